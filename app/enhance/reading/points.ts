/** Places in the published text, as its blocks count them (UTF-16), and in the page that shows it. */

const CITATION_SIGN = '\uFFFC'

export type Point = { blockId: string; offset: number }

export type Place = {
  startBlockId: string
  start: number
  endBlockId: string
  end: number
}

/** What to light for a place: its words, not what stands between two blocks. Empty: it is not on the page. */
export function rangesOf({ startBlockId, start, endBlockId, end }: Place): StaticRange[] {
  if (startBlockId === endBlockId) return within(startBlockId, start, end)
  return [...within(startBlockId, start, Infinity), ...within(endBlockId, 0, end)]
}

function within(blockId: string, start: number, end: number): StaticRange[] {
  const from = boundaryAt(blockId, start)
  const to = boundaryAt(blockId, end)
  if (!from || !to) return []
  const [startContainer, endContainer] = [from.node, to.node]
  return [
    new StaticRange({
      startContainer,
      startOffset: from.offset,
      endContainer,
      endOffset: to.offset,
    }),
  ]
}

/** A place is written `block:start:end`, and `:block` when it ends in another. */
export function placeIn(written: string): Place | null {
  const [startBlockId, start, end, endBlockId] = written.split(':')
  if (!startBlockId || end === undefined) return null
  return {
    startBlockId,
    start: Number(start),
    endBlockId: endBlockId ?? startBlockId,
    end: Number(end),
  }
}

/** A triple click selects up to the next passage, or its margin: the words end before it. */
export function endOf(range: Range): Point | null {
  const exact = pointAt(range.endContainer, range.endOffset)
  if (exact && exact.offset > 0) return exact
  const last = [...document.querySelectorAll<HTMLElement>('.passage-words [id^="b-"]')].findLast(
    (block) => range.comparePoint(block, block.childNodes.length) === 0,
  )
  if (!last) return exact
  const length = pieces(last).reduce((sum, piece) => sum + piece.length, 0)
  return { blockId: last.id.slice(2), offset: length }
}

/** The block a node stands in and how far into its text a point of it is. */
export function pointAt(node: Node, offset: number): Point | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('.passage-words [id^="b-"]')
  if (!block) return null
  const range = document.createRange()
  range.selectNodeContents(block)
  range.setEnd(node, offset)
  let length = 0
  for (const piece of pieces(block)) {
    if (range.comparePoint(piece.node, 0) > 0) break
    if (piece.node === node && piece.node instanceof Text) {
      length += Math.min(offset, piece.length)
      break
    }
    if (range.comparePoint(piece.node, piece.node instanceof Text ? piece.node.length : 0) > 0)
      break
    length += piece.length
  }
  return { blockId: block.id.slice(2), offset: length }
}

/** The node and offset in it of a place in a block's text. */
function boundaryAt(blockId: string | undefined, offset: number) {
  const block = document.getElementById(`b-${blockId}`)
  if (!block) return null
  let rest = offset
  let last: { node: Node; offset: number } | null = null
  for (const { node, length } of pieces(block)) {
    if (node instanceof Text) {
      if (rest <= length) return { node, offset: rest }
      last = { node, offset: length }
    } else if (rest === 0) {
      const parent = node.parentNode!
      return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) }
    }
    rest -= length
  }
  return last
}

type Piece = { node: Node; length: number }

/** A block's text in pieces, as the published text counts: a break, citation or reference is one unit. */
function pieces(node: Node): Piece[] {
  const found: Piece[] = []
  for (const child of node.childNodes) {
    if (child instanceof Text) found.push({ node: child, length: child.length })
    else if (child instanceof HTMLElement) {
      if (child.hasAttribute('data-ui')) continue
      const isOne = child.tagName === 'BR' || child.matches('[data-citation], [data-reference]')
      if (isOne) found.push({ node: child, length: CITATION_SIGN.length })
      else if (child.tagName !== 'UL' && child.tagName !== 'OL') found.push(...pieces(child))
    }
  }
  return found
}
