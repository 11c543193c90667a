import { CompiledQuery, Kysely, PostgresDialect, type Dialect, type Transaction } from 'kysely'
import pg from 'pg'
import { openEmbeddedPool } from './embedded/pool'
import type { Database } from './schema'
import { parserOf } from './values'

/** What a query takes: a connection, or the transaction it is part of. */
export type Db = Kysely<Database>

/** What a command takes, so that it can only ever run whole. */
export type Tx = Transaction<Database>

/**
 * The database at this address: `postgres://…`, or `pglite:/path/to/folder` for the embedded one
 * (`?fsync=off`: for data that may be lost). Opened by its first query; the caller ends it with
 * `destroy()`.
 *
 * On the embedded database a transaction holds the only connection: inside one, use `trx`.
 *
 * @throws when the address is of neither kind.
 */
export function connect(url: string): Db {
  return new Kysely<Database>({ dialect: dialectFor(url) })
}

function dialectFor(url: string): Dialect {
  if (/^postgres(ql)?:\/\//.test(url)) return serverDialect(url)
  if (/^pglite:[^?]/.test(url)) return embeddedDialect(url)
  throw new Error('A database address is postgres://… or pglite:/path/to/folder')
}

/** How long a new connection may take to open (milliseconds). */
const OPEN_MS = 10_000

/** How long what is asked waits for its turn when many ask at once: as long as a reader would. */
const TURN_MS = 60_000

/** The pool has one limit for both; a connection has its own. */
class Connection extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: OPEN_MS })
  }
}

function serverDialect(url: string): Dialect {
  const pool = new pg.Pool({
    Client: Connection,
    connectionString: url,
    connectionTimeoutMillis: TURN_MS,
    types: { getTypeParser: (type) => parserOf(type) },
  })
  pool.on('error', () => {
    // A connection that breaks while idle leaves the pool; the next query opens another.
  })
  pool.on('connect', (client) => {
    // One that breaks while it is used fails its query; without a listener it would end the process.
    client.on('error', () => {})
  })
  return new PostgresDialect({
    pool: {
      connect: () => pool.connect().catch((cause: unknown) => notOpened(url, cause)),
      end: () => pool.end(),
    },
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set time zone 'UTC'`))
    },
  })
}

/** Without the password, for this goes to logs. */
function notOpened(url: string, cause: unknown): never {
  const { host, pathname } = new URL(url)
  const { message = '', code = '' } = cause as { message?: string; code?: string }
  throw new Error(`The database ${host}${pathname} does not open: ${message || code}`, { cause })
}

function embeddedDialect(url: string): Dialect {
  const [folder = '', options] = url.slice('pglite:'.length).split('?')
  const syncsToDisk = new URLSearchParams(options).get('fsync') !== 'off'
  return new PostgresDialect({ pool: () => openEmbeddedPool({ folder, syncsToDisk }) })
}
