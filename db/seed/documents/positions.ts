import { carryAnchor } from '~/app/domain/carry-anchor'
import type { Block } from '~/app/domain/document'
import { mapTexts } from '~/app/domain/text-map'
import type { Tx } from '../../connection'
import { insertAll } from '../insert'
import type { PinnedThread } from './threads'

/**
 * Every thread of an earlier text finds its place in the later one, or leaves a tombstone. What is
 * not sure was confirmed by who published.
 */
export async function carryThreads(
  trx: Tx,
  threads: readonly PinnedThread[],
  checkpointId: string,
  oldBlocks: readonly Block[],
  nextBlocks: readonly Block[],
  publisherId: string,
): Promise<void> {
  const map = mapTexts(oldBlocks, nextBlocks)
  const rows = threads.map(({ id, anchor }) => {
    const carried = carryAnchor(anchor, oldBlocks, nextBlocks, map)
    return {
      thread_id: id,
      checkpoint_id: checkpointId,
      state: carried.state,
      start_block_id: carried.startBlockId,
      start_offset: carried.startOffset,
      end_block_id: carried.endBlockId,
      end_offset: carried.endOffset,
      survival: carried.survival,
      tombstone_block_id: carried.tombstoneBlockId,
      tombstone_offset: carried.tombstoneOffset,
      decided_by_id: carried.state === 'weak' || carried.state === 'fuzzy' ? publisherId : null,
    }
  })
  await insertAll(trx, 'anchor_positions', rows)
}
