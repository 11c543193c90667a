/** `npm run authorisation`: prints the table of rights into docs/authorisation.md. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'

const root = path.dirname(import.meta.dirname)
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '~': root } },
})
const { authorisationTable } = await vite.ssrLoadModule('/tests/support/authorisation-table.ts')
writeFileSync(path.join(root, 'docs', 'authorisation.md'), authorisationTable())
await vite.close()
