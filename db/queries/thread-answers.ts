import { sql } from 'kysely'
import type { ThreadAnswer } from '~/app/domain/threads-beside'
import type { Db } from '../connection'

/** The responses being written for the openings of these threads: the latest of each. */
export async function listThreadAnswers(
  db: Db,
  threadIds: readonly string[],
): Promise<Map<string, ThreadAnswer>> {
  if (threadIds.length === 0) return new Map()
  const { rows } = await sql<ThreadAnswer>`
    select distinct on (said.thread_id) said.thread_id as "threadId", response.id as "responseId",
      response.state, person.name as assignee, response.assignee_id as "assigneeId", response.text,
      decided.disposition
    from contributions as said
    join dispositions as decided on decided.contribution_id = said.id and decided.ended_at is null
    join responses as response on response.id = decided.response_id and response.state <> 'published'
    left join people as person on person.id = response.assignee_id
    where said.thread_id = any(${[...threadIds]}::uuid[]) and said.reply_to_id is null
    order by said.thread_id, response.created_at desc, response.id`.execute(db)
  return new Map(rows.map((row) => [row.threadId, row]))
}

/** A response is given to someone to write; what is written of it stays. */
export async function assignResponse(db: Db, id: string, assigneeId: string): Promise<void> {
  await db
    .updateTable('responses')
    .set({ assignee_id: assigneeId })
    .where('id', '=', id)
    .where('state', '<>', 'published')
    .execute()
}

/** A response nobody has begun to write. */
export async function markResponseAssigned(db: Db, id: string): Promise<void> {
  await db
    .updateTable('responses')
    .set({ state: 'assigned' })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .execute()
}
