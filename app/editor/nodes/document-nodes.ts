import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import type { Klass, LexicalNode } from 'lexical'
import { CitationNode } from './citation-node'
import { ImageNode } from './image-node'
import { ReferenceNode } from './reference-node'

/** All a draft may be made of, besides paragraphs, text and line breaks. */
export const documentNodes: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  CitationNode,
  ReferenceNode,
  ImageNode,
]
