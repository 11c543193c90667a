import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const url = (...protocols: string[]) =>
  z.string().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)), {
    message: `must begin with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  })

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  /** Where it listens. 0: any free port. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address people use, without a path: links in mails, and the only origin that may post. */
  ORIGIN: url('http', 'https').optional(),
  /** PostgreSQL 15 or later; without it, an embedded database in DATA_DIR. */
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** At least 32 characters; keys of receipts and forms are derived from it. */
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().default('Polylogue <polylogue@localhost>'),
  /** A language model behind an OpenAI-compatible address, such as `https://host/v1`: proposes translations. */
  LLM_URL: url('http', 'https').optional(),
  LLM_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  /** How many proxies stand before the server and set X-Forwarded-*. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** `no`: do not load the example consultation into an empty embedded database. */
  EXAMPLE: z.enum(['yes', 'no']).optional(),
})

export type Env = z.infer<typeof schema> & { databaseUrl: string; secret: string }

/** A setting that is wrong, in one line that names the variable. */
export class BadSetting extends Error {}

/**
 * The settings of this process.
 *
 * @throws {BadSetting} naming every variable that is wrong or missing.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new BadSetting(lines.join('\n'))
  }
  const env = parsed.data
  if (env.LLM_URL && !env.LLM_MODEL) throw new BadSetting('LLM_MODEL: is required with LLM_URL')
  if (env.REDIS_URL && !env.DATABASE_URL) {
    throw new BadSetting('REDIS_URL: needs DATABASE_URL; the embedded database serves one process')
  }
  if (env.NODE_ENV === 'production' && env.DATABASE_URL) {
    if (!env.SECRET) throw new BadSetting('SECRET: is required in production with DATABASE_URL')
    if (!env.ORIGIN) throw new BadSetting('ORIGIN: is required in production with DATABASE_URL')
  }
  if (!env.ORIGIN && !['127.0.0.1', '::1', 'localhost'].includes(env.HOST)) {
    throw new BadSetting('ORIGIN: is required when HOST lets other machines in')
  }
  return {
    ...env,
    databaseUrl: env.DATABASE_URL ?? `pglite:${path.resolve(env.DATA_DIR, 'database')}`,
    secret: env.SECRET ?? keptSecret(env.DATA_DIR),
  }
}

/** Without SECRET: one made at the first start and kept beside the embedded database. */
function keptSecret(folder: string): string {
  const file = path.resolve(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

/** Names of this very machine, without ORIGIN the only ones that are answered. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The address people use: ORIGIN; else the name of this machine that the request was sent to. */
export function originOf(env: Env, host: string | undefined): string {
  const isLocal = host !== undefined && LOCAL_HOST.test(host)
  return env.ORIGIN ?? `http://${isLocal ? host : `localhost:${env.PORT}`}`
}

/** Whether a request names this very machine, and not an address that only leads to it. */
export function namesThisMachine(env: Env, host: string | undefined): boolean {
  return !isOpen(env) && host !== undefined && LOCAL_HOST.test(host)
}

/** Whether others than the people at this machine use the site. */
export function isOpen(env: Env): boolean {
  return env.ORIGIN !== undefined && !LOCAL_HOST.test(new URL(env.ORIGIN).host)
}

/** The origins our pages have, exactly as browsers send them. */
export function ownOrigins(env: Env, port: number): string[] {
  if (env.ORIGIN) return [env.ORIGIN]
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`)
}
