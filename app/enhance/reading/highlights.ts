import { placeIn, pointAt, rangesOf, type Place } from './points'

type Places = { blocks: string[]; threads: number[][] }

const active = 'Highlight' in window ? new Highlight() : null

/** Lights the passages of all threads, a few at a time, so that reading is never held up. */
export async function lightPassages(address: string): Promise<void> {
  if (!active) return
  active.priority = 1
  const [said, contested] = [new Highlight(), new Highlight()]
  CSS.highlights.set('passage', said)
  CSS.highlights.set('passage-contested', contested)
  CSS.highlights.set('passage-active', active)
  const response = await fetch(address)
  if (!response.ok) return
  const { blocks, threads } = (await response.json()) as Places
  let next = 0
  const light = (deadline: IdleDeadline) => {
    for (; next < threads.length && deadline.timeRemaining() > 2; next++) {
      const [block = 0, start = 0, end = 0, isObjection, endBlock] = threads[next]!
      const startBlockId = blocks[block]!
      const place = { startBlockId, start, endBlockId: blocks[endBlock ?? block]!, end }
      known.push(place)
      for (const range of rangesOf(place)) (isObjection ? contested : said).add(range)
    }
    if (next < threads.length) whenIdle(light)
  }
  whenIdle(light)
}

const known: Place[] = []

/** Safari has no idle time to give: a little after is as good. */
function whenIdle(work: (deadline: IdleDeadline) => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(work)
  else setTimeout(() => work({ didTimeout: false, timeRemaining: () => 10 }), 50)
}

/** Whether the words at a point of the screen are those of a thread; the block they stand in. */
export function commentedBlockAt(x: number, y: number): string | null {
  const caret = document.caretPositionFromPoint?.(x, y)
  const point = caret && pointAt(caret.offsetNode, caret.offset)
  if (!point) return null
  const isIn = known.some(
    ({ startBlockId, start, endBlockId, end }) =>
      startBlockId === point.blockId &&
      start <= point.offset &&
      (endBlockId !== startBlockId || point.offset <= end),
  )
  return isIn ? point.blockId : null
}

/** Lights the passage of a thread while it is pointed at, or reached by key. */
export function lightOf(thread: HTMLElement): void {
  const place = placeIn(thread.dataset.place ?? '')
  if (!place || !active) return
  const ranges = rangesOf(place)
  const light = () => ranges.forEach((range) => active.add(range))
  const dim = () => ranges.forEach((range) => active.delete(range))
  if (thread.matches('#text .thread-open')) return void light()
  thread.addEventListener('pointerenter', light)
  thread.addEventListener('focusin', light)
  thread.addEventListener('pointerleave', dim)
  thread.addEventListener('focusout', dim)
}

/** No passage is pointed at any more. */
export function dimAll(): void {
  active?.clear()
}
