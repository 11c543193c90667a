import { sql } from 'kysely'
import type { Db } from '../connection'

/** What a drafter said to the others; with an assignee it is a task. */
export type InternalComment = {
  id: string
  /** `null`: about the whole draft. */
  blockId: string | null
  text: string
  author: string
  assigneeId: string | null
  assignee: string | null
  /** `YYYY-MM-DD`; `null`: no date. */
  dueOn: string | null
  doneAt: Date | null
  createdAt: Date
}

/** What was said about a draft, what is still to do first, then the newest first. */
export async function listInternalComments(db: Db, draftId: string): Promise<InternalComment[]> {
  return db
    .selectFrom('internal_comments as said')
    .innerJoin('people as author', 'author.id', 'said.author_id')
    .leftJoin('people as assignee', 'assignee.id', 'said.assignee_id')
    .where('said.draft_id', '=', draftId)
    .select([
      'said.id',
      'said.block_id as blockId',
      'said.text',
      sql<string>`coalesce(nullif(author.name, ''), author.email)`.as('author'),
      'said.assignee_id as assigneeId',
      sql<string | null>`coalesce(nullif(assignee.name, ''), assignee.email)`.as('assignee'),
      sql<string | null>`to_char(said.due_on, 'YYYY-MM-DD')`.as('dueOn'),
      'said.done_at as doneAt',
      'said.created_at as createdAt',
    ])
    .orderBy(sql`said.done_at is not null`)
    .orderBy('said.created_at', 'desc')
    .orderBy('said.id')
    .limit(500)
    .execute()
}

/** How many things are still to do or to settle in a draft. */
export async function countOpenInternalComments(db: Db, draftId: string): Promise<number> {
  const row = await db
    .selectFrom('internal_comments')
    .where('draft_id', '=', draftId)
    .where('done_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertInternalComment(
  db: Db,
  said: {
    consultationId: string
    draftId: string
    blockId: string | null
    authorId: string
    text: string
    assigneeId: string | null
    dueOn: string | null
  },
): Promise<string> {
  const row = await db
    .insertInto('internal_comments')
    .values({
      consultation_id: said.consultationId,
      draft_id: said.draftId,
      block_id: said.blockId,
      author_id: said.authorId,
      text: said.text,
      assignee_id: said.assigneeId,
      due_on: said.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** @param doneAt `null`: it is to do again. @returns whether there is such a comment on the draft. */
export async function updateDone(
  db: Db,
  { draftId, id, doneAt }: { draftId: string; id: string; doneAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('internal_comments')
    .set({ done_at: doneAt })
    .where('id', '=', id)
    .where('draft_id', '=', draftId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
