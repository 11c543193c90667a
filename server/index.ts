import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { pino, type Logger } from 'pino'
import { connect, type Db } from '~/db/connection'
import { EmbeddedDatabaseInUse } from '~/db/embedded/lock'
import { migrate } from '~/db/migrate'
import { requeueRunningJobs } from '~/db/queries/jobs'
import { EXAMPLE_PEOPLE } from '~/db/seed/people'
import { beginAnew } from './collaboration/begin-anew'
import { collaborationDoor, warmUp } from './collaboration/door'
import { connectRedisRelay } from './collaboration/redis-relay'
import { Rooms } from './collaboration/rooms'
import { attachCollaboration } from './collaboration/socket'
import { PUBLISH_PLANNED } from './commands/plan-publication'
import { BadSetting, isOpen, originOf, ownOrigins, readEnv, type Env } from './env'
import { loadExample, prepareEmbedded, printWelcome } from './example'
import { startHousekeeping } from './housekeeping'
import { createApp } from './http'
import { generateReportJob } from './jobs/generate-report'
import { jobHandlers } from './jobs/handlers'
import { publishPlannedJob } from './jobs/publish-planned'
import { startJobs } from './jobs/runner'
import type { Delivery } from './outbox'
import { createLiveDrafts } from './live-drafts'
import { createMailer } from './mails/mailer'
import { mailsByKind } from './mails/kinds'
import { createTranslator } from './translator'

/** How often open rooms look for what another process stored, should Redis lose a message. */
const FOLLOW_MS = 5_000
/** How often what follows from commits is looked for, besides right after each. */
const HOUSEKEEPING_MS = 1_000

type StartOptions = {
  /** The HTTP server of development, which is already listening to nothing. */
  http?: Server
}

/**
 * The only start: settings, database, rooms, jobs, pages and sockets, in this order; listening
 * comes last, so that nobody is let in before all of it is there.
 */
export async function start({ http }: StartOptions = {}) {
  try {
    return await run(readEnv(process.env), http)
  } catch (error) {
    if (!isForOperator(error)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Errors that say all an operator needs in their message. */
function isForOperator(error: unknown): error is Error {
  return error instanceof BadSetting || error instanceof EmbeddedDatabaseInUse
}

async function run(env: Env, given?: Server): Promise<void> {
  const log = pino({
    level: env.NODE_ENV === 'test' ? 'warn' : 'info',
    base: null,
    timestamp: false,
    mixin: () => ({ time: Date.now() }), // what is logged of people without a session says another
  })
  const db = await openDatabase(env)
  const isExample = await loadExample(db, env)
  const services = startServices(env, db, (error) => log.error({ stack: stackOf(error) }, 'defect'))

  const server = given ?? createServer()
  const { liveDrafts, mails, housekeeping } = services
  const app = createApp({
    env,
    log,
    context: {
      db,
      secret: env.secret,
      liveDrafts,
      mails,
      translator: translatorOf(env),
      examplePeople: isExample ? peopleToTry(env) : [],
      afterCommit: () => housekeeping.afterCommit(),
    },
  })
  server.on('request', app)
  const live = openSockets(server, env, db, services)
  await warmUp(db)

  await listen(server, env)
  live.origins.push(...ownOrigins(env, portOf(server)))
  printWelcome(env, portOf(server), isExample)
  stopGracefully({ server, db, log, close: [() => live.close(), () => services.stop()] })
}

function translatorOf({ LLM_URL, LLM_KEY, LLM_MODEL }: Env) {
  return LLM_URL && LLM_MODEL
    ? createTranslator({ url: LLM_URL, key: LLM_KEY, model: LLM_MODEL })
    : null
}

/** On a site that is open to others nobody may try to be the one who runs it. */
function peopleToTry(env: Env) {
  return isOpen(env) ? EXAMPLE_PEOPLE.filter(({ key }) => key !== 'yann') : EXAMPLE_PEOPLE
}

/** Migrated, with the example where it is wanted. @throws {BadSetting} when it cannot be reached. */
async function openDatabase(env: Env): Promise<Db> {
  await prepareEmbedded(env)
  const db = connect(env.databaseUrl)
  try {
    await migrate(db)
    if (!env.DATABASE_URL) await requeueRunningJobs(db)
    return db
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    const isUnreachable = /^(E[A-Z]+|28\w{3}|3D000|08\w{3})$/.test(code)
    if (!env.DATABASE_URL || !isUnreachable) throw error
    throw new BadSetting(`DATABASE_URL: ${(error as Error).message || code}`)
  }
}

type Services = ReturnType<typeof startServices>

/** What runs beside the pages: rooms of live drafts, what follows from commits, long work. */
function startServices(env: Env, db: Db, onError: (error: unknown) => void) {
  const mails = createMailer(env.SMTP_URL, env.MAIL_FROM, path.resolve(env.DATA_DIR, 'mails'))
  const relay = env.REDIS_URL ? connectRedisRelay(env.REDIS_URL, onError) : null
  const followMs = env.DATABASE_URL ? FOLLOW_MS : null
  const rooms: Rooms = new Rooms({
    db,
    relay,
    followMs,
    onTrouble: onError,
    onRest: (text) => beginAnew(db, rooms, text),
  })
  const liveDrafts = createLiveDrafts(db, rooms)
  const delivery: Delivery = {
    mails: mailsByKind({ origin: () => originOf(env, undefined), secret: env.secret }),
    others: { 'sockets:role-ended': (row) => rooms.closeFor({ personId: row.personId! }) },
    send: (mail) => mails.send(mail),
  }
  const housekeeping = startHousekeeping(db, delivery, HOUSEKEEPING_MS, onError)
  const jobs = startJobs({
    db,
    handlers: {
      ...jobHandlers,
      'generate-report': generateReportJob(liveDrafts),
      [PUBLISH_PLANNED]: publishPlannedJob(liveDrafts),
    },
    onError,
    afterCommit: () => housekeeping.afterCommit(),
  })
  const stop = async () => {
    await jobs.stop()
    await housekeeping.stop()
    relay?.close()
  }
  return { mails, rooms, liveDrafts, housekeeping, onError, stop }
}

/** Live drafts at `/collaboration/…`; nobody is let in before `origins` are known. */
function openSockets(server: Server, env: Env, db: Db, { rooms, onError }: Services) {
  const origins: string[] = []
  const { close } = attachCollaboration(server, {
    rooms,
    origins,
    door: collaborationDoor(db, (host) => originOf(env, host)),
    onTrouble: onError,
  })
  return { origins, close }
}

function listen(server: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new BadSetting(`PORT: ${env.PORT} is already in use`) : error,
      ),
    )
    server.listen(env.PORT, env.HOST, resolve)
  })
}

type Stopping = {
  server: Server
  db: Db
  log: Logger
  close: (() => Promise<void>)[]
}

const GRACE_MS = 10_000

/** On SIGTERM and SIGINT: finish requests, store what rooms hold, close the database. */
function stopGracefully({ server, db, log, close }: Stopping): void {
  const stop = async () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    server.close()
    server.closeIdleConnections()
    for (const step of close) await step()
    await db.destroy()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info('stopping')
      void stop()
    })
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
