import { $createLinkNode } from '@lexical/link'
import {
  $createListItemNode,
  $createListNode,
  type ListItemNode as LexicalListItem,
  type ListNode as LexicalList,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
} from '@lexical/table'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setState,
  TEXT_TYPE_TO_FORMAT,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type {
  BlockNode,
  Document,
  InlineNode,
  ListItem,
  ListNode,
  TableCell,
  TextNode,
} from '~/app/domain/document'
import { $setFacts, listNumbering } from './block-facts'
import { $createCitationNode } from './citation-node'
import { $createImageNode, pictureOf } from './image-node'
import { formatOfMark } from './marks'
import { $createReferenceNode } from './reference-node'

/** Replaces what the editor holds with the document; an empty one becomes an empty paragraph. */
export function lexicalFromDocument(editor: LexicalEditor, document: Document): void {
  editor.update(
    () => {
      const nodes = document.nodes.map($blockNode)
      $getRoot()
        .clear()
        .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]))
    },
    { discrete: true },
  )
}

export function $blockNode(node: BlockNode): ElementNode {
  switch (node.type) {
    case 'heading':
      return $filled($setFacts($createHeadingNode(`h${node.level}`), node), node.children)
    case 'paragraph':
      return $filled($setFacts($createParagraphNode(), node), node.children)
    case 'quote':
      return $filled($setFacts($createQuoteNode(), node), node.children)
    case 'image':
      return $filled($setFacts($createImageNode(pictureOf(node)), node), node.children)
    case 'list':
      return $listNode(node)
    case 'table': {
      const rows = node.rows.map((row) =>
        $createTableRowNode().append(...row.cells.map((cell) => $cellNode(cell))),
      )
      return $createTableNode().append(...rows)
    }
  }
}

/** In Lexical a nested list stands in an item of its own after the item it belongs to. */
export function $itemNodes(item: ListItem): LexicalListItem[] {
  const own = $filled($setFacts($createListItemNode(), item), item.children)
  return item.list ? [own, $nestedItem(item.list)] : [own]
}

export function $nestedItem(list: ListNode): LexicalListItem {
  return $createListItemNode().append($listNode(list))
}

function $listNode(list: ListNode): LexicalList {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1)
  if (list.numbering === 'outline') $setState(node, listNumbering, 'outline')
  return node.append(...list.items.flatMap($itemNodes))
}

function $cellNode(cell: TableCell): TableCellNode {
  const header = cell.header ? TableCellHeaderStates.BOTH : TableCellHeaderStates.NO_STATUS
  const node = $setFacts($createTableCellNode(header, cell.columns), cell).setRowSpan(cell.rows)
  return node.append($filled($createParagraphNode(), cell.children))
}

export function $inlineNodes(nodes: readonly InlineNode[]): LexicalNode[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'text':
        return $textNode(node)
      case 'break':
        return $createLineBreakNode()
      case 'citation':
        return $createCitationNode(node.citationId)
      case 'reference':
        return $createReferenceNode(node.blockId, node.form)
      case 'link':
        return $createLinkNode(node.url).append(...$inlineNodes(node.children))
    }
  })
}

function $textNode({ text, marks = [] }: TextNode): LexicalNode {
  const format = marks.reduce((bits, mark) => bits | TEXT_TYPE_TO_FORMAT[formatOfMark(mark)]!, 0)
  return $createTextNode(text).setFormat(format)
}

function $filled<N extends ElementNode>(node: N, children: readonly InlineNode[]): N {
  return node.append(...$inlineNodes(children))
}
