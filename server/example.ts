import type { Db } from '~/db/connection'
import { isEmptyDatabase } from '~/db/queries/consultations'
import { seedExample } from '~/db/seed/index'
import { isExampleLoaded } from '~/db/seed/loaded'
import type { Env } from './env'

/**
 * The example consultation, for a first look: loaded into an empty embedded database, or where
 * EXAMPLE=yes says so. Never in production on a real database.
 *
 * @returns whether its people may be tried.
 */
export async function loadExample(db: Db, env: Env): Promise<boolean> {
  const isReal = env.NODE_ENV === 'production' && env.DATABASE_URL !== undefined
  if (isReal) return false
  const isWanted = (env.EXAMPLE ?? (env.NODE_ENV === 'test' ? 'no' : 'yes')) === 'yes'
  if (isWanted && (await isEmptyDatabase(db))) {
    process.stdout.write('Loading the example consultation\n')
    await seedExample(db, { today: new Date(), onProgress: printProgress })
    process.stdout.write('\n')
  }
  return isExampleLoaded(db)
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
