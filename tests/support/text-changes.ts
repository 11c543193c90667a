import type { Place } from '~/app/domain/anchor'
import {
  blocksOf,
  type Block,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListItem,
  type TableCell,
} from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import type { Dice } from './dice'

const WORDS =
  'each city keeps its rivers clean the budget is voted in spring by those who live beside it schools plant trees open their yards night trains link capitals twice a week libraries lend tools نهر مدينة 城市 👩‍🌾 2030 Total Yes'.split(
    ' ',
  )

export function someWords(next: Dice, count = 4 + next(22)): string {
  return Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ')
}

function someChildren(next: Dice): InlineNode[] {
  const text = `${someWords(next)}.`
  const marked: InlineNode = { type: 'text', text: ` ${someWords(next, 3)}`, marks: ['bold'] }
  return next(4) === 0 ? [{ type: 'text', text }, marked] : [{ type: 'text', text }]
}

/** A part of a text as it comes in: its blocks have no ids yet. */
export function someNode(next: Dice): BlockNode {
  const block = (): BlockLike => ({ id: crypto.randomUUID(), children: someChildren(next) })
  const cell = (): TableCell => ({ ...block(), header: false, columns: 1, rows: 1 })
  switch (next(8)) {
    case 0:
      return { type: 'heading', level: 2, ...block() }
    case 1:
      return { type: 'list', ordered: false, items: [block(), block(), block()] }
    case 2:
      return { type: 'table', rows: [{ cells: [cell(), cell()] }, { cells: [cell(), cell()] }] }
    case 3:
      return { type: 'quote', ...block() }
    default:
      return { type: 'paragraph', ...block() }
  }
}

export function someDocument(next: Dice, nodes = 4 + next(6)): Document {
  return { nodes: Array.from({ length: nodes }, () => someNode(next)) }
}

/** What a drafter does to a text: words and blocks changed, split, joined, moved, doubled, dropped. */
export function revisedDocument(document: Document, next: Dice, changes = 1 + next(4)): Document {
  let revised = document
  for (let left = changes; left > 0; left--) {
    revised = CHANGES[next(CHANGES.length)]!(revised, next)
  }
  return revised.nodes.length > 0 ? revised : someDocument(next, 2)
}

/** The same, or all of it at once replaced. */
export function changedDocument(document: Document, next: Dice): Document {
  return next(12) === 0 ? someDocument(next) : revisedDocument(document, next)
}

type Change = (document: Document, next: Dice) => Document

const CHANGES: Change[] = [
  reword,
  reword,
  rewrite,
  split,
  join,
  move,
  drop,
  (document, next) => at(document, next(document.nodes.length + 1), [someNode(next)]),
  // The same block twice, under one id: as copied and pasted.
  (document, next) => {
    const node = document.nodes[next(document.nodes.length)]
    return node ? at(document, next(document.nodes.length + 1), [structuredClone(node)]) : document
  },
  (document, next) => ({
    nodes: document.nodes.map((node) =>
      next(4) > 0 || !('id' in node)
        ? node
        : { type: 'heading', level: 3, id: node.id, children: node.children },
    ),
  }),
]

function at({ nodes }: Document, index: number, added: BlockNode[]): Document {
  return { nodes: nodes.toSpliced(index, 0, ...added) }
}

function reword(document: Document, next: Dice): Document {
  return onBlocks(document, next, (text) => {
    const words = text.split(' ')
    words.splice(next(words.length), next(4), someWords(next, 1 + next(3)))
    return words.join(' ')
  })
}

function rewrite(document: Document, next: Dice): Document {
  return onBlocks(document, next, () => someWords(next))
}

function onBlocks(document: Document, next: Dice, change: (text: string) => string): Document {
  const count = blocksOf(document).length
  const chosen = next(Math.max(1, count))
  let position = 0
  return mapBlocks(document, (block) => {
    const { text } = blocksOf({ nodes: [{ ...block, type: 'paragraph' }] })[0]!
    return position++ === chosen
      ? { ...block, children: [{ type: 'text', text: change(text) }] }
      : block
  })
}

function split(document: Document, next: Dice): Document {
  const index = next(Math.max(1, document.nodes.length))
  const node = document.nodes[index]
  if (node?.type !== 'paragraph') return document
  const [first, ...rest] = node.children
  if (first?.type !== 'text') return document
  const place = first.text.indexOf(' ', next(first.text.length)) + 1
  const [head, tail] = [first.text.slice(0, place), first.text.slice(place)]
  const parts: BlockNode[] = [
    { ...node, children: [{ type: 'text', text: head }] },
    { ...node, id: crypto.randomUUID(), children: [{ ...first, text: tail }, ...rest] },
  ]
  return { nodes: document.nodes.toSpliced(index, 1, ...parts.filter(hasWords)) }
}

function hasWords(node: BlockNode): boolean {
  return blocksOf({ nodes: [node] }).some(({ text }) => text !== '')
}

function join(document: Document, next: Dice): Document {
  const index = next(Math.max(1, document.nodes.length))
  const [one, other] = document.nodes.slice(index, index + 2)
  if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return document
  const space: InlineNode = { type: 'text', text: ' ' }
  const joined = { ...one, children: [...one.children, space, ...other.children] }
  return { nodes: document.nodes.toSpliced(index, 2, joined) }
}

function move(document: Document, next: Dice): Document {
  const nodes = [...document.nodes]
  const moved = nodes.splice(next(Math.max(1, nodes.length)), 1 + next(2))
  nodes.splice(next(nodes.length + 1), 0, ...moved)
  return { nodes }
}

function drop(document: Document, next: Dice): Document {
  const index = next(Math.max(1, document.nodes.length))
  const node = document.nodes[index]
  if (node?.type === 'list' && node.items.length > 1) {
    const items: ListItem[] = node.items.toSpliced(next(node.items.length), 1)
    return { nodes: document.nodes.with(index, { ...node, items }) }
  }
  if (node?.type === 'table' && node.rows.length > 1) {
    const rows = node.rows.toSpliced(next(node.rows.length), 1)
    return { nodes: document.nodes.with(index, { ...node, rows }) }
  }
  return { nodes: document.nodes.toSpliced(index, 1) }
}

/** A word, some words, a block, or from one block into another. */
export function somePlace(blocks: readonly Block[], next: Dice): Place {
  const first = next(blocks.length)
  const last = next(5) === 0 ? Math.min(blocks.length - 1, first + 1 + next(2)) : first
  const [start, end] = [blocks[first]!, blocks[last]!]
  const [startOffset, endOffset] = [wordEdge(start.text, next), wordEdge(end.text, next)]
  const isOne = first === last
  const whole = {
    ...{ startBlockId: start.blockId, startOffset: 0 },
    ...{ endBlockId: end.blockId, endOffset: end.text.length },
  }
  if (next(4) === 0 || (isOne && startOffset === endOffset)) return whole
  if (!isOne) return { ...whole, startOffset, endOffset }
  return {
    ...whole,
    startOffset: Math.min(startOffset, endOffset),
    endOffset: Math.max(startOffset, endOffset),
  }
}

/** Before a word, or at the end. */
function wordEdge(text: string, next: Dice): number {
  const edges = [...text.matchAll(/(?<=^|\s)\S/gu)].map(({ index }) => index)
  return edges.length === 0 || next(6) === 0 ? text.length : edges[next(edges.length)]!
}
