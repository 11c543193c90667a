import type { Tx } from '~/db/connection'
import { listBlocks, listPublishedTexts } from '~/db/queries/checkpoints'
import { insertPositions, listAnchors } from '~/db/queries/comment-threads'
import { carryAnchor } from '~/app/domain/carry-anchor'
import type { Block } from '~/app/domain/document'
import { mapTexts } from '~/app/domain/text-map'

/** The text that threads are carried to. */
type Target = { checkpointId: string; draftTextId: string; blocks: readonly Block[] }

/**
 * Every thread of the earlier versions of a text finds its place in the new one, or is shown as
 * an orphan where its passage stood.
 */
export async function carryThreads(trx: Tx, target: Target): Promise<void> {
  for (const earlier of await listPublishedTexts(trx, target.draftTextId)) {
    if (earlier.checkpointId === target.checkpointId) continue
    const anchors = await listAnchors(trx, earlier.checkpointId)
    if (anchors.length === 0) continue
    const blocks = await listBlocks(trx, earlier.checkpointId)
    const map = mapTexts(blocks, target.blocks)
    const positions = anchors.map(({ id, anchor }) => ({
      threadId: id,
      carried: carryAnchor(anchor, blocks, target.blocks, map),
    }))
    await insertPositions(trx, target.checkpointId, positions)
  }
}
