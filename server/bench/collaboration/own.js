/** The bench of our own, for where the driver of `shared/measure/collab` is not: smaller, without peers. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearInterval, setInterval, setTimeout } from 'node:timers'
import * as Y from 'yjs'
import { Client } from './own-client.js'
import { bundle, hasPostgres, startDatabase } from './prepare.js'

const PORT = 18150
const DATABASE_PORT = 18434
const READERS = 40
const WRITERS = 8
const SECONDS = 8
const IDLE_TEXTS = 100

/** @returns a row for each thing measured. */
export async function runOwnBench({ quick, kills }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'polylogue-bench-'))
  chmodSync(scratch, 0o755) // its database runs as another user
  const database = hasPostgres() ? await startDatabase(scratch, DATABASE_PORT) : null
  const program = await bundle('server.ts', scratch)
  const fresh = () => startFresh(program, scratch, database)
  try {
    return [
      await durability(fresh, Number(kills ?? (quick ? 5 : 100))),
      await load(fresh),
      await idle(fresh),
    ]
  } finally {
    database?.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Three people write, two read; the server is killed, and one comes who has nothing. */
async function durability(fresh, kills) {
  let seen = 0
  let lost = 0
  let confirmedAndLost = 0
  for (let round = 0; round < kills; round++) {
    const server = await fresh()
    const clients = await joinAll('room-d0', 5)
    const typing = setInterval(() => clients.slice(0, 3).forEach((client) => client.type()), 30)
    await wait(300 + Math.random() * 1500)
    clearInterval(typing)
    server.kill()
    for (const client of clients) client.end()
    const again = await server.again()
    const late = await Client.join(PORT, 'room-d0', 0)
    const kept = Y.decodeStateVector(Y.encodeStateVector(late.doc))
    for (const writer of clients.slice(0, 3)) {
      const id = writer.doc.clientID
      const seenOfIt = Math.max(...clients.map((client) => client.seen.get(id) ?? 0))
      seen += seenOfIt
      lost += Math.max(0, seenOfIt - (kept.get(id) ?? 0))
      confirmedAndLost += Math.max(0, writer.confirmed - (kept.get(id) ?? 0))
    }
    late.end()
    await again.kill()
  }
  const what = `durability: ${kills} kills, ${seen} characters seen by others`
  return { what, 'seen and lost': lost, 'confirmed and lost': confirmedAndLost }
}

/** One room: latency from a key to every other client, and what a delivery costs. */
async function load(fresh) {
  const server = await fresh()
  const clients = await joinAll('room-0', READERS)
  const writers = clients.slice(0, WRITERS)
  const pressed = new Map(writers.map(({ doc }) => [doc.clientID, []]))
  const times = []
  for (const client of clients) {
    client.onNews = (id, from, to) => {
      const now = performance.now()
      const keys = pressed.get(id)
      if (id !== client.doc.clientID && keys) {
        for (let clock = from; clock < to; clock++) times.push(now - keys[clock])
      }
    }
  }
  const typing = setInterval(() => {
    for (const writer of writers) {
      pressed.get(writer.doc.clientID).push(performance.now())
      writer.type()
    }
  }, 250)
  await wait(1000)
  times.length = 0
  const before = server.cpuMs()
  await wait(SECONDS * 1000)
  const cpu = server.cpuMs() - before
  clearInterval(typing)
  const texts = new Set(await settled(clients))
  for (const client of clients) client.end()
  await server.kill()
  times.sort((one, other) => one - other)
  const at = (share) => Math.round(times[Math.floor(share * (times.length - 1))] * 10) / 10
  return {
    what: `load: a room of ${READERS}, ${WRITERS} writing`,
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'CPU ms / 1000 deliveries': Math.round((cpu / times.length) * 10_000) / 10,
    'all the same': texts.size === 1,
  }
}

/** Texts that are open while nobody writes in them. */
async function idle(fresh) {
  const server = await fresh()
  await wait(1000)
  const base = server.memoryKb()
  const clients = []
  for (let i = 0; i < IDLE_TEXTS; i++) {
    const client = await Client.join(PORT, `room-${i}`, i)
    client.doc.getText('doc').insert(0, 'word '.repeat(4400))
    clients.push(client)
  }
  await wait(10_000)
  const open = server.memoryKb()
  for (const client of clients) client.end()
  await wait(15_000)
  const left = server.memoryKb()
  await server.kill()
  const each = (kb) => Math.round(((kb - base) / IDLE_TEXTS) * 10) / 10
  return {
    what: `idle: ${IDLE_TEXTS} texts of 22 KB`,
    'kB open': each(open),
    'kB left': each(left),
  }
}

async function settled(clients) {
  await wait(1500)
  return clients.map(({ doc }) => doc.getText('doc').toString())
}

function joinAll(room, count) {
  return Promise.all(Array.from({ length: count }, (_, person) => Client.join(PORT, room, person)))
}

/** A server on an empty folder; `again` starts another on what it left. */
async function startFresh(program, scratch, database) {
  const folder = path.join(scratch, 'data')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return start(program, folder, database)
}

async function start(program, folder, database) {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DATA_DIR: folder,
      BENCH_DATABASE: database?.address ?? '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  while (!(await isOpen())) {
    if (child.exitCode !== null) throw new Error('The server of the bench has ended')
    await wait(50)
  }
  const kill = () => {
    child.kill('SIGKILL')
    return exited
  }
  return {
    kill,
    cpuMs: () => cpuMsOf(child.pid),
    memoryKb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`))[1]),
    async again() {
      await exited
      return start(program, folder, database)
    },
  }
}

/** Time on a processor, of all threads. */
function cpuMsOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = (thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
  return threads.reduce((sum, thread) => sum + nanoseconds(thread) / 1e6, 0)
}

function isOpen() {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: PORT })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
