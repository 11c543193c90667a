import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'

/** A published response to comments of a thread: what was decided, and why. */
export type ThreadResponse = {
  id: string
  text: Localized
  disposition: string
  publishedAt: Date
  /** How many contributions it answers in all. */
  answered: number
}

/** The published responses to the comments of a thread, the newest first. */
export async function listThreadResponses(db: Db, threadId: string): Promise<ThreadResponse[]> {
  const rows = await db
    .selectFrom('dispositions as decided')
    .innerJoin('contributions as comment', 'comment.id', 'decided.contribution_id')
    .innerJoin('responses as response', 'response.id', 'decided.response_id')
    .where('comment.thread_id', '=', threadId)
    .where('decided.ended_at', 'is', null)
    .where('decided.disposition', 'is not', null)
    .where('response.state', '=', 'published')
    .distinctOn('response.id')
    .select((eb) => [
      'response.id',
      'response.text',
      'decided.disposition',
      'response.published_at as publishedAt',
      eb
        .selectFrom('dispositions as other')
        .whereRef('other.response_id', '=', 'response.id')
        .where('other.ended_at', 'is', null)
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('answered'),
    ])
    .execute()
  return rows
    .map((row) => ({
      ...row,
      disposition: row.disposition!,
      publishedAt: row.publishedAt!,
      answered: row.answered ?? 1,
    }))
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
}
