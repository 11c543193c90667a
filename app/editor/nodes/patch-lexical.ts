import { $isListItemNode, $isListNode, type ListNode as LexicalList } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import {
  canonicalJson,
  type BlockNode,
  type Document,
  type ImageNode,
  type InlineNode,
  type ListItem,
  type ListNode,
  type TableNode,
} from '~/app/domain/document'
import { $factsOf, $setFacts, listNumbering } from './block-facts'
import { $blockOf, $holdsListsOnly, $inlineOf } from './from-lexical'
import { $isImageNode, pictureOf, type ImageNode as LexicalImage } from './image-node'
import { $blockNode, $inlineNodes, $itemNodes, $nestedItem } from './to-lexical'

/**
 * Brings the editor to the document by touching only the blocks that differ, so that what other
 * people write in the other blocks at the same time stays.
 */
export function $patchDocument(document: Document): void {
  const root = $getRoot()
  $patchChildren(root, document.nodes.map(wantedBlock))
  if (root.isEmpty()) root.append($createParagraphNode())
}

/** What should stand at a place: the ids it answers to, how to make it, how to change it into it. */
type Wanted = {
  ids: readonly string[]
  $make: () => LexicalNode
  /** `false` when this node cannot become it. */
  $become: (node: LexicalNode) => boolean
}

/**
 * Keeps the nodes that share an id with what is wanted, as far as their order stays the same.
 * Always by `splice`: items of lists bring their own ideas when they are removed one by one.
 */
function $patchChildren(parent: ElementNode, wanted: readonly Wanted[]): void {
  const before = parent.getChildren()
  const places = new Map<string, number>()
  before.forEach((node, place) => {
    for (const id of $idsIn(node)) if (!places.has(id)) places.set(id, place)
  })

  let reached = 0
  let standing = 0
  for (const one of wanted) {
    const place = one.ids
      .map((id) => places.get(id))
      .find((at) => at !== undefined && at >= reached)
    const old = place === undefined ? undefined : before[place]
    if (place !== undefined && old && one.$become(old)) {
      if (place > reached) parent.splice(standing, place - reached, [])
      reached = place + 1
    } else {
      parent.splice(standing, 0, [one.$make()])
    }
    standing++
  }
  if (before.length > reached) parent.splice(standing, before.length - reached, [])
}

function $idsIn(node: LexicalNode): string[] {
  const { id } = $factsOf(node)
  const isHolder = $isListNode(node) || $isTableNode(node) || $isTableRowNode(node)
  if (!isHolder && !$holdsListsOnly(node)) return id ? [id] : []
  return $isElementNode(node) ? node.getChildren().flatMap($idsIn) : []
}

function wantedBlock(block: BlockNode): Wanted {
  return {
    ids: idsOf(block),
    $make: () => $blockNode(block),
    $become: (node) => isSame($blockOf(node), block) || $becomeBlock(node, block),
  }
}

function isSame(a: BlockNode, b: BlockNode): boolean {
  return canonicalJson({ nodes: [a] }) === canonicalJson({ nodes: [b] })
}

function $becomeBlock(node: LexicalNode, block: BlockNode): boolean {
  switch (block.type) {
    case 'list':
      return $isListNode(node) && $becomeList(node, block)
    case 'table':
      return $isTableNode(node) && $becomeTable(node, block)
    case 'heading':
      if (!$isHeadingNode(node)) return false
      if (node.getTag() !== `h${block.level}`) node.setTag(`h${block.level}`)
      return $becomeWords(node, block)
    case 'image':
      return $isImageNode(node) && $becomeImage(node, block)
    case 'paragraph':
    case 'quote':
      return node.getType() === block.type && $isElementNode(node) && $becomeWords(node, block)
  }
}

function $becomeImage(node: LexicalImage, block: ImageNode): true {
  const picture = pictureOf(block)
  if (JSON.stringify(node.getPicture()) !== JSON.stringify(picture)) node.setPicture(picture)
  return $becomeWords(node, block)
}

function $becomeWords(
  node: ElementNode,
  block: Parameters<typeof $setFacts>[1] & { children: InlineNode[] },
): true {
  $setFacts(node, block)
  if (JSON.stringify($inlineOf(node)) !== JSON.stringify(block.children)) {
    node.splice(0, node.getChildrenSize(), $inlineNodes(block.children))
  }
  return true
}

function $becomeList(node: LexicalList, list: ListNode): boolean {
  if (node.getStart() !== (list.start ?? 1)) return false
  const kind = list.ordered ? 'number' : 'bullet'
  if (node.getListType() !== kind) node.setListType(kind)
  const numbering = list.numbering === 'outline' ? 'outline' : ''
  if ($getState(node, listNumbering) !== numbering) $setState(node, listNumbering, numbering)
  $patchChildren(node, list.items.flatMap(wantedItem))
  return true
}

function wantedItem(item: ListItem): Wanted[] {
  const own: Wanted = {
    ids: [item.id],
    $make: () => $itemNodes({ ...item, list: undefined })[0]!,
    $become: (node) => $isListItemNode(node) && !$holdsListsOnly(node) && $becomeWords(node, item),
  }
  const { list } = item
  if (!list) return [own]
  const nested: Wanted = {
    ids: idsOf(list),
    $make: () => $nestedItem(list),
    $become: (node) => {
      const inner = $holdsListsOnly(node) ? node.getFirstChild() : null
      return $isListNode(inner) && $becomeList(inner, list)
    },
  }
  return [own, nested]
}

/** Cell by cell when the table keeps its shape, else the table is made anew. */
function $becomeTable(node: ElementNode, table: TableNode): boolean {
  const rows = node.getChildren().filter($isTableRowNode)
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode))
  const keepsShape =
    cells.length === table.rows.length &&
    table.rows.every((row, y) => {
      return (
        cells[y]?.length === row.cells.length &&
        row.cells.every((cell, x) => {
          const old = cells[y]?.[x]
          return (
            old?.hasHeader() === cell.header &&
            old.getColSpan() === cell.columns &&
            old.getRowSpan() === cell.rows
          )
        })
      )
    })
  if (!keepsShape) return false
  table.rows.forEach((row, y) => {
    row.cells.forEach((cell, x) => {
      const old = cells[y]![x]!
      $setFacts(old, cell)
      if (JSON.stringify($inlineOf(old)) === JSON.stringify(cell.children)) return
      const paragraph = $createParagraphNode().append(...$inlineNodes(cell.children))
      old.splice(0, old.getChildrenSize(), [paragraph])
    })
  })
  return true
}

function idsOf(node: BlockNode): string[] {
  if (node.type === 'table') return node.rows.flatMap((row) => row.cells.map((cell) => cell.id))
  if (node.type !== 'list') return [node.id]
  return node.items.flatMap((item) => [item.id, ...(item.list ? idsOf(item.list) : [])])
}
