import { $insertList, $isListNode, $removeList, type ListType } from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { BlockFacts } from '~/app/domain/document'
import { $blockAround } from '../nodes/around'
import { $factsOf, $setFacts } from '../nodes/block-facts'
import { $isImageNode } from '../nodes/image-node'

export const BLOCK_TYPES = ['paragraph', 'h1', 'h2', 'h3', 'h4', 'quote', 'callout'] as const
export type BlockType = (typeof BLOCK_TYPES)[number]

/** What the block with the cursor is; lists and tables are told apart by `list`. */
export function $blockTypeAt(node: LexicalNode): { type: BlockType; list: ListType | null } {
  const list = $findMatchingParent(node, $isListNode)
  const top = node.getTopLevelElement()
  const isCallout = top !== null && $factsOf(top).role === 'callout'
  const tag = $isHeadingNode(top) ? top.getTag() : $isQuoteNode(top) ? 'quote' : 'paragraph'
  const type = BLOCK_TYPES.find((known) => known === tag) ?? 'paragraph'
  return {
    type: isCallout && type === 'paragraph' ? 'callout' : type,
    list: list?.getListType() ?? null,
  }
}

/** Changes what the selected blocks are; they stay the same blocks, with their ids. */
export function setBlockType(editor: LexicalEditor, type: BlockType): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || selection.getNodes().some($isFixed)) return
    const keys = selection.getNodes().map((node) => node.getKey())
    $keepingFacts(() => $setBlocksType(selection, () => $newBlock(type)))
    for (const block of $blocksNow(keys)) $setCallout(block, type === 'callout')
  })
}

/** The blocks around these nodes and the cursor; a selection remembers nodes that were replaced. */
function $blocksNow(keys: readonly string[]): ElementNode[] {
  const selection = $getSelection()
  const cursor = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  return [cursor, ...keys.map((key) => $getNodeByKey(key))].flatMap((node) => {
    const block = node && $blockAround(node)
    return block?.isAttached() ? [block] : []
  })
}

/** Pictures stay pictures; footnotes are paragraphs that something refers to. */
function $isFixed(node: LexicalNode): boolean {
  const top = node.getTopLevelElement()
  return $isImageNode(top) || (top !== null && $factsOf(top).role === 'footnote')
}

function $setCallout(block: ElementNode, isCallout: boolean): void {
  const { role, ...facts } = $factsOf(block)
  if (isCallout && block.getType() === 'paragraph') $setFacts(block, { ...facts, role: 'callout' })
  else if (role === 'callout') $setFacts(block, facts)
}

/** Makes a list of the selected blocks, or paragraphs again of a list. */
export function toggleList(editor: LexicalEditor, type: 'bullet' | 'number'): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const isAlready = $blockTypeAt(selection.anchor.getNode()).list === type
    $keepingFacts(() => (isAlready ? $removeList() : $insertList(type)))
  })
}

function $newBlock(type: BlockType): ElementNode {
  if (type === 'paragraph' || type === 'callout') return $createParagraphNode()
  return type === 'quote' ? $createQuoteNode() : $createHeadingNode(type)
}

/** Conversions make new blocks around the old words: the words tell which block it was. */
function $keepingFacts($convert: () => void): void {
  const facts = new Map<string, BlockFacts>()
  const selection = $getSelection()
  for (const node of selection?.getNodes() ?? []) {
    const block = $blockAround(node)
    if (!block || $isElementNode(node)) continue
    facts.set(node.getKey(), $factsOf(block))
  }
  $convert()
  for (const [key, known] of facts) {
    const node = $getNodeByKey(key)
    const block = node && $blockAround(node)
    if (block && known.id !== '' && $factsOf(block).id === '') $setFacts(block, known)
  }
}
