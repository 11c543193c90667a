import type { Place } from './anchor'
import { carryPlace, type CarriedAnchor } from './carry-anchor'
import { mapTexts, type TextMap } from './text-map'
import {
  asWording,
  originalBlocks,
  originalPlaces,
  trackedEdits,
  type FileComment,
  type TrackedEdit,
  type TrackedText,
} from './tracked-text'
import { blockEnd, blockIndexAt, wholeText, type TextBlock, type WholeText } from './whole-text'
import { placeOf } from './anchor'

/** Words of a file by one author. */
export type FileWords = { author: string; date: string | null; text: string }

/** What a file brings to a published text: a comment with its replies, or another wording. */
export type BroughtItem = FileWords & {
  /** The same for the same file. */
  key: string
  kind: 'comment' | 'wording' | 'reply'
  /** Of a wording; '': the passage is to go. */
  replacement: string | null
  /** The words of the file it is on, and what stands before and after them in their block. */
  quote: string
  prefix: string
  suffix: string
  replies: readonly FileWords[]
  isDone: boolean
  isMove: boolean
  undoneBy: string | null
  /** The thread that a reply answers. */
  threadId: string | null
  /**
   * How sure its place is: as the resolver found it; `added`: it is on words that the file itself
   * puts in; `point`: it is on a point between words; `whole`: the file does not say where.
   */
  state: CarriedAnchor['state'] | 'added' | 'point' | 'whole'
  /** In the published text; `null`: none was found. */
  place: Place | null
  /** Where it stood, when it is gone. */
  tombstoneBlockId: string | null
}

/** A thread that is there already, with what was said in it. */
export type KnownThread = { id: string; texts: readonly string[] }

export type FilePlacing = {
  items: BroughtItem[]
  /** Comments that are in the threads of the text already. */
  known: number
}

/** Each comment and each change of a file at its place in the published text. */
export function placeFile(
  { pieces, comments }: TrackedText,
  published: readonly TextBlock[],
  threads: readonly KnownThread[] = [],
): FilePlacing {
  const blocks = originalBlocks(pieces)
  const map = mapTexts(blocks, published)
  const original = wholeText(blocks)
  const at = originalPlaces(pieces)
  const all = pieces.map(({ text }) => text).join('')
  const byText = new Map(
    threads.flatMap(({ id, texts }) => texts.map((text) => [folded(text), id])),
  )
  const placing: FilePlacing = { items: [], known: 0 }

  for (const [comment, ...replies] of conversations(comments)) {
    if (!comment) continue
    const threadId = byText.get(folded(comment.text)) ?? null
    if (threadId === null) {
      placing.items.push(placedComment(comment, replies, { at, all, original, map }))
      continue
    }
    placing.known += 1
    for (const reply of replies) {
      if (byText.has(folded(reply.text))) placing.known += 1
      else placing.items.push(asReply(reply, threadId, comment))
    }
  }
  trackedEdits(pieces).forEach((edit, index) => {
    const item = placedEdit(edit, index, original, map)
    if (item) placing.items.push(item)
  })
  return placing
}

/** Whether a person need not look: the passage stands there word for word. */
export function isSure({ state, undoneBy, isDone }: BroughtItem): boolean {
  return (state === 'exact' || state === 'moved') && undoneBy === null && !isDone
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Comments with their replies, the one that opened each first; one whose parent is lost opens its own. */
function conversations(comments: readonly FileComment[]): FileComment[][] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const openings = new Map<FileComment, FileComment>()
  for (const comment of comments) {
    const parent = comment.parentId === null ? undefined : byId.get(comment.parentId)
    // Programs write a reply after what it replies to; one that names itself or a later one opens its own.
    openings.set(comment, (parent && openings.get(parent)) ?? comment)
  }
  const found = new Map<FileComment, FileComment[]>()
  for (const [comment, opening] of openings) {
    const said = found.get(opening) ?? []
    said.push(comment)
    found.set(opening, said)
  }
  return [...found.values()]
}

type Placed = Pick<BroughtItem, 'state' | 'place' | 'tombstoneBlockId'>
type FileMap = { at: (all: number) => number; all: string; original: WholeText; map: TextMap }

const BARE = { replacement: null, isMove: false, undoneBy: null, threadId: null }

function placedComment(
  { id, author, date, text, isDone, range }: FileComment,
  replies: readonly FileComment[],
  file: FileMap,
): BroughtItem {
  return {
    ...BARE,
    ...{ key: `c${id}`, kind: 'comment', author, date, text, isDone },
    quote: range ? file.all.slice(range.start, range.end).trim() : '',
    ...(range ? contextOf(range, file.all) : NO_CONTEXT),
    replies: replies.map((reply) => words(reply)),
    ...commentPlace(range, file),
  }
}

