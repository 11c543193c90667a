/** A folder of data with the example and a text of a hundred pages with five thousand threads. */
import path from 'node:path'
import { createServer } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** @returns what was made: `{ versionId, words, blocks, threads }`. */
export async function makeLargeText(folder) {
  const sources = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '~': root } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const { seedLargeText } = await sources.ssrLoadModule('/tests/bench/large-text.ts')
    return await seedLargeText(path.join(folder, 'database'))
  } finally {
    await sources.close()
  }
}
