import { sql } from 'kysely'
import type { Db } from '../connection'

/** Passages of the working text that are rewritten because of a response; noted twice, once. */
export async function insertSettlingChanges(
  db: Db,
  { responseId, draftId, personId }: { responseId: string; draftId: string; personId: string },
  blockIds: readonly string[],
): Promise<void> {
  if (blockIds.length === 0) return
  await db
    .insertInto('settling_changes')
    .values(
      blockIds.map((blockId) => ({
        ...{ response_id: responseId, draft_id: draftId, noted_by_id: personId },
        block_id: blockId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The passages noted for a response that no version shows yet. */
export async function listSettlingBlocks(db: Db, responseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('settling_changes')
    .where('response_id', '=', responseId)
    .select('block_id as blockId')
    .orderBy('block_id')
    .execute()
  return rows.map(({ blockId }) => blockId)
}

/**
 * What was noted becomes part of the trace: passages that are new in this version, or read
 * differently from the one before, in any language. The others wait for the next version.
 *
 * @param previousId `null`: it is the first version.
 */
export async function settleChanges(
  db: Db,
  draftId: string,
  { versionId, previousId }: { versionId: string; previousId: string | null },
): Promise<void> {
  await sql`
    with settled as (
      delete from settling_changes as noted
      where noted.draft_id = ${draftId} and exists (
        select from blocks as block join checkpoints as text on text.id = block.checkpoint_id
        where text.version_id = ${versionId} and block.block_id = noted.block_id and not exists (
          select from blocks as before join checkpoints as earlier on earlier.id = before.checkpoint_id
          where earlier.version_id = ${previousId}::uuid and earlier.language = text.language
            and before.block_id = block.block_id and before.text_hash = block.text_hash
        )
      )
      returning noted.response_id, noted.block_id
    )
    insert into response_blocks (response_id, version_id, block_id)
    select response_id, ${versionId}, block_id from settled
    on conflict do nothing`.execute(db)
}
