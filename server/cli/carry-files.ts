import { z } from 'zod'
import type { Place } from '~/app/domain/anchor'
import type { CarriedAnchor } from '~/app/domain/carry-anchor'
import type { WholeText } from '~/app/domain/whole-text'
import { wholeText } from '~/app/domain/whole-text'
import { Failure } from './command'

const text = z.object({
  blocks: z.array(
    z.object({ id: z.string().min(1), kind: z.string().nullish(), text: z.string() }),
  ),
})

const anchor = z.object({
  id: z.union([z.string(), z.number()]),
  startBlock: z.string(),
  start: z.int().nonnegative(),
  endBlock: z.string(),
  end: z.int().nonnegative(),
})

export type AnchorLine = { id: string | number; place: Place }

/**
 * A text as the command line takes it: `{"blocks": [{"id", "kind", "text"}]}`, in reading order.
 *
 * @throws {Failure}
 */
export function readTextFile(file: string, content: string): WholeText {
  const { blocks } = parsed(text, content, file)
  const seen = new Set<string>()
  for (const { id } of blocks) {
    if (seen.has(id)) throw new Failure(`${file}: the block ${id} is there twice`)
    seen.add(id)
  }
  return wholeText(blocks.map((block) => ({ blockId: block.id, text: block.text })))
}

/**
 * Anchors, one JSON object a line: `{"id", "startBlock", "start", "endBlock", "end"}`; offsets
 * count UTF-16 units, ends are exclusive. Empty lines are passed over.
 *
 * @throws {Failure} with the number of the line, from 1.
 */
export function readAnchorsFile(file: string, content: string, old: WholeText): AnchorLine[] {
  return withoutMark(content)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const where = `${file}, line ${index + 1}`
      const { id, startBlock, start, endBlock, end } = parsed(anchor, line, where)
      const place = {
        ...{ startBlockId: startBlock, startOffset: start },
        ...{ endBlockId: endBlock, endOffset: end },
      }
      const problem = placeProblem(place, old)
      if (problem) throw new Failure(`${where}: ${problem}`)
      return [{ id, place }]
    })
}

/** One line of the answer; all that does not apply is `null`. */
export function positionLine(id: string | number, carried: CarriedAnchor): string {
  return JSON.stringify({
    id,
    state: carried.state,
    startBlock: carried.startBlockId,
    start: carried.startOffset,
    endBlock: carried.endBlockId,
    end: carried.endOffset,
    survival: Math.round(carried.survival * 10_000) / 10_000,
    tombstoneBlock: carried.tombstoneBlockId,
    tombstoneOffset: carried.tombstoneOffset,
  })
}

function placeProblem(place: Place, { blocks, indexes }: WholeText): string | null {
  const first = indexes.get(place.startBlockId)
  const last = indexes.get(place.endBlockId)
  if (first === undefined) return `the old text has no block ${place.startBlockId}`
  if (last === undefined) return `the old text has no block ${place.endBlockId}`
  const ends = [
    [first, place.startOffset],
    [last, place.endOffset],
  ] as const
  for (const [index, offset] of ends) {
    const { blockId, text } = blocks[index]!
    if (offset > text.length) {
      return `${offset} lies outside of the block ${blockId}, which has ${text.length} units`
    }
  }
  const isBackward = last < first || (last === first && place.endOffset < place.startOffset)
  return isBackward ? 'the passage ends before it starts' : null
}

function parsed<Output>(schema: z.ZodType<Output>, content: string, where: string): Output {
  let value: unknown
  try {
    value = JSON.parse(withoutMark(content))
  } catch (error) {
    throw new Failure(`${where} is not JSON: ${(error as Error).message}`)
  }
  const { data, error } = schema.safeParse(value)
  if (data !== undefined) return data
  const [issue] = error?.issues ?? []
  const path = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
  throw new Failure(`${where}: ${path}${issue?.message ?? 'not as it should be'}`)
}

/** Editors of some systems begin a file with a byte order mark. */
function withoutMark(content: string): string {
  return content.replace(/^\uFEFF/, '')
}
