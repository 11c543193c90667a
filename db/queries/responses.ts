import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Disposition } from '~/app/domain/disposition'
import type { Localized } from '~/app/domain/language'
import type { ChangedPassage, Decision, ResponseState } from '~/app/domain/response'
import type { Db } from '../connection'

/** A response as lists show it. */
export type ResponseRow = {
  id: string
  text: Localized
  state: ResponseState
  /** 'YYYY-MM-DD', public; `null`: none set. */
  dueOn: string | null
  /** Who writes it; `null`: nobody, or it is published. */
  assignee: string | null
  publishedAt: Date | null
  /** The response it corrects; `null`: it is the first. */
  replacesId: string | null
  /** The published response that corrects it; `null`: it stands. */
  replacedById: string | null
  note: Localized | null
  /** What it decides today, by disposition. */
  dispositions: { disposition: Disposition | null; count: number }[]
  /** The most frequent phase of what it answers comes first; positions from 1. */
  phases: number[]
  /** Top themes of what it answers, the most frequent first. */
  themes: { id: string; name: Localized }[]
}

type Which = { consultationId: string; isPublished?: boolean; id?: string }

/** Responses of a consultation, the latest published or written first. */
export async function listResponses(db: Db, which: Which): Promise<ResponseRow[]> {
  const rows = await db
    .selectFrom('responses as response')
    .leftJoin('people as assignee', 'assignee.id', 'response.assignee_id')
    .where('response.consultation_id', '=', which.consultationId)
    .$if(which.isPublished === true, (query) => query.where('response.state', '=', 'published'))
    .$if(which.isPublished === false, (query) => query.where('response.state', '<>', 'published'))
    .$if(which.id !== undefined, (query) => query.where('response.id', '=', which.id!))
    .select((eb) => [
      'response.id',
      'response.text',
      'response.state',
      'response.due_on as dueOn',
      'assignee.name as assignee',
      'response.published_at as publishedAt',
      'response.replaces_id as replacesId',
      'response.note',
      eb
        .selectFrom('responses as later')
        .whereRef('later.replaces_id', '=', 'response.id')
        .where('later.state', '=', 'published')
        .select('later.id')
        .limit(1)
        .as('replacedById'),
      jsonArrayFrom(
        eb
          .selectFrom('dispositions')
          .whereRef('dispositions.response_id', '=', 'response.id')
          .where('dispositions.ended_at', 'is', null)
          .groupBy('dispositions.disposition')
          .select((count) => ['dispositions.disposition', count.fn.countAll<number>().as('count')])
          .orderBy('count', 'desc')
          .orderBy('dispositions.disposition'),
      ).as('dispositions'),
      jsonArrayFrom(
        eb
          .selectFrom('dispositions')
          .innerJoin('contributions', 'contributions.id', 'dispositions.contribution_id')
          .innerJoin('phases', 'phases.id', 'contributions.phase_id')
          .whereRef('dispositions.response_id', '=', 'response.id')
          .groupBy('phases.position')
          .select(['phases.position'])
          .orderBy((count) => count.fn.countAll(), 'desc'),
      ).as('phases'),
      jsonArrayFrom(topThemes(eb as never)).as('themes'),
    ])
    .orderBy(sql`coalesce(response.published_at, response.created_at)`, 'desc')
    .orderBy('response.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    assignee: row.state === 'published' ? null : row.assignee,
    phases: row.phases.map(({ position }) => position),
  }))
}

/** The themes at the top of the code frame, of what a response answers; at most three. */
function topThemes(eb: Db) {
  return eb
    .selectFrom('dispositions')
    .innerJoin('assignments', 'assignments.contribution_id', 'dispositions.contribution_id')
    .innerJoin('themes as theme', 'theme.id', 'assignments.theme_id')
    .leftJoin('themes as above', 'above.id', 'theme.parent_id')
    .leftJoin('themes as top', 'top.id', 'above.parent_id')
    .where('dispositions.response_id', '=', sql<string>`response.id`)
    .where('assignments.ended_at', 'is', null)
    .groupBy([sql`1`, sql`2`])
    .select([
      sql<string>`coalesce(top.id, above.id, theme.id)`.as('id'),
      sql<Localized>`coalesce(top.name, above.name, theme.name)::jsonb`.as('name'),
    ])
    .orderBy(sql`count(*)`, 'desc')
    .limit(3)
}

/** A response of this consultation; `undefined`: there is none. */
export async function findResponse(
  db: Db,
  consultationId: string,
  id: string,
): Promise<ResponseRow | undefined> {
  const [row] = await listResponses(db, { consultationId, id })
  return row
}

/** What a response decides today, in the order contributions arrived. */
export async function listDecisions(db: Db, responseId: string): Promise<Decision[]> {
  return db
    .selectFrom('dispositions')
    .innerJoin('contributions', 'contributions.id', 'dispositions.contribution_id')
    .where('dispositions.response_id', '=', responseId)
    .where('dispositions.ended_at', 'is', null)
    .select(['dispositions.contribution_id as contributionId', 'dispositions.disposition'])
    .orderBy('contributions.seq')
    .execute()
}

/** The passages that changed because of a response. */
export async function listResponsePassages(db: Db, responseId: string): Promise<ChangedPassage[]> {
  return db
    .selectFrom('response_blocks')
    .where('response_id', '=', responseId)
    .select(['version_id as versionId', 'block_id as blockId'])
    .orderBy('block_id')
    .execute()
}

/** Those passages with their words, in each language published. */
export type PassageWords = ChangedPassage & {
  versionNumber: number
  language: string
  position: number
  text: string
}

export async function listPassageWords(
  db: Db,
  responseIds: readonly string[],
): Promise<(PassageWords & { responseId: string })[]> {
  if (responseIds.length === 0) return []
  return db
    .selectFrom('response_blocks')
    .innerJoin('versions', 'versions.id', 'response_blocks.version_id')
    .innerJoin('checkpoints', 'checkpoints.version_id', 'versions.id')
    .innerJoin('blocks', (join) =>
      join
        .onRef('blocks.checkpoint_id', '=', 'checkpoints.id')
        .onRef('blocks.block_id', '=', 'response_blocks.block_id'),
    )
    .where('response_blocks.response_id', 'in', responseIds)
    .select([
      'response_blocks.response_id as responseId',
      'versions.id as versionId',
      'versions.number as versionNumber',
      'blocks.block_id as blockId',
      'blocks.position',
      'blocks.text',
      'checkpoints.language',
    ])
    .orderBy('versions.number')
    .orderBy('blocks.position')
    .execute()
}

/** The responses that answer this number in public. */
export async function listResponseIdsFor(
  db: Db,
  consultationId: string,
  number: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('dispositions')
    .innerJoin('contributions', 'contributions.id', 'dispositions.contribution_id')
    .where('contributions.consultation_id', '=', consultationId)
    .where('contributions.number', '=', number)
    .select('dispositions.response_id as id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}

/** The reason of a published response. */
export async function findResponseText(
  db: Db,
  id: string,
): Promise<{ consultationId: string; text: Localized } | undefined> {
  return db
    .selectFrom('responses')
    .where('id', '=', id)
    .where('state', '=', 'published')
    .select(['consultation_id as consultationId', 'text'])
    .executeTakeFirst()
}
