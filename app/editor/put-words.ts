import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical'
import { $factsOf } from './nodes/block-facts'
import { NO_LETTER, type Step, type UnseenWords } from './unseen-words'

/** The block with an id, wherever it stands; `null` when the text has it no more. */
export function $blockWithId(
  blockId: string,
  within: ElementNode = $getRoot(),
): ElementNode | null {
  for (const child of within.getChildren()) {
    if (!$isElementNode(child)) continue
    if ($factsOf(child).id === blockId) return child
    const inner = $blockWithId(blockId, child)
    if (inner) return inner
  }
  return null
}

/**
 * Brings what a writer had changed into the block that took the place of theirs. What they had
 * taken out is taken out only where the words around say for certain that it is still the same.
 */
export function $putWords(block: ElementNode, { steps }: UnseenWords): void {
  const start = $startOfSeen(block, steps)
  const mayRemove = start === 0 && lengthOf(steps) === $lengthOf(block)
  let at = lengthOf(steps)
  for (const step of [...steps].reverse()) {
    if (step.kind === 'add') {
      $insertAt(block, start === null ? $placeFor(block, steps, step) : start + at, step.text)
      continue
    }
    const length = step.kind === 'keep' ? step.text.length : step.length
    at -= length
    if (step.kind === 'remove' && mayRemove) $removeAt(block, at, length)
  }
}

/** Where the words the other person saw stand in a block as they were; `null`: not for certain. */
function $startOfSeen(block: ElementNode, steps: readonly Step[]): number | null {
  const now = $lettersOf(block)
  const length = lengthOf(steps)
  if (length === 0) return now === '' ? 0 : null
  if (!steps.some(({ kind }) => kind === 'keep')) return null
  for (let start = 0; start + length <= now.length; start += 1) {
    if (isSeenAt(now, start, steps)) return start
  }
  return null
}

function isSeenAt(now: string, start: number, steps: readonly Step[]): boolean {
  let at = start
  return steps.every((step) => {
    if (step.kind === 'add') return true
    const from = at
    at += step.kind === 'keep' ? step.text.length : step.length
    return step.kind === 'remove' || now.startsWith(step.text, from)
  })
}

/** Of the words the other person saw. */
function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => {
    if (step.kind === 'add') return sum
    return sum + (step.kind === 'keep' ? step.text.length : step.length)
  }, 0)
}

/** In a text that went on as well: behind the same beginning, before the same end, or at the end. */
function $placeFor(block: ElementNode, steps: readonly Step[], step: Step): number {
  const kept = (some: readonly Step[]) =>
    some.map((one) => (one.kind === 'keep' ? one.text : '')).join('')
  const index = steps.indexOf(step)
  const before = kept(steps.slice(0, index))
  const after = kept(steps.slice(index + 1))
  const now = $lettersOf(block)
  if (before !== '' && now.startsWith(before)) return before.length
  return after !== '' && now.endsWith(after) ? now.length - after.length : now.length
}

function $lettersOf(block: ElementNode): string {
  return $leavesOf(block)
    .map((leaf) => ($isTextNode(leaf) ? leaf.getTextContent() : NO_LETTER))
    .join('')
}

function $lengthOf(block: ElementNode): number {
  return $leavesOf(block).reduce((sum, leaf) => sum + sizeOf(leaf), 0)
}

function sizeOf(leaf: LexicalNode): number {
  return $isTextNode(leaf) ? leaf.getTextContentSize() : 1
}

/** Its letters and what stands between them; not the blocks within it. */
function $leavesOf(node: ElementNode): LexicalNode[] {
  return node.getChildren().flatMap((child) => {
    if (!$isElementNode(child)) return [child]
    return $factsOf(child).id === '' ? $leavesOf(child) : []
  })
}

function $insertAt(block: ElementNode, at: number, text: string): void {
  const spot = $textAt(block, at)
  if (spot) {
    spot.node.spliceText(spot.offset, 0, text)
    return
  }
  const only = block.getFirstChild()
  const holder = $isElementNode(only) && !only.isInline() ? only : block
  holder.append($createTextNode(text))
}

function $removeAt(block: ElementNode, from: number, length: number): void {
  let start = 0
  for (const leaf of $leavesOf(block)) {
    const size = sizeOf(leaf)
    const cut = Math.max(from, start)
    const end = Math.min(from + length, start + size)
    if (cut < end) {
      if ($isTextNode(leaf)) leaf.spliceText(cut - start, end - cut, '')
      else leaf.remove()
    }
    start += size
  }
}

function $textAt(block: ElementNode, at: number) {
  let start = 0
  for (const leaf of $leavesOf(block)) {
    const size = sizeOf(leaf)
    if ($isTextNode(leaf) && at >= start && at <= start + size) {
      return { node: leaf, offset: at - start }
    }
    start += size
  }
  return null
}

/** Where the cursor stands, said so that it holds when the block is replaced by its like. */
export type KeptCursor = { blockId: string; key: string; anchor: number; focus: number }

/** `null`: no cursor, or it reaches over several blocks. */
export function $keptCursor(): KeptCursor | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const block = $blockOf(selection.anchor.getNode())
  if (!block || !block.is($blockOf(selection.focus.getNode()))) return null
  return {
    blockId: $factsOf(block).id,
    key: block.getKey(),
    anchor: $offsetIn(block, selection.anchor),
    focus: $offsetIn(block, selection.focus),
  }
}

/** @returns `false` when the block still stands, or has no successor. */
export function $putCursor({ blockId, key, anchor, focus }: KeptCursor): boolean {
  const block = $blockWithId(blockId)
  if (!block || block.getKey() === key) return false
  const from = $textAt(block, anchor)
  const to = $textAt(block, focus)
  if (!from || !to) {
    block.selectStart()
    return true
  }
  const selection = from.node.select(from.offset, from.offset)
  selection.focus.set(to.node.getKey(), to.offset, 'text')
  return true
}

/** The nearest block with an id around a node. */
export function $blockOf(node: LexicalNode | null): ElementNode | null {
  for (let one = node; one; one = one.getParent()) {
    if ($isElementNode(one) && $factsOf(one).id !== '') return one
  }
  return null
}

function $offsetIn(block: ElementNode, point: PointType): number {
  const node = point.getNode()
  if (point.type === 'element') {
    const next = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
    return next ? $startOf(block, next) : $lengthOf(block)
  }
  return $startOf(block, node) + point.offset
}

function $startOf(block: ElementNode, node: LexicalNode): number {
  let start = 0
  for (const leaf of $leavesOf(block)) {
    if (leaf.is(node) || leaf.getParents().some((parent) => parent.is(node))) break
    start += sizeOf(leaf)
  }
  return start
}
