import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { sql } from 'kysely'
import { connect, type Db } from '~/db/connection'
import { migrate } from '~/db/migrate'
import { projectRoot } from '~/db/project-root'
import { collaborationDoor, warmUp } from '~/server/collaboration/door'
import { connectRedisRelay } from '~/server/collaboration/redis-relay'
import { Rooms } from '~/server/collaboration/rooms'
import { attachCollaboration } from '~/server/collaboration/socket'

/**
 * Live drafting and nothing else, as the driver of `shared/measure/collab` starts it: HOST, PORT,
 * DATA_DIR, and BENCH_DATABASE with the address of a PostgreSQL server that has the template
 * `bench_template`; without it the embedded database. An empty folder begins with a fresh one.
 */
const { HOST = '127.0.0.1', PORT = '0', DATA_DIR = '.', BENCH_DATABASE = '' } = process.env
const PATIENCE_MS = 15_000

const db = BENCH_DATABASE ? connect(await databaseUrl()) : await embedded()
await warmUp(db)
const warn = (error: unknown) => console.error(error)
const redis = process.env.REDIS_PORT
const relay = redis ? connectRedisRelay(`redis://127.0.0.1:${redis}`, warn) : null
const isUnpaced = process.env.BENCH_PACE === 'off'
const unpaced = { perSecond: Infinity, burst: Infinity }
const rooms = new Rooms({ db, relay, followMs: relay ? 5_000 : null, onTrouble: warn })
const server = createServer()
server.on('upgrade', (request: IncomingMessage) => {
  request.url = `/collaboration/${textId(decodeURIComponent(request.url!.slice(1).split('?')[0]!))}`
})
const collaboration = attachCollaboration(server, {
  rooms,
  origins: ['http://127.0.0.1'],
  door: collaborationDoor(db, () => 'http://127.0.0.1'),
  onTrouble: warn,
  ...(isUnpaced && { paces: { text: unpaced, presence: unpaced, all: unpaced } }),
})
server.listen(Number(PORT), HOST)

process.once('SIGTERM', () => {
  server.close()
  void collaboration
    .close()
    .then(() => db.destroy())
    .finally(() => process.exit(0))
})

/** What the driver calls a room is here the name a text has in `fixture.sql`. */
function textId(room: string): string {
  const name = /^(room|warm)-/.test(room) ? room : `room-${room}`
  const hex = createHash('md5').update(name).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function embedded(): Promise<Db> {
  const isFresh = !existsSync(path.join(DATA_DIR, 'database'))
  const embeddedDb = connect(`pglite:${path.join(DATA_DIR, 'database')}`)
  if (!isFresh) return embeddedDb
  await migrate(embeddedDb)
  const fixture = path.join(projectRoot(), 'server/bench/collaboration/fixture.sql')
  await sql.raw(readFileSync(fixture, 'utf8')).execute(embeddedDb)
  return embeddedDb
}

/** The database of this run: made by the first node of a fresh start, found again by all others. */
async function databaseUrl(): Promise<string> {
  const file = path.join(DATA_DIR, 'database')
  const isFirst = (process.env.NODE_INDEX ?? '0') === '0'
  if (!existsSync(file) && isFirst) {
    await makeDatabase(`bench_${PORT}`)
    writeFileSync(file, `bench_${PORT}`)
  }
  const until = Date.now() + PATIENCE_MS
  while (!existsSync(file) && Date.now() < until) await new Promise((done) => setTimeout(done, 50))
  return addressOf(readFileSync(file, 'utf8'))
}

async function makeDatabase(name: string) {
  const admin = connect(addressOf('postgres'))
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin)
  await sql`create database ${sql.id(name)} template bench_template`.execute(admin)
  await admin.destroy()
}

function addressOf(database: string): string {
  const url = new URL(BENCH_DATABASE)
  url.pathname = `/${database}`
  return url.href
}
