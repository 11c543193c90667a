/**
 * `npm run bench:anchors`: anchors carried over edits of which every character is known, against
 * the ways others do it, and what a hundred pages with 5,000 threads cost. Ends with 1 when a gate
 * is missed. `BENCH_ANCHORS` (10000) and `SEED` (of the day) may be set.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(path.join(root, 'node_modules', '.bench-'))
try {
  const outfile = path.join(folder, 'anchors.mjs')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'anchors', 'run.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '~': root },
    outfile,
  })
  const { benchAnchors } = await import(pathToFileURL(outfile).href)
  const count = Number(process.env.BENCH_ANCHORS ?? 10_000)
  const seed = Number(process.env.SEED ?? Math.floor(performance.timeOrigin) % 1_000_000)
  process.exitCode = benchAnchors(root, { count, seed }) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