function asReply(reply: FileComment, threadId: string, opening: FileComment): BroughtItem {
  return {
    ...BARE,
    ...words(reply),
    ...{ key: `c${reply.id}`, kind: 'reply', quote: opening.text, threadId },
    ...{ replies: [], isDone: false, state: 'exact', place: null, tombstoneBlockId: null },
    ...NO_CONTEXT,
  }
}

function words({ author, date, text }: FileComment): FileWords {
  return { author, date, text }
}

const CONTEXT_LENGTH = 40
const NO_CONTEXT = { prefix: '', suffix: '' }

function contextOf({ start, end }: { start: number; end: number }, text: string) {
  return {
    prefix: text
      .slice(Math.max(0, start - CONTEXT_LENGTH), start)
      .split('\n')
      .at(-1)!,
    suffix: text.slice(end, end + CONTEXT_LENGTH).split('\n')[0]!,
  }
}

function commentPlace(range: FileComment['range'], { at, all, original, map }: FileMap): Placed {
  const nowhere: Placed = { state: 'whole', place: null, tombstoneBlockId: null }
  if (range === null || original.blocks.length === 0) return nowhere
  let [start, end] = [at(range.start), at(range.end)]
  while (end > start && original.text[end - 1] === '\n') end -= 1
  while (end > start && original.text[start] === '\n') start += 1
  if (start < end) return carried(start, end, original, map)
  // On a point, or on words that the file puts in: the block is the passage.
  const isOnWords = all.slice(range.start, range.end).trim() !== ''
  const block = blockIndexAt(original, Math.min(start, original.text.length))
  const found = carried(original.starts[block]!, blockEnd(original, block), original, map)
  if (found.state === 'orphaned') return found
  return { ...found, state: isOnWords ? 'added' : 'point' }
}

function carried(start: number, end: number, original: WholeText, map: TextMap): Placed {
  const { state, tombstoneBlockId, ...found } = carryPlace(placeOf(original, start, end), map)
  const { startBlockId, startOffset, endBlockId, endOffset } = found
  if (startBlockId === null) return { state, place: null, tombstoneBlockId }
  const place = { startBlockId, startOffset, endBlockId, endOffset } as Place
  return { state, place, tombstoneBlockId: null }
}

/** `null`: nothing but spaces changed. */
function placedEdit(
  edit: TrackedEdit,
  index: number,
  original: WholeText,
  map: TextMap,
): BroughtItem | null {
  const changed = original.text.slice(edit.start, edit.end)
  if (folded(changed) === folded(edit.replacement)) return null
  const { start, end, replacement, author, date, isMove, undoneBy } = asWording(edit, original.text)
  const quote = original.text.slice(start, end)
  return {
    ...{
      key: `t${index}`,
      kind: 'wording',
      author,
      date,
      text: '',
      replacement,
      quote,
      replies: [],
    },
    ...{ isDone: false, isMove, undoneBy, threadId: null },
    ...contextOf({ start, end }, original.text),
    ...(original.blocks.length === 0
      ? { state: 'whole', place: null, tombstoneBlockId: null }
      : carried(start, end, original, map)),
  }
}

/** What may be received: it says something. */
export function isReceivable({ kind, text, replies }: BroughtItem): boolean {
  return kind === 'wording' || text !== '' || replies.length > 0
}

/** A block as a form offers it: its number from 1 and its first words. */
export function blockLabel({ text }: TextBlock, index: number): string {
  return `${index + 1}. ${text.slice(0, 70).replaceAll('\n', ' ')}`
}

/**
 * Where a person put an item: `''` leaves it at its place, `0` is the whole text, a number the
 * block with that number.
 *
 * @returns `undefined`: there is no such block.
 */
export function chosenPlace(
  typed: string,
  { place }: Pick<BroughtItem, 'place'>,
  blocks: readonly TextBlock[],
): Place | null | undefined {
  if (typed.trim() === '') return place
  const number = Number(/^\s*(\d{1,7})/.exec(typed)?.[1] ?? NaN)
  if (number === 0) return null
  const block = blocks[number - 1]
  if (!block) return undefined
  const { blockId } = block
  return {
    startBlockId: blockId,
    startOffset: 0,
    endBlockId: blockId,
    endOffset: block.text.length,
  }
}
