import {
  blocksOf,
  CITATION_SIGN,
  plainText,
  type Block,
  type BlockNode,
  type Document,
  type InlineNode,
} from './document'
import { referencesIn } from './document-numbers'
import { mapBlocks } from './document-walk'

/** What should be looked at before a text is published. */
export type DraftGaps = {
  /** Words marked as still to be filled in, in reading order. */
  placeholders: Gap[]
  /** Headings under which nothing stands, in reading order. */
  emptyHeadings: Gap[]
  /** Passages that refer to a place which is no longer in the text. */
  brokenReferences: Gap[]
}

/** A place in a text; `words` are those of the gap, or of the heading. */
export type Gap = { blockId: string; words: string }

/** Each gap of a text under one name, so that those of one day can be told from those of another. */
export function gapNames(language: string, gaps: DraftGaps): string[] {
  return Object.entries(gaps).flatMap(([kind, found]) =>
    found.map(({ blockId }) => `${language} ${kind} ${blockId}`),
  )
}

/** What a text leaves open. */
export function gapsOf(document: Document): DraftGaps {
  return {
    placeholders: placeholdersOf(document),
    emptyHeadings: emptyHeadingsOf(document),
    brokenReferences: brokenReferencesOf(document),
  }
}

function placeholdersOf(document: Document): Gap[] {
  const found: Gap[] = []
  mapBlocks(document, (block) => {
    for (const words of markedIn(block.children)) found.push({ blockId: block.id, words })
    return block
  })
  return found
}

/** Neighbouring pieces of a gap are one gap, whatever else they are marked with. */
function markedIn(nodes: readonly InlineNode[]): string[] {
  const found: string[] = []
  let isOpen = false
  for (const node of nodes.flatMap((one) => (one.type === 'link' ? one.children : [one]))) {
    const isMarked = node.type === 'text' && (node.marks?.includes('placeholder') ?? false)
    if (isMarked && isOpen) found[found.length - 1] += plainText([node])
    else if (isMarked) found.push(plainText([node]))
    isOpen = isMarked
  }
  return found
}

/** A heading with a deeper one after it holds that one; one with its equal after it holds nothing. */
function emptyHeadingsOf(document: Document): Gap[] {
  const nodes = document.nodes.filter((node) => !isNote(node))
  return nodes.flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const next = nodes[index + 1]
    const isEmpty = !next || (next.type === 'heading' && next.level <= node.level)
    return isEmpty ? [{ blockId: node.id, words: plainText(node.children) }] : []
  })
}

function isNote(node: BlockNode): boolean {
  return node.type === 'paragraph' && node.role === 'footnote'
}

function brokenReferencesOf(document: Document): Gap[] {
  const blocks = blocksOf(document)
  const known = new Set(blocks.map(({ blockId }) => blockId))
  const broken = new Set<string>()
  mapBlocks(document, (block) => {
    const references = referencesIn(block.children)
    if (references.some(({ blockId }) => !known.has(blockId))) broken.add(block.id)
    return block
  })
  return blocks.flatMap(({ blockId, text }) =>
    broken.has(blockId) ? [{ blockId, words: text.replaceAll(CITATION_SIGN, '…') }] : [],
  )
}

/**
 * The blocks of one language version that another does not have, in reading order; `null`: the
 * two are not aligned, not one block is the same.
 */
export function missingBlocks(source: readonly Block[], other: readonly Block[]): Block[] | null {
  const known = new Set(other.map(({ blockId }) => blockId))
  const missing = source.filter(({ blockId, text }) => !known.has(blockId) && text.trim() !== '')
  const isAligned = source.some(({ blockId }) => known.has(blockId))
  return isAligned || other.length === 0 ? missing : null
}
