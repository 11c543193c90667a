/** `npm run bench:start`: from the command to the first page, install and build excluded. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhenNeeded } from '../build.js'
import { report, startServer } from './server.js'

buildWhenNeeded()
const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-bench-'))
const rows = []
for (const start of ['first, with the example', 'next', 'next', 'next']) {
  const server = await startServer(folder)
  rows.push({ start, seconds: server.ms / 1000 })
  await server.stop()
}
await rm(folder, { recursive: true, force: true })
report('start', rows)
