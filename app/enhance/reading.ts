/**
 * Reading a version more comfortably: words a reader selects can be commented on as they are, and
 * the passages of threads are lit in the text. Without this script each block has its "+".
 */

const CITATION_SIGN = '\uFFFC'

type Point = { blockId: string; offset: number }

const texts = [...document.querySelectorAll<HTMLElement>('.passage-words')]
const reader = document.querySelector<HTMLElement>('[data-react]')

lightPassages()
if (reader) offerComments(reader)

/** Lights the passage of every thread, the one under the pointer or open most of all. */
function lightPassages() {
  if (!('highlights' in CSS)) return
  const all = new Highlight()
  const active = new Highlight()
  active.priority = 1
  CSS.highlights.set('passage', all)
  CSS.highlights.set('passage-active', active)
  for (const thread of document.querySelectorAll<HTMLElement>('[data-place]')) {
    const range = rangeOf(thread.dataset.place ?? '')
    if (!range) continue
    all.add(range)
    const light = () => active.add(range)
    const dim = () => {
      const isOpen = thread instanceof HTMLDetailsElement && thread.open
      if (!isOpen && !thread.classList.contains('thread-open')) active.delete(range)
    }
    if (thread.classList.contains('thread-open')) light()
    thread.addEventListener('pointerenter', light)
    thread.addEventListener('focusin', light)
    thread.addEventListener('pointerleave', dim)
    thread.addEventListener('focusout', dim)
    thread.addEventListener('toggle', () =>
      thread instanceof HTMLDetailsElement && thread.open ? light() : dim(),
    )
  }
}

/** A place is `block:start:end`, and `:block` when it ends in another; offsets as published. */
function rangeOf(place: string): Range | null {
  const [startBlock, start, end, endBlock] = place.split(':')
  const from = boundaryAt(startBlock, Number(start))
  const to = boundaryAt(endBlock ?? startBlock, Number(end))
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Shows a link beside selected words; it leads to the form with the words in it. */
function offerComments(offer: HTMLElement) {
  const link = document.createElement('a')
  link.className = 'button button-small react-to-words'
  link.textContent = offer.dataset.react ?? ''
  link.hidden = true
  document.querySelector('.passages')?.append(link)
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    const address = selection && !selection.isCollapsed ? addressOf(selection) : null
    link.hidden = address === null
    if (address === null || !selection) return
    link.href = address
    const end = selection.getRangeAt(0).getClientRects()
    const last = end[end.length - 1]
    const frame = link.offsetParent?.getBoundingClientRect()
    if (!last || !frame) return
    link.style.insetBlockStart = `${last.bottom - frame.top + 6}px`
    const isRtl = document.dir === 'rtl'
    const inline = isRtl ? frame.right - last.right : last.left - frame.left
    link.style.insetInlineStart = `${Math.max(0, inline)}px`
  })
}

const LONGEST_QUOTE = 1000

function addressOf(selection: Selection): string | null {
  const range = selection.getRangeAt(0)
  const start = pointAt(range.startContainer, range.startOffset)
  const end = endOf(range)
  const quote = selection.toString().trim()
  if (!start || !end || quote === '') return null
  const language = texts[0]?.lang ?? ''
  const address = new URLSearchParams({
    language,
    on: start.blockId,
    start: String(start.offset),
    endBlock: end.blockId,
    end: String(end.offset),
  })
  // What is longer is read from the text at its place.
  if (quote.length <= LONGEST_QUOTE) address.set('quote', quote)
  return `?${address.toString()}#say`
}

/** A triple click selects up to the next passage, or its margin: the words end before it. */
function endOf(range: Range): Point | null {
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
function pointAt(node: Node, offset: number): Point | null {
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

/** A block's text in pieces, as the published text counts: a break or a citation is one unit. */
function pieces(node: Node): Piece[] {
  const found: Piece[] = []
  for (const child of node.childNodes) {
    if (child instanceof Text) found.push({ node: child, length: child.length })
    else if (child instanceof HTMLElement) {
      if (child.hasAttribute('data-ui')) continue
      const isOne = child.tagName === 'BR' || child.hasAttribute('data-citation')
      if (isOne) found.push({ node: child, length: CITATION_SIGN.length })
      else if (child.tagName !== 'UL' && child.tagName !== 'OL') found.push(...pieces(child))
    }
  }
  return found
}
