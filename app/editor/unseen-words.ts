import * as Y from 'yjs'

/**
 * A block that somebody replaced (moved it, made a heading of it) or removed without having seen
 * all that this writer had changed in it. The shared text drops such changes without a word.
 */
export type UnseenWords = {
  blockId: string
  /** From the words the other person saw to those that stood here. Lengths in UTF-16 units. */
  steps: Step[]
  /** All words of the block as they stood here. */
  text: string
}

export type Step =
  | { kind: 'keep'; text: string }
  | { kind: 'add'; text: string }
  /** Words this writer had taken out; what they were is no longer known. */
  | { kind: 'remove'; length: number }

type Deletions = Parameters<typeof Y.isDeleted>[0]
type Change = {
  /** All that was deleted by this change. */
  deletions: Deletions
  /** What the other person deleted, and so had seen. */
  seen: Deletions
  /** Whether something was written here. */
  isOurs: (id: Y.ID) => boolean
  /** Whether this change brought it. */
  isNew: (item: Y.Item) => boolean
}

/** Elements that hold others; every other one counts as a single character. */
const HOLDERS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
  'link',
  'image',
])
/** Stands in texts for what is no letter: a line break, a citation. */
export const NO_LETTER = '\uFFFC'

/** To be asked while the change is observed: a moment later the words are gone for good. */
export function unseenWordsIn(event: Y.YEvent<Y.XmlElement>, change: Change): UnseenWords[] {
  const found: UnseenWords[] = []
  const around = blockIdAround(event.target, change)
  for (const item of event.changes.deleted) {
    const part = { blockId: around ?? nameOf(item), steps: [], text: '' }
    found.push(part)
    const element = elementOf(item)
    const line = lineOf(item)
    if (element) readElement(element, change, part, found)
    else if (line) readLine(line, change, part)
  }
  return found.filter(({ steps }) => steps.some(({ kind }) => kind !== 'keep'))
}

function elementOf(item: Y.Item): Y.XmlElement | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null
  return type instanceof Y.XmlElement ? type : null
}

function lineOf(item: Y.Item): Y.XmlText | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null
  return type instanceof Y.XmlText ? type : null
}

/** For what has no block id, and so no successor: no block is called like this. */
function nameOf({ id }: Y.Item): string {
  return `${id.client}/${id.clock}`
}

/** Of a line in a cell, a link in a paragraph: of what still stands around what was deleted. */
function blockIdAround(element: Y.XmlElement, change: Change): string | null {
  for (let one: Y.XmlElement | null = element; one; one = parentOf(one)) {
    const blockId = valueHere(one, 's_bid', change)
    if (blockId !== '') return blockId
  }
  return null
}

function parentOf({ parent }: Y.XmlElement): Y.XmlElement | null {
  return parent instanceof Y.XmlElement ? (parent as Y.XmlElement) : null
}

function readElement(
  element: Y.XmlElement,
  change: Change,
  around: UnseenWords,
  found: UnseenWords[],
): void {
  const blockId = valueHere(element, 's_bid', change)
  let block = around
  if (blockId !== '') {
    block = { blockId, steps: [], text: '' }
    found.push(block)
  }
  if (!HOLDERS.has(element.nodeName)) return
  for (const item of itemsIn(element)) {
    const child = elementOf(item)
    const line = lineOf(item)
    if (line) {
      readLine(line, change, block)
    } else if (child && HOLDERS.has(child.nodeName)) {
      if (isHere(item, change)) readElement(child, change, block, found)
    } else {
      readPiece(item, change, block)
    }
  }
}

function readLine(line: Y.XmlText, change: Change, block: UnseenWords): void {
  for (const piece of itemsIn(line)) readPiece(piece, change, block)
}

/** An attribute as this writer had it, even if others gave it another value and then deleted all. */
function valueHere(element: Y.XmlElement, name: string, { isNew }: Change): string {
  const newest = element._map.get(name)
  let item: Y.Item | null | undefined = newest
  while (item && isNew(item)) item = item.left
  const content = (item ?? newest)?.content
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : ''
  return typeof value === 'string' ? value : ''
}

function* itemsIn(type: { _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) yield item
}

function isHere(item: Y.Item, { deletions }: Change): boolean {
  return Y.isDeleted(deletions, item.id)
}

function readPiece(item: Y.Item, { deletions, seen, isOurs }: Change, block: UnseenWords): void {
  if (!item.countable && !(item.content instanceof Y.ContentDeleted)) return
  const text = item.content instanceof Y.ContentString ? item.content.str : null
  for (let at = 0; at < item.length; at += 1) {
    const id = Y.createID(item.id.client, item.id.clock + at)
    const stoodHere = Y.isDeleted(deletions, id)
    const wasSeen = Y.isDeleted(seen, id)
    const letter = text?.[at] ?? NO_LETTER
    if (stoodHere) block.text += letter
    if (stoodHere && wasSeen) addStep(block.steps, { kind: 'keep', text: letter })
    else if (stoodHere && isOurs(id)) addStep(block.steps, { kind: 'add', text: letter })
    else if (!stoodHere && wasSeen) addStep(block.steps, { kind: 'remove', length: 1 })
  }
}

function addStep(steps: Step[], step: Step): void {
  const last = steps.at(-1)
  if (last?.kind === 'remove' && step.kind === 'remove') last.length += step.length
  else if (last && last.kind !== 'remove' && step.kind === last.kind) last.text += step.text
  else steps.push(step)
}
