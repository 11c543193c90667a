import { sql } from 'kysely'
import type { Disposition } from '~/app/domain/disposition'
import type { Answered } from '~/app/domain/response'
import type { Db } from '../connection'

/** How those a response answers can be reached. */
export async function listAnswered(db: Db, responseId: string): Promise<Answered[]> {
  return db
    .selectFrom('dispositions')
    .innerJoin('contributions as said', 'said.id', 'dispositions.contribution_id')
    .leftJoin('contributors as author', 'author.id', 'said.contributor_id')
    .leftJoin('contributors as same', 'same.id', 'author.merged_into_id')
    .where('dispositions.response_id', '=', responseId)
    .where('dispositions.ended_at', 'is', null)
    .select((eb) => [
      'said.id as contributionId',
      eb.fn.coalesce('same.id', 'author.id').as('contributorId'),
      eb.fn.coalesce('same.email', 'author.email').as('email'),
      eb.fn.coalesce('same.person_id', 'author.person_id').as('personId'),
    ])
    .orderBy('said.seq')
    .execute()
}

/** What one contributor, or one person, was answered by a response: their numbers and dispositions. */
export async function listAnswersTo(
  db: Db,
  responseId: string,
  who: { contributorId: string | null; personId: string | null },
): Promise<{ number: number | null; disposition: Disposition }[]> {
  return db
    .selectFrom('dispositions')
    .innerJoin('contributions as said', 'said.id', 'dispositions.contribution_id')
    .innerJoin('contributors as author', 'author.id', 'said.contributor_id')
    .where('dispositions.response_id', '=', responseId)
    .where('dispositions.ended_at', 'is', null)
    .where((eb) =>
      who.contributorId
        ? eb.or([
            eb('author.id', '=', who.contributorId),
            eb('author.merged_into_id', '=', who.contributorId),
          ])
        : eb('author.person_id', '=', who.personId),
    )
    .select(['said.number', sql<Disposition>`dispositions.disposition`.as('disposition')])
    .orderBy('said.seq')
    .execute()
}
