/** The bench of our own, for where the driver of `shared/measure/collab` is not: smaller, without peers. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearInterval, setInterval, setTimeout } from 'node:timers'
import { runKills } from './kills.js'
import { startNode } from './nodes.js'
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
    const lines = await runKills(program, scratch, database, Number(kills ?? (quick ? 5 : 100)))
    return [...lines.map(aboutKills), await load(fresh), await idle(fresh)]
  } finally {
    database?.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function aboutKills({ victim, kills, ...counts }) {
  return { what: `durability: ${kills} kills of ${victim}`, ...counts }
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

/** A server on an empty folder. */
async function startFresh(program, scratch, database) {
  const folder = path.join(scratch, 'data')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return startNode({ program, port: PORT, folder, database: database?.address })
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
