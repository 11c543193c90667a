import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Disposition } from '~/app/domain/disposition'
import type { Localized } from '~/app/domain/language'
import type { Answered, ChangedPassage, Decision, ResponseState } from '~/app/domain/response'
import type { Db, Tx } from '../connection'

/** A response as lists show it. */
export type ResponseRow = {
  id: string
  text: Localized
  state: ResponseState
  /** 'YYYY-MM-DD', public; `null`: none set. */
  dueOn: string | null
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
  return rows.map((row) => ({ ...row, phases: row.phases.map(({ position }) => position) }))
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

/** What the rules need to know of a response; nobody else changes it meanwhile. */
export async function lockResponse(
  trx: Tx,
  id: string,
): Promise<
  | {
      id: string
      consultationId: string
      state: ResponseState
      text: Localized
      replacesId: string | null
    }
  | undefined
> {
  return trx
    .selectFrom('responses')
    .where('id', '=', id)
    .select([
      'id',
      'consultation_id as consultationId',
      'state',
      'text',
      'replaces_id as replacesId',
    ])
    .forUpdate()
    .executeTakeFirst()
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

export type ResponseFacts = {
  consultationId: string
  text: Localized
  replacesId: string | null
  /** Why it was corrected; `null` exactly when it replaces none. */
  note: Localized | null
}

/** A response that someone proposes. @returns its id. */
export async function insertResponse(
  db: Db,
  personId: string,
  facts: ResponseFacts,
): Promise<string> {
  const row = await db
    .insertInto('responses')
    .values({
      consultation_id: facts.consultationId,
      text: facts.text,
      state: 'proposed',
      assignee_id: personId,
      replaces_id: facts.replacesId,
      note: facts.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateResponse(
  db: Db,
  id: string,
  { text, note }: Pick<ResponseFacts, 'text' | 'note'>,
): Promise<void> {
  await db
    .updateTable('responses')
    .set({ text, note, state: 'proposed' })
    .where('id', '=', id)
    .execute()
}

/** Write anew what a response that is not public decides. */
export async function replaceDecisions(
  db: Db,
  responseId: string,
  decisions: readonly Decision[],
  decidedBy: { personId: string; now: Date },
): Promise<void> {
  await db.deleteFrom('dispositions').where('response_id', '=', responseId).execute()
  for (let from = 0; from < decisions.length; from += 1000) {
    const rows = decisions.slice(from, from + 1000).map(({ contributionId, disposition }) => ({
      response_id: responseId,
      contribution_id: contributionId,
      disposition,
      decided_by_id: disposition === null ? null : decidedBy.personId,
      decided_at: disposition === null ? null : decidedBy.now,
    }))
    await db.insertInto('dispositions').values(rows).execute()
  }
}

export async function replacePassages(
  db: Db,
  responseId: string,
  passages: readonly ChangedPassage[],
): Promise<void> {
  await db.deleteFrom('response_blocks').where('response_id', '=', responseId).execute()
  if (passages.length === 0) return
  await db
    .insertInto('response_blocks')
    .values(
      passages.map(({ versionId, blockId }) => ({
        response_id: responseId,
        version_id: versionId,
        block_id: blockId,
      })),
    )
    .execute()
}

/** Which of these passages stand in a published strategy of the consultation. */
export async function countPassages(
  db: Db,
  consultationId: string,
  passages: readonly ChangedPassage[],
): Promise<number> {
  if (passages.length === 0) return 0
  const pairs = sql.join(
    passages.map(({ versionId, blockId }) => sql`(${versionId}::uuid, ${blockId}::uuid)`),
  )
  const { rows } = await sql<{ count: number }>`
    select count(distinct (text.version_id, block.block_id)) as count
    from blocks as block
    join checkpoints as text on text.id = block.checkpoint_id
    join versions as version on version.id = text.version_id
    join drafts as draft on draft.id = version.draft_id
    where draft.consultation_id = ${consultationId} and (text.version_id, block.block_id) in (${pairs})
  `.execute(db)
  return rows[0]!.count
}

/** The response becomes public: the database writes its dispositions into the register. */
export async function markResponsePublished(
  db: Db,
  id: string,
  personId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('responses')
    .set({ state: 'published', published_by_id: personId, published_at: now })
    .where('id', '=', id)
    .execute()
}

/** What other responses had decided, or were to decide, about what this one answers is over. */
export async function endOtherDecisions(db: Db, responseId: string): Promise<void> {
  await db
    .updateTable('dispositions')
    .set({ ended_at: sql<Date>`now()` })
    .where('response_id', '<>', responseId)
    .where('ended_at', 'is', null)
    .where('contribution_id', 'in', (eb) =>
      eb
        .selectFrom('dispositions as own')
        .where('own.response_id', '=', responseId)
        .where('own.ended_at', 'is', null)
        .select('own.contribution_id'),
    )
    .execute()
}

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

/** Which of these are in the consultation and can be answered; in order of arrival. */
export async function listAnswerable(
  db: Db,
  consultationId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contributions')
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'listed')
    .where('id', 'in', ids)
    .select('id')
    .orderBy('seq')
    .execute()
  return rows.map(({ id }) => id)
}

/** Contributions named by their numbers or ids, or all comments of a thread; in order of arrival. */
export async function listNamed(
  db: Db,
  consultationId: string,
  named: { ids: readonly string[]; numbers: readonly number[]; threadIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from contributions
    where consultation_id = ${consultationId} and state = 'listed' and (
      id = any(${[...named.ids]}::uuid[]) or number = any(${[...named.numbers]}::integer[])
      or thread_id = any(${[...named.threadIds]}::uuid[]))
    order by seq limit 501`.execute(db)
  return rows.map(({ id }) => id)
}

/** How far the answers of each phase are; counts are of listed contributions. */
export type AnswerCounts = {
  phaseId: string
  position: number
  answered: number
  /** Not answered in public, but in a response that is being written. */
  proposed: number
  pending: number
}

export async function countAnswers(db: Db, consultationId: string): Promise<AnswerCounts[]> {
  const { rows } = await sql<AnswerCounts>`
    select phase.id as "phaseId", phase.position,
      count(said.id) filter (where said.disposition is not null) as answered,
      count(said.id) filter (where said.disposition is null and draft.is_written) as proposed,
      count(said.id) filter (where said.disposition is null and not coalesce(draft.is_written, false)) as pending
    from phases as phase
    left join contributions as said on said.phase_id = phase.id and said.state = 'listed'
    left join lateral (
      select true as is_written from dispositions join responses on responses.id = dispositions.response_id
      where dispositions.contribution_id = said.id and dispositions.ended_at is null
        and responses.state <> 'published' limit 1
    ) as draft on true
    where phase.consultation_id = ${consultationId}
    group by phase.id, phase.position order by phase.position`.execute(db)
  return rows
}

/** What waits for an answer in one theme; `null`: in no theme. */
export type PendingTheme = { themeId: string | null; name: Localized | null; count: number }

/** Themes with what waits in them, the fullest first; each contribution in each of its themes. */
export async function listPendingThemes(
  db: Db,
  consultationId: string,
  phaseIds: readonly string[],
): Promise<PendingTheme[]> {
  const { rows } = await sql<PendingTheme>`
    select theme.id as "themeId", theme.name::jsonb as name, count(distinct said.id) as count
    from contributions as said
    left join assignments as sorted on sorted.contribution_id = said.id and sorted.ended_at is null
      and sorted.theme_id is not null
    left join themes as theme on theme.id = sorted.theme_id
    where said.consultation_id = ${consultationId} and said.state = 'listed' and said.disposition is null
      and said.phase_id = any(${[...phaseIds]}::uuid[])
    group by theme.id, theme.name order by count desc, theme.id`.execute(db)
  return rows
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
