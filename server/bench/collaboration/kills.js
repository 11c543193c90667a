/**
 * Kills with -9 while people write: of a server of two, of a process of PostgreSQL, of Redis. Nothing
 * that anybody else saw, or that was confirmed, may be gone; nothing may be there twice; both
 * servers must say the same in the end.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers'
import { startNode, startRedis } from './nodes.js'
import { StockClient, until } from './stock-client.js'

const PORT = 18160
const REDIS_PORT = 18168
const KEY_MS = 25
const ROOMS = 1000

/**
 * @param database of `startDatabase`; `null`: one server on the embedded one.
 * @returns a line for each kind of what is killed, `kills` times each.
 */
export async function runKills(program, scratch, database, kills) {
  const folder = path.join(scratch, 'kills')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const site = await startSite({ program, folder, database: database?.address })
  const lines = []
  const texts = new Map()
  try {
    for (const victim of site.victims) {
      const results = []
      texts.set(victim, new Map())
      for (let n = 0; n < kills; n++) {
        const room = `room-${(lines.length * kills + n) % ROOMS}`
        const { result, words } = await round(site, victim, room, n)
        results.push(result)
        texts.get(victim).set(room, words)
      }
      lines.push(sumUp(victim, results))
    }
    for (const line of lines)
      line.spoiltAfterwards = await spoiltSince(site, texts.get(line.victim))
  } finally {
    await site.stop()
  }
  return lines
}

/** Two servers, each with a writer that dies with it and one that stays, in every second round only the former. */
async function round(site, victim, room, n) {
  const clients = site.ports().flatMap((port, node) => {
    const dies = new StockClient(port, room, `${n}-dies-${node}`, node)
    const stays = new StockClient(port, room, `${n}-stays-${node}`, node + 2)
    return [dies, stays]
  })
  await Promise.all(clients.map((client) => client.synced()))
  for (const client of clients) client.type(KEY_MS)
  await wait(200 + Math.random() * 1000)
  const staying = n % 2 === 0 ? [] : clients.filter(({ name }) => name.includes('stays'))
  const begin = performance.now()
  const killed = site.kill(victim, n)
  for (const client of clients) if (!staying.includes(client)) client.end()
  const others = (client) => clients.filter((other) => other !== client)
  const seen = clients.flatMap((client) =>
    client.written.filter((word) => others(client).some((other) => other.seen.has(word))),
  )
  const confirmed = clients.flatMap((client) => client.written.slice(0, client.confirmed))
  await killed
  await site.restart(victim)
  await wait(200)
  for (const client of staying) client.stopTyping()
  await Promise.all(staying.map((client) => client.saved()))
  const againMs = performance.now() - begin

  const { words, areSame } = await readAll(site, room, staying)
  const kept = new Map()
  for (const word of words) kept.set(word, (kept.get(word) ?? 0) + 1)
  const lost = (some) => new Set(some.filter((word) => !kept.has(word))).size
  const stayed = staying.flatMap(({ written }) => written)
  for (const client of staying) client.end()
  const result = {
    written: clients.reduce((sum, { written }) => sum + written.length, 0),
    seen: new Set(seen).size,
    confirmed: confirmed.length,
    lostSeen: lost(seen),
    lostConfirmed: lost([...confirmed, ...stayed]),
    refused: clients.reduce((sum, { refusals }) => sum + refusals.length, 0),
    twice: [...kept.values()].filter((times) => times > 1).length,
    differ: areSame ? 0 : 1,
    againMs,
  }
  return { result, words }
}

/** What somebody reads who had nothing, at each server; and whether all are brought to say the same. */
async function readAll(site, room, staying) {
  const late = site.ports().map((port) => new StockClient(port, room, 'late', 5))
  await Promise.all(late.map((client) => client.synced()))
  const all = [...late, ...staying]
  const areSame = () => new Set(all.map((client) => client.words().join(' '))).size === 1
  const isBrought = await until(areSame, 20_000).then(
    () => true,
    () => false,
  )
  const words = late[0].words()
  for (const client of late) client.end()
  return { words, areSame: isBrought }
}

/**
 * All texts once more, from servers that know nothing but the database.
 *
 * @returns in how many of them a word that was there is gone, or stands twice.
 */
async function spoiltSince(site, texts) {
  await site.kill('all')
  await site.restart('all')
  let spoilt = 0
  for (const [room, words] of texts) {
    const client = await new StockClient(site.ports()[0], room, 'last', 6).synced()
    const now = client.words()
    const kept = new Set(now)
    if (kept.size !== now.length || words.some((word) => !kept.has(word))) spoilt += 1
    client.end()
  }
  return spoilt
}

async function startSite({ program, folder, database }) {
  const isMany = Boolean(database) && existsSync('/usr/bin/redis-server')
  let redis = isMany ? await startRedis(REDIS_PORT) : null
  const start = (index) =>
    startNode({
      program,
      folder,
      database,
      index,
      port: PORT + index,
      redisPort: isMany ? REDIS_PORT : null,
    })
  const nodes = [await start(0)]
  if (isMany) nodes.push(await start(1))
  let dead = []
  const killNodes = (indexes) => {
    dead = indexes
    return Promise.all(indexes.map((index) => nodes[index].kill()))
  }
  const kill = {
    // the one, the other, both
    process: (n) => (n % 3 === 2 ? kill.all() : killNodes([(n % 3) % nodes.length])),
    'PostgreSQL backend': () => process.kill(someOf(backendsOf(`bench_${PORT}`)), 'SIGKILL'),
    Redis: () => redis.kill(),
    all: () => killNodes(nodes.map((_, index) => index)),
  }
  return {
    victims: isMany ? ['process', 'PostgreSQL backend', 'Redis'] : ['process'],
    ports: () => nodes.map(({ port }) => port),
    kill: async (victim, n) => kill[victim](n),
    async restart(victim) {
      if (victim === 'Redis') redis = await startRedis(REDIS_PORT)
      for (const index of dead.splice(0)) nodes[index] = await start(index)
    },
    async stop() {
      await kill.all()
      await redis?.kill()
    },
  }
}

/** The processes of PostgreSQL that serve this database; when one is killed, all of them start anew. */
function backendsOf(database) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(` ${database} `)
    } catch {
      return false // it has just ended
    }
  })
}

function someOf(items) {
  return items[Math.floor(Math.random() * items.length)]
}

function sumUp(victim, results) {
  const sum = (field) => results.reduce((all, result) => all + result[field], 0)
  const againMs = results.map((result) => result.againMs).sort((one, other) => one - other)
  const line = { victim, kills: results.length, againMs: Math.round(againMs[againMs.length >> 1]) }
  const fields = [
    'written',
    'seen',
    'confirmed',
    'lostSeen',
    'lostConfirmed',
    'refused',
    'twice',
    'differ',
  ]
  for (const field of fields) line[field] = sum(field)
  return line
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
