import type { Db } from '../../connection'
import type { ActivityKey, World } from '../world'
import { seedApproval } from './approval'
import { assignCommentThemes } from './comment-themes'
import { seedDocumentEvents } from './document-events'
import { draftIdOf } from './publication'
import { seedReport } from './reports'
import { seedResponses } from './responses'
import { seedStrategyEvidence } from './strategy-evidence'
import { seedThreads1, seedThreads2, seedVersion1, seedVersion2 } from './strategy-versions'
import { seedSynthesis } from './syntheses'

const ABOUT_THE_STRATEGY: readonly ActivityKey[] = [
  'drafting',
  'comments-1',
  'comments-2',
  'responses',
]

/**
 * The documents of the example: the strategy in two versions with its threads, the syntheses,
 * the responses, the commented reports and the committee's approval. The register comes first.
 *
 * @param onProgress called after each step, with how many of all are done.
 */
export async function seedDocuments(
  db: Db,
  world: World,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const total = 9
  let done = 0
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    onProgress(++done, total)
    return result
  }

  await step(seedVersion1(db, world))
  await pointActivities(db, world)
  const threads1 = await step(seedThreads1(db, world))
  await step(seedApproval(db, world))
  await step(seedSynthesis(db, world, 1))
  await step(seedSynthesis(db, world, 2))
  await step(seedVersion2(db, world, threads1))
  const sources2 = await step(seedThreads2(db, world))
  const sources1 = threads1.map(({ source }) => source)
  await assignCommentThemes(db, world, sources1, '10-05')
  await assignCommentThemes(db, world, sources2, '11-19')
  await step(seedResponses(db, world, [...sources1, ...sources2]))
  await seedStrategyEvidence(db, world)
  await seedReport(db, world, 1)
  await step(seedReport(db, world, 2))
  await seedDocumentEvents(db, world)
}

async function pointActivities(db: Db, world: World): Promise<void> {
  await db
    .updateTable('activities')
    .set({ draft_id: draftIdOf('strategy') })
    .where(
      'id',
      'in',
      ABOUT_THE_STRATEGY.map((key) => world.activityId(key)),
    )
    .execute()
}
