import type { Place } from './anchor'

/** Where a thread stands, for a page that shows thousands of them. */
export type PlacedThread = { threadId: string; place: Place; state: string }

/**
 * Places for the page: states by name once, then for each thread its id, state and place. Blocks
 * are their number in reading order, which the page has; the end is told by what it adds to the
 * start. Threads stand in the order of the text, each start block told by what it adds to the last.
 */
export type PackedPositions = {
  states: string[]
  threads: string[]
  /** For each thread: state, start block, start, blocks to the end, end. */
  places: number[]
}

export function packPositions(
  threads: readonly PlacedThread[],
  blocks: ReadonlyMap<string, number>,
): PackedPositions {
  const states = [...new Set(threads.map(({ state }) => state))]
  const indexOf = (id: string) => blocks.get(id) ?? -1
  const inOrder = threads
    .map((thread) => ({ ...thread, block: indexOf(thread.place.startBlockId) }))
    .filter(({ block }) => block !== -1)
    .sort((a, b) => a.block - b.block || a.place.startOffset - b.place.startOffset)
  let last = 0
  const places = inOrder.flatMap(({ state, block, place }) => {
    const added = block - last
    last = block
    const blocksOn = indexOf(place.endBlockId) - block
    const end = blocksOn === 0 ? place.endOffset - place.startOffset : place.endOffset
    return [states.indexOf(state), added, place.startOffset, blocksOn, end]
  })
  return { states, threads: inOrder.map(({ threadId }) => threadId), places }
}

/** @param blocks the ids of the text's blocks, in reading order. */
export function unpackPositions(
  { states, threads, places }: PackedPositions,
  blocks: readonly string[],
): PlacedThread[] {
  let block = 0
  return threads.map((threadId, index) => {
    const [state = 0, added = 0, startOffset = 0, blocksOn = 0, end = 0] = places.slice(5 * index)
    block += added
    const place = {
      startBlockId: blocks[block]!,
      startOffset,
      endBlockId: blocks[block + blocksOn]!,
      endOffset: blocksOn === 0 ? startOffset + end : end,
    }
    return { threadId, state: states[state]!, place }
  })
}
