import { sql } from 'kysely'
import { isTextPublic, visibleTo, type Consent } from '~/app/domain/contributor'
import type { StandingThread } from '~/app/domain/comment-thread'
import type { ContributionKind } from '~/app/domain/contribution'
import type { ThreadMark } from '~/app/domain/thread-mark'
import type { VersionText } from '~/app/domain/version'
import type { Db } from '../connection'
import { listThreads } from './comment-threads'
import { asStanding, standings, type StandingRow } from './thread-standings'

type MarkRow = StandingRow & {
  kind: ContributionKind
  consent: Consent
  position: number | null
  language: string
  disposition: string | null
  comments: number
  personId: string | null
}

/**
 * All threads that stand in a version in short, as the reader of one of its texts sees them, in
 * the order of their first comments. Kind, group and language are told as consent allows.
 *
 * @param personId whose threads are `isOwn`; `null`: nobody's.
 */
export async function listThreadMarks(
  db: Db,
  texts: readonly VersionText[],
  checkpointId: string,
  personId: string | null,
): Promise<ThreadMark[]> {
  const ids = texts.map((text) => text.checkpointId)
  if (ids.length === 0) return []
  const { rows } = await sql<MarkRow>`
    select standing.*, opening.kind, opening.consent, opening.position, opening.language,
      opening.disposition, opening.comments, opening.person_id as "personId"
    from (${standings(db, ids)}) as standing
    join lateral (
      select comment.seq, comment.kind, comment.consent, comment.language, comment.disposition,
        comment.sent_by_id as person_id, stakeholder_groups.position, count(*) over ()::integer as comments
      from contributions as comment
      left join stakeholder_groups on stakeholder_groups.id = comment.stakeholder_group_id
      where comment.thread_id = standing."threadId"
      order by comment.seq limit 1
    ) as opening on true
    order by opening.seq
  `.execute(db)
  return rows.map((row) => asMark(row, checkpointId, personId))
}

function asMark(row: MarkRow, checkpointId: string, personId: string | null): ThreadMark {
  const { facts } = visibleTo('public', row.consent)
  return {
    id: row.threadId,
    standing: asStanding(row, checkpointId),
    kind: facts ? row.kind : 'comment',
    position: facts ? row.position : null,
    language: facts ? row.language : '',
    disposition: row.disposition,
    replies: row.comments - 1,
    isOwn: personId !== null && row.personId === personId,
  }
}

/** How many threads of a kind stand in a block, or stood where it ends; `null`: in none. */
export type KindCount = {
  blockId: string | null
  isGone: boolean
  kind: ContributionKind
  count: number
}

/** How many threads stand in the texts of a version. */
export async function countThreads(db: Db, texts: readonly VersionText[]): Promise<number> {
  const ids = texts.map((text) => text.checkpointId)
  if (ids.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${standings(db, ids)}) as standing
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** The threads of a version counted where they stand, for texts with very many. */
export async function countThreadKinds(
  db: Db,
  texts: readonly VersionText[],
): Promise<KindCount[]> {
  const ids = texts.map((text) => text.checkpointId)
  const { rows } = await sql<KindCount>`
    select coalesce(standing."tombstoneBlockId", standing."startBlockId") as "blockId",
      standing.state = 'orphaned' as "isGone",
      case when opening.consent = 'secretariat_only' then 'comment' else opening.kind end as kind,
      count(distinct opening.thread_id)::integer as count
    from (${standings(db, ids)}) as standing
    join contributions as opening on opening.thread_id = standing."threadId" and opening.reply_to_id is null
    group by 1, 2, 3
  `.execute(db)
  return rows
}

/** The threads of these marks with their words, in the same order; `ids`: only those. */
export async function withWords(
  db: Db,
  marks: readonly ThreadMark[],
  ids: readonly string[] = marks.map(({ id }) => id),
): Promise<StandingThread[]> {
  const threads = new Map((await listThreads(db, ids)).map((thread) => [thread.id, thread]))
  return marks.flatMap(({ id, standing }) => {
    const thread = threads.get(id)
    return thread ? [{ ...thread, standing }] : []
  })
}

/** Which of these threads have the words in a comment that may be read. */
export async function findThreadsSaying(
  db: Db,
  threadIds: readonly string[],
  words: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ threadId: string; consent: Consent }>`
    select comment.thread_id as "threadId", comment.consent
    from contributions as comment
    where comment.thread_id = any(${[...threadIds]}::uuid[])
      and comment.state in ('listed', 'replaced', 'aside')
      and comment.search @@ websearch_to_tsquery(search_config(comment.language), ${words})
  `.execute(db)
  return new Set(
    rows.filter(({ consent }) => isTextPublic(consent)).map(({ threadId }) => threadId),
  )
}
