import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { connect, type Db } from '~/db/connection'
import { migrate } from '~/db/migrate'
import { isEmptyDatabase } from '~/db/queries/consultations'
import { seedExample } from '~/db/seed/index'
import { isExampleLoaded } from '~/db/seed/loaded'
import type { Env } from './env'

/**
 * The example consultation, for a first look: loaded into an empty database, unless EXAMPLE=no.
 * Never in production on a real database.
 *
 * @returns whether its people may be tried.
 */
export async function loadExample(db: Db, env: Env): Promise<boolean> {
  if (isReal(env)) return false
  if (isWanted(env) && (await isEmptyDatabase(db))) await load(db)
  return isExampleLoaded(db)
}

/**
 * The embedded database with the example, made aside and put in its place when it is whole: a
 * first start that is interrupted begins anew, and never leaves half an example.
 */
export async function prepareEmbedded(env: Env): Promise<void> {
  const folder = path.resolve(env.DATA_DIR, 'database')
  if (env.DATABASE_URL || !isWanted(env) || existsSync(folder)) return
  await mkdir(path.dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}.loading-`)
  try {
    const db = connect(`pglite:${aside}?fsync=off`)
    try {
      await migrate(db)
      await load(db)
    } finally {
      await db.destroy()
    }
    // Where another start was faster, its database stands and ours goes.
    if (!existsSync(folder)) await rename(aside, folder)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

function isReal(env: Env): boolean {
  return env.NODE_ENV === 'production' && env.DATABASE_URL !== undefined
}

function isWanted(env: Env): boolean {
  return (env.EXAMPLE ?? (env.NODE_ENV === 'test' ? 'no' : 'yes')) === 'yes'
}

async function load(db: Db): Promise<void> {
  console.log('Loading the example consultation')
  await seedExample(db, { today: new Date(), onProgress: printProgress })
  if (process.stdout.isTTY) process.stdout.write('\n')
}

function printProgress(done: number, total: number, step: string): void {
  const share = Math.round((100 * done) / Math.max(1, total))
  if (process.stdout.isTTY) process.stdout.write(`\r  ${share} % ${step}`.padEnd(70))
  else process.stdout.write(`  ${share} % ${step}\n`)
}

/** Says where to look. */
export function printWelcome(env: Env, port: number, isExample: boolean): void {
  const base = env.ORIGIN ?? `http://localhost:${port}`
  const lines = [`Polylogue is at ${base}`]
  if (isExample) lines.push(`  be any person of the example: ${base}/fr/try`)
  if (!env.SMTP_URL) lines.push(`  mails are kept here:          ${base}/fr/mails`)
  if (!env.DATABASE_URL) {
    lines.push('  embedded database: for trials and small sites; DATABASE_URL for anything serious')
  }
  console.log(lines.join('\n'))
}
