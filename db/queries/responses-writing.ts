import { sql } from 'kysely'
import type { Localized } from '~/app/domain/language'
import type { ChangedPassage, Decision, ResponseState } from '~/app/domain/response'
import type { Db, Tx } from '../connection'

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
