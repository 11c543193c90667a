import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { hashToken, newToken } from '~/app/http/session.server'
import type { Db } from '~/db/connection'
import { givenPlatform, type Platform } from './command-line'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUILT = path.join(ROOT, 'build/server/index.js')
const START_MS = 240_000

/** The built server as a process of its own, on a free port and a platform of its own. */
export type TestServer = {
  platform: Platform
  /** `http://localhost:PORT`. */
  origin: string
  process: ChildProcess
  /** Everything it wrote to its terminal so far. */
  log: () => string
  get: (path: string, options?: Asking) => Promise<Response>
  /** Sends a form as our own pages do. */
  post: (path: string, fields: Record<string, string>, options?: Asking) => Promise<Response>
  /** Asks as it should: SIGTERM. Resolves when the process has ended. */
  stop: () => Promise<void>
  /** SIGKILL: nothing is finished. */
  kill: () => Promise<void>
}

export type Asking = { cookie?: string; headers?: Record<string, string>; method?: string }

/**
 * Starts the built server. The embedded database is its own while it runs: prepare rows before,
 * look at them after `stop()`.
 *
 * @throws when the application was not built: `npm test` does that first.
 */
export async function startServer(
  given?: Platform,
  variables: NodeJS.ProcessEnv = {} as NodeJS.ProcessEnv,
): Promise<TestServer> {
  if (!existsSync(BUILT)) throw new Error('Nothing was built: run `npm run build` first')
  const platform = given ?? (await givenPlatform())
  const program = `import(${JSON.stringify(BUILT)}).then((server) => server.start())`
  const child = spawn(process.execPath, ['-e', program], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...platform.variables, PORT: '0', EXAMPLE: 'no', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (bytes: Buffer) => (output += bytes.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = await addressOf(child, () => output)

  const ask = (address: string, { cookie, headers, method }: Asking, body?: URLSearchParams) =>
    fetch(`${origin}${address}`, {
      method: method ?? (body ? 'POST' : 'GET'),
      redirect: 'manual',
      headers: { ...(body ? { origin } : {}), ...(cookie ? { cookie } : {}), ...headers },
      body,
    })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {
    platform,
    origin,
    process: child,
    log: () => output,
    get: (address, options = {}) => ask(address, options),
    post: (address, fields, options = {}) => ask(address, options, new URLSearchParams(fields)),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string) => reject(new Error(`${reason}:\n${output()}`))
    const timer = setTimeout(() => failed('The server did not start in time'), START_MS)
    child.once('exit', (code) => failed(`The server ended with ${code}`))
    child.stdout!.on('data', () => {
      const address = /Polylogue is at (http:\/\/\S+)/.exec(output())?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

/** A session as if the person had signed in. @returns the cookie to send. */
export async function givenSession(db: Db, personId: string): Promise<string> {
  const { token } = newToken()
  await db
    .insertInto('sign_in_sessions')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      expires_at: new Date(Date.now() + 3_600_000),
    })
    .execute()
  return `session=${token}`
}

/** The key in the first form of a page, as its reader would send it. */
export async function formKeyOf(
  server: TestServer,
  address: string,
  cookie?: string,
): Promise<string> {
  const html = await (await server.get(address, { cookie })).text()
  const key = /name="form" value="([^"]+)"/.exec(html)?.[1]
  if (!key) throw new Error(`${address} has no form`)
  return key
}

/** How many rows each table has: what an action that ran would have changed. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not like 'kysely%' order by relname`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const { rows: found } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(name)}`.execute(db)
    counts[name] = found[0]!.n
  }
  return counts
}

/** The names of all route files, as the table of rights calls them. */
export async function listRouteIds(): Promise<string[]> {
  const files = await readdir(path.join(ROOT, 'app/routes'))
  return files.map((file) => file.replace(/\.tsx?$/, '')).sort()
}

export async function readRoute(id: string): Promise<string> {
  const file = path.join(ROOT, 'app/routes', id)
  return readFile(existsSync(`${file}.tsx`) ? `${file}.tsx` : `${file}.ts`, 'utf8')
}
