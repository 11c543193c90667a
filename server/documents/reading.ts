import { randomUUID } from 'node:crypto'
import {
  blocksOf,
  type BlockNode,
  type Document,
  type InlineNode,
  type ListNode,
} from '~/app/domain/document'
import {
  checkDocument,
  isBlockId,
  MAX_BYTES,
  type DocumentProblem,
} from '~/app/domain/document-check'
import { withIds } from '~/app/domain/document-ids'
import { mapBlocks, tidied, type BlockLike } from '~/app/domain/document-walk'

/** What came of reading a text from outside: a document that may be kept, or why there is none. */
export type Reading =
  | { document: Document; problem: null }
  | { document: null; problem: DocumentProblem }

/** Thrown by a reader that meets a text nested deeper than it will follow. */
export class TooDeep extends Error {}

type Reader = {
  read: (text: string) => Document
  /** How a block is written in this form: a block still written so is the block before. */
  written?: (block: BlockLike) => string
}

/**
 * Reads a text and gives its blocks their ids. With a previous document, blocks that still say
 * the same keep their id and all they carried; those rewritten by less than half keep the id.
 */
export function readText(reader: Reader, text: string, previous?: Document): Reading {
  if (Buffer.byteLength(text) > MAX_BYTES) return refusedFor('document-too-large')
  try {
    return settled(reader.read(text), reader, previous)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return refusedFor('document-too-deep')
  }
}

/** A document as a reader found it, with ids, brought to the one form that may be kept. */
export function settled(
  read: Document,
  reader: Pick<Reader, 'written'>,
  previous?: Document,
): Reading {
  const found = tidied(read)
  const named = withIds(found, previous ? blocksOf(previous) : [], randomUUID)
  const document = kept(followed(named, found), reader, previous)
  const problem = checkDocument(document)
  return problem ? refusedFor(problem) : { document, problem: null }
}

/** References name the footnotes of a text as its reader did: now they have their ids. */
function followed(named: Document, found: Document): Document {
  const given = blocksOf(named)
  const idOf = new Map<string, string>()
  for (const { blockId, position } of blocksOf(found).reverse()) {
    const id = given[position]?.blockId
    if (blockId !== '' && !isBlockId(blockId) && id) idOf.set(blockId, id)
  }
  const follow = (node: InlineNode): InlineNode[] => {
    if (node.type !== 'reference') return [node]
    const blockId = idOf.get(node.blockId) ?? node.blockId
    return isBlockId(blockId) ? [{ ...node, blockId }] : []
  }
  return mapBlocks(named, (block) => ({ ...block, children: block.children.flatMap(follow) }))
}

function refusedFor(problem: DocumentProblem): Reading {
  return { document: null, problem }
}

/**
 * Carries over what a plain text cannot say: roles, languages, the exact pieces of a block, and
 * how lists are counted.
 */
function kept(
  document: Document,
  { written }: Pick<Reader, 'written'>,
  previous?: Document,
): Document {
  if (!previous) return document
  const before = new Map<string, BlockLike>()
  mapBlocks(previous, (block) => {
    before.set(block.id, block)
    return block
  })
  return mapBlocks(keptNumbering(document, previous), (block) => {
    const old = before.get(block.id)
    if (!old) return block
    const { role, language, attributes, children } = old
    const facts = {
      ...(role !== undefined && role !== 'footnote' && { role }), // notes are written as such
      ...(language !== undefined && { language }),
      ...(attributes !== undefined && { attributes }),
    }
    const same = written !== undefined && written(block) === written(old)
    return { ...facts, ...block, ...(same && { children }) }
  })
}

function keptNumbering(document: Document, previous: Document): Document {
  const outlined = new Set(listsIn(previous.nodes).flatMap(outlinedItems))
  const keep = (list: ListNode): ListNode => ({
    ...list,
    ...(list.ordered &&
      list.items.some(({ id }) => outlined.has(id)) && { numbering: 'outline' as const }),
    items: list.items.map((item) => (item.list ? { ...item, list: keep(item.list) } : item)),
  })
  if (outlined.size === 0) return document
  return { nodes: document.nodes.map((node) => (node.type === 'list' ? keep(node) : node)) }
}

function listsIn(nodes: readonly BlockNode[]): ListNode[] {
  return nodes.filter((node) => node.type === 'list')
}

function outlinedItems({ numbering, items }: ListNode): string[] {
  return items.flatMap(({ id, list }) => [
    ...(numbering === 'outline' ? [id] : []),
    ...(list ? outlinedItems(list) : []),
  ])
}
