import type { Db } from '../connection'
import { calendarFor } from './calendar'
import { seedAssignments, seedSupports } from './classification'
import { seedDocuments } from './documents/seed-documents'
import { seedFrame } from './frame'
import { seedHistory, settle } from './history'
import { seedPeople, seedTeam } from './people'
import { randomFrom } from './random'
import { planRegister } from './register'
import { seedMeetings } from './sessions'
import { storeRegister } from './store'
import { seedSurveys } from './survey'
import { readCorpus } from './voices/corpus'
import { makeWorld } from './world'

type Options = {
  /** Dates are moved by whole weeks so that the example fits this day. */
  today: Date
  /** Told before each step: how many are done, of how many, and what comes next. */
  onProgress?: (done: number, total: number, step: string) => void
}

/**
 * Loads the example consultation into an empty database. Two loadings give the same ids and texts;
 * what was loaded before a failure stays: empty the database before another attempt.
 */
export async function seedExample(db: Db, { today, onProgress }: Options): Promise<void> {
  const world = makeWorld(calendarFor(today))
  const random = randomFrom('villes-en-commun')
  const register = planRegister(readCorpus(random), random, world)
  world.contributions = register.said
  world.contributors = register.contributors
  const steps: [string, (trx: Db) => Promise<void>][] = [
    ['people', (trx) => seedPeople(trx, world)],
    ['phases', (trx) => seedFrame(trx, world)],
    ['team', (trx) => seedTeam(trx, world)],
    ['sessions', (trx) => seedMeetings(trx, world)],
    ['surveys', (trx) => seedSurveys(trx, world)],
    ['contributions', (trx) => storeRegister(trx, world, register, random)],
    ['themes', (trx) => seedAssignments(trx, world, register, random)],
    ['supports', (trx) => seedSupports(trx, world, register, random)],
    ['history', (trx) => seedHistory(trx, world, register)],
  ]
  const total = steps.length + 10
  await db.transaction().execute(async (trx) => {
    for (const [done, [step, run]] of steps.entries()) {
      onProgress?.(done, total, step)
      await run(trx)
    }
  })
  // A version is published in a transaction after that of the version before it.
  await seedDocuments(db, world, (done) => onProgress?.(steps.length + done, total, 'documents'))
  await db.transaction().execute((trx) => settle(trx, world))
  onProgress?.(total, total, '')
}
