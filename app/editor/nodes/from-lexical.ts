import { $isLinkNode } from '@lexical/link'
import {
  $isListItemNode,
  $isListNode,
  type ListItemNode as LexicalListItem,
  type ListNode as LexicalList,
} from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode as LexicalTable,
} from '@lexical/table'
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type TextNode as LexicalText,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import {
  MARKS,
  type BlockNode,
  type Document,
  type HeadingNode,
  type ImageNode,
  type InlineNode,
  type ListItem,
  type ListNode,
  type Mark,
  type TableCell,
  type TableNode,
} from '~/app/domain/document'
import {
  isBlockId,
  isFileHash,
  isListStart,
  isSafeUrl,
  MAX_PIXELS,
} from '~/app/domain/document-check'
import { tidied, tidyInline } from '~/app/domain/document-walk'
import { boundedRows } from '~/app/domain/table-bounds'
import { $factsOf, listNumbering } from './block-facts'
import { $isCitationNode } from './citation-node'
import { $isImageNode, type Picture } from './image-node'
import { formatOfMark } from './marks'
import { $isReferenceNode } from './reference-node'

/** What the editor holds, as a document. Blocks that have no id yet have ''. */
export function documentFromLexical(state: EditorState): Document {
  return state.read(() => tidied({ nodes: $getRoot().getChildren().map($blockOf) }))
}

export function $blockOf(node: LexicalNode): BlockNode {
  if ($isListNode(node)) return $listOf(node)
  if ($isTableNode(node)) return $tableOf(node)
  const block = { ...$factsOf(node), children: $inlineOf(node) }
  if ($isHeadingNode(node)) {
    const level = Number(node.getTag().slice(1)) as HeadingNode['level']
    return { type: 'heading', level, ...block }
  }
  if ($isImageNode(node)) return imageOf(node.getPicture(), block)
  return { type: $isQuoteNode(node) ? 'quote' : 'paragraph', ...block }
}

type Words = Pick<ImageNode, 'id' | 'children'>

/** Without a file only the caption is left. */
function imageOf({ fileHash, alt, width, height }: Picture, block: Words): BlockNode {
  if (!isFileHash(fileHash)) return { type: 'paragraph', ...block }
  const hasSize = [width, height].every((side) => side > 0 && side <= MAX_PIXELS)
  return { type: 'image', fileHash, alt, ...(hasSize && { width, height }), ...block }
}

/** An item that holds nothing but lists carries on the item before it. */
export function $holdsListsOnly(item: LexicalNode): item is LexicalListItem {
  if (!$isListItemNode(item)) return false
  const children = item.getChildren()
  return children.length > 0 && children.every($isListNode)
}

function $listOf(list: LexicalList): ListNode {
  const ordered = list.getListType() === 'number'
  const start = isListStart(list.getStart()) ? list.getStart() : 1
  const items: ListItem[] = []
  for (const node of list.getChildren()) {
    if (!$holdsListsOnly(node)) {
      items.push({ ...$factsOf(node), children: $inlineOf(node) })
      continue
    }
    if (items.length === 0) items.push({ ...$factsOf(node), children: [] })
    for (const nested of node.getChildren()) addNested(items, $listOf(nested as LexicalList))
  }
  const isOutline = ordered && $getState(list, listNumbering) === 'outline'
  return {
    type: 'list',
    ordered,
    ...(ordered && start !== 1 && { start }),
    ...(isOutline && { numbering: 'outline' }),
    items,
  }
}

function addNested(items: ListItem[], list: ListNode): void {
  const last = items.at(-1)
  if (!last) return
  if (last.list) last.list.items.push(...list.items)
  else last.list = list
}

function $tableOf(table: LexicalTable): TableNode {
  const rows = table.getChildren().filter($isTableRowNode)
  return {
    type: 'table',
    rows: boundedRows(
      rows.map((row) => ({ cells: row.getChildren().filter($isTableCellNode).map($cellOf) })),
    ),
  }
}

function $cellOf(cell: TableCellNode): TableCell {
  return {
    ...$factsOf(cell),
    header: cell.hasHeader(),
    columns: cell.getColSpan(),
    rows: cell.getRowSpan(),
    children: $inlineOf(cell),
  }
}

/** The words of an element, in the one tidy form: what it equals, it equals as JSON. */
export function $inlineOf(node: LexicalNode): InlineNode[] {
  return $isElementNode(node) ? tidyInline($piecesOf(node)) : []
}

function marksOf(node: LexicalText): Mark[] {
  return MARKS.filter((mark) => node.hasFormat(formatOfMark(mark)))
}

/** Blocks inside a block (paragraphs of a cell, what was pasted into an item) become lines. */
function $piecesOf(element: ElementNode): InlineNode[] {
  const pieces: InlineNode[] = []
  element.getChildren().forEach((child, index) => {
    const isBlock = $isElementNode(child) && !child.isInline()
    if (isBlock && index > 0) pieces.push({ type: 'break' })
    pieces.push(...$pieceOf(child))
  })
  return pieces
}

function $pieceOf(node: LexicalNode): InlineNode[] {
  if ($isTextNode(node)) {
    const marks = marksOf(node)
    return [{ type: 'text', text: node.getTextContent(), ...(marks.length > 0 && { marks }) }]
  }
  if ($isLineBreakNode(node)) return [{ type: 'break' }]
  if ($isCitationNode(node)) {
    const citationId = node.getCitationId()
    return isBlockId(citationId) ? [{ type: 'citation', citationId }] : []
  }
  if ($isReferenceNode(node)) {
    const blockId = node.getBlockId()
    return isBlockId(blockId) ? [{ type: 'reference', blockId, form: node.getForm() }] : []
  }
  if (!$isElementNode(node)) return []
  const children = $piecesOf(node)
  if (!$isLinkNode(node) || !isSafeUrl(node.getURL())) return children
  const words = children.flatMap((child) => (child.type === 'link' ? child.children : [child]))
  return [{ type: 'link', url: node.getURL(), children: words }]
}
