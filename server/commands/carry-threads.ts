import type { Db, Tx } from '~/db/connection'
import { listBlocks, listPublishedTexts } from '~/db/queries/checkpoints'
import { insertPositions, listAnchors } from '~/db/queries/comment-threads'
import { carryAnchor, type CarriedAnchor } from '~/app/domain/carry-anchor'
import type { Block } from '~/app/domain/document'
import { mapTexts } from '~/app/domain/text-map'

/** A later state of a working text: what threads are carried to. */
type Target = { draftTextId: string; blocks: readonly Block[] }

export type CarriedThread = { threadId: string; quote: string; carried: CarriedAnchor }

/**
 * Every thread of the versions of a text finds its place in the new one, or is shown as an orphan
 * where its passage stood.
 */
export async function carryThreads(
  trx: Tx,
  target: Target & { checkpointId: string },
): Promise<void> {
  await insertPositions(trx, target.checkpointId, await carriedThreads(trx, target))
}

/** Where the threads of all versions of a text would stand in this one; nothing is written. */
export async function carriedThreads(db: Db, target: Target): Promise<CarriedThread[]> {
  const carried: CarriedThread[] = []
  for (const earlier of await listPublishedTexts(db, target.draftTextId)) {
    const anchors = await listAnchors(db, earlier.checkpointId)
    if (anchors.length === 0) continue
    const blocks = await listBlocks(db, earlier.checkpointId)
    const map = mapTexts(blocks, target.blocks)
    for (const { id, anchor } of anchors) {
      const position = carryAnchor(anchor, blocks, target.blocks, map)
      carried.push({ threadId: id, quote: anchor.quote, carried: position })
    }
  }
  return carried
}
