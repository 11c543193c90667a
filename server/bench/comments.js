/**
 * `npm run bench:comments`: two hundred people comment on one passage of a published version within
 * a minute, then all at once, while others read it. Some press twice, some send again later. Counted
 * from outside, on the pages anyone can read: is every comment there, once, under a number of its
 * own? And how long does the page take for the others, before and meanwhile? On the embedded
 * database, and on a PostgreSQL of its own where one is installed; `-- embedded` or `-- postgres`:
 * on this one only.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildWhenNeeded } from '../build.js'
import { createDatabase, hasPostgres, startCluster } from './collaboration/prepare.js'
import { allComment, findPassage, howManyTimes, startReading } from './comments/people.js'
import { report, startServer } from './server.js'

const PEOPLE = 200
const QUIET_MS = 15_000

const root = path.resolve(import.meta.dirname, '../..')
const rows = []

const [only] = process.argv.slice(2)

buildWhenNeeded()
if (only !== 'postgres') rows.push(...(await inFolder((folder) => benchOn('embedded', folder, {}))))
if (only !== 'embedded' && hasPostgres()) rows.push(...(await inFolder(benchOnPostgres)))
report('comments', rows)
if (rows.some(({ lost, twice }) => lost + twice > 0)) process.exitCode = 1

async function inFolder(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-bench-'))
  chmodSync(folder, 0o755) // PostgreSQL runs as another user
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchOnPostgres(folder) {
  const cluster = startCluster(folder, await freePort())
  try {
    const DATABASE_URL = createDatabase(cluster, 'polylogue')
    const env = { ...process.env, DATABASE_URL, DATA_DIR: folder, NODE_ENV: 'development' }
    const program = path.join(root, 'server', 'polylogue.js')
    const seeded = spawnSync(process.execPath, [program, 'seed'], { cwd: root, env })
    if (seeded.status !== 0) throw new Error(String(seeded.stderr))
    const PORT = String(await freePort())
    const given = { DATABASE_URL, PORT, ORIGIN: `http://localhost:${PORT}`, SECRET: 'b'.repeat(32) }
    return await benchOn('PostgreSQL', folder, given)
  } finally {
    cluster.stop()
  }
}

/** Each of the people has an address of their own, as they would at home. */
async function benchOn(database, folder, variables) {
  const server = await startServer(folder, { ...variables, TRUSTED_PROXIES: '1' })
  const { address, stop } = server
  try {
    const passage = await findPassage(address)
    const quiet = startReading(passage)
    await wait(QUIET_MS)
    const before = await quiet.stop()
    return [
      await measure({ database, within: 'a minute' }, { server, passage, before, overMs: 60_000 }),
      await measure({ database, within: 'at once' }, { server, passage, before, overMs: 0 }),
    ]
  } finally {
    await stop()
  }
}

async function measure(what, { server, passage, before, overMs }) {
  const cpuBefore = server.cpuSeconds()
  const reading = startReading(passage)
  const begin = performance.now()
  const sent = await allComment(passage, { people: PEOPLE, overMs })
  const seconds = Math.round((performance.now() - begin) / 100) / 10
  const cpu = cpuBefore === null ? null : server.cpuSeconds() - cpuBefore
  const meanwhile = await reading.stop()
  const times = await howManyTimes(passage, sent)
  const numbers = new Set(sent.map(({ number }) => number))
  return {
    ...what,
    comments: sent.length,
    lost: times.filter((count) => count === 0).length,
    twice: times.filter((count) => count > 1).length + sent.length - numbers.size,
    'all received s': seconds,
    'server cpu s': cpu === null ? '?' : Math.round(cpu * 10) / 10,
    'sent again': sent.reduce((sum, { again }) => sum + again, 0),
    'send p50 ms': at(sent, 0.5),
    'send p95 ms': at(sent, 0.95),
    'reader before p50 ms': at(before, 0.5),
    'reader before p95 ms': at(before, 0.95),
    'reader meanwhile p50 ms': at(meanwhile, 0.5),
    'reader meanwhile p95 ms': at(meanwhile, 0.95),
    'reader refused': meanwhile.filter(({ ok }) => !ok).length,
  }
}

function at(asked, share) {
  const times = asked.map(({ ms }) => ms).sort((one, other) => one - other)
  return Math.round(times[Math.floor(share * (times.length - 1))])
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
