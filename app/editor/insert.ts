import { $isListNode, type ListNode } from '@lexical/list'
import { $isTableNode } from '@lexical/table'
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getState,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type RangeSelection,
} from 'lexical'
import type { BlockFacts, ReferenceForm } from '~/app/domain/document'
import { withKind, type PlanKind } from '~/app/domain/plan-facts'
import { $blockAround, $topAround } from './nodes/around'
import { $factsOf, $setFacts, blockId, listNumbering } from './nodes/block-facts'
import { $createImageNode, $isImageNode, type ImageNode, type Picture } from './nodes/image-node'
import { $createReferenceNode } from './nodes/reference-node'

/**
 * Puts a footnote where the cursor is: its sign here, its words at the end of the text. The
 * cursor stays behind the sign.
 *
 * @returns the id of the footnote.
 */
export function $insertNote(words: string): string {
  const id = crypto.randomUUID()
  $selectionInWords()
  $insertNodes([$createReferenceNode(id, 'note')])
  const note = $setFacts($createParagraphNode(), { id, role: 'footnote' })
  if (words !== '') note.append($createTextNode(words))
  $getRoot().append(note)
  return id
}

/** Points to another block from where the cursor is. */
export function $insertReference(to: string, form: ReferenceForm): void {
  $selectionInWords()
  $insertNodes([$createReferenceNode(to, form)])
}

/** After the block with the cursor, a table or list never taken apart for it. The cursor is in its caption. */
export function $insertImage(picture: Picture): void {
  const image = $setFacts($createImageNode(picture), { id: crypto.randomUUID() })
  const { anchor } = $selectionInWords()
  const top = $topAround(anchor.getNode())
  const isEmpty = top?.getType() === 'paragraph' && top.isEmpty()
  if (top && isEmpty && $factsOf(top).role === undefined) top.replace(image)
  else if (top) top.insertAfter(image)
  else $insertNodeToNearestRoot(image)
  image.select()
}

/** The picture whose caption has the cursor. */
export function $imageHere(): ImageNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), $isImageNode)
}

/** In which language the block with the cursor is written; '' for that of the text. */
export function $languageHere(): string {
  const block = $blocksHere()[0]
  return block ? ($factsOf(block).language ?? '') : ''
}

/** @param language BCP 47; '' for that of the text. */
export function $setLanguage(language: string): void {
  for (const block of $blocksHere()) {
    $setFacts(block, { ...$factsOf(block), language: language || undefined })
  }
}

/** What the block with the cursor is; `null`: there is no cursor. */
export function $factsHere(): BlockFacts | null {
  const block = $blocksHere()[0]
  return block ? $factsOf(block) : null
}

/** What the blocks of the selection are for; only the first takes what is noted of one of them. */
export function $setKind(kind: PlanKind): void {
  $blocksHere().forEach((block, at) => {
    const facts = at === 0 ? kind.facts : {}
    $setFacts(block, withKind($factsOf(block), { role: kind.role, facts }))
  })
}

/** Whether the numbers of the list with the cursor are those of an outline; `null`: no such list. */
export function $isOutlineHere(): boolean | null {
  const list = $countedList()
  return list && $getState(list, listNumbering) === 'outline'
}

/** From 1, 2, 3 to 1.1, 1.2 and back, for the whole list with all that is nested in it. */
export function $toggleOutline(): void {
  const list = $countedList()
  if (!list) return
  const numbering = $getState(list, listNumbering) === 'outline' ? '' : 'outline'
  for (const one of $listsIn(list)) $setState(one, listNumbering, numbering)
}

/** The outermost list around the cursor, when its items are counted. */
function $countedList(): ListNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  let found: ListNode | null = null
  for (const parent of [selection.anchor.getNode(), ...selection.anchor.getNode().getParents()]) {
    if ($isTableNode(parent)) break
    if ($isListNode(parent)) found = parent
  }
  return found?.getListType() === 'number' ? found : null
}

function $listsIn(element: ElementNode): ListNode[] {
  const inner = element
    .getChildren()
    .flatMap((child) => ($isElementNode(child) ? $listsIn(child) : []))
  return $isListNode(element) ? [element, ...inner] : inner
}

/** The blocks the selection touches, in their order. */
function $blocksHere(): ElementNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const blocks = new Set<ElementNode>()
  for (const node of selection.getNodes()) {
    const block = $blockWithId($isElementNode(node) ? node : $blockAround(node))
    if (block) blocks.add(block)
  }
  return [...blocks]
}

/** A paragraph in a cell is a line of the cell, which is the block. */
function $blockWithId(element: ElementNode | null): ElementNode | null {
  for (let one = element; one; one = one.getParent()) {
    if ($getState(one, blockId) !== '') return one
  }
  return null
}

/** Where something can be put in; at the end of the text when there is no cursor. */
function $selectionInWords(): RangeSelection {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : $getRoot().selectEnd()
}
