import { blocksOf, plainText, CITATION_SIGN, type Document, type ReferenceForm } from './document'
import { isPlanRole, notesOf, numbersOf, referencesIn } from './document-numbers'
import { withoutNumber } from './document-sections'
import { mapBlocks } from './document-walk'

/** Letters of a title before it is cut at a word. */
const MAX_TITLE = 80

/** What references of a text lead to, and what stands in their place as the text is now. */
export type Targets = {
  numbers: ReadonlyMap<string, string>
  /** By block: its words, cut; '' for a block that says nothing. */
  titles: ReadonlyMap<string, string>
  /** By footnote: the block with the first reference to it. */
  firstUses: ReadonlyMap<string, string>
  /** The footnotes in their order. */
  notes: readonly string[]
}

export function targetsOf(document: Document): Targets {
  const titles = new Map<string, string>()
  const firstUses = new Map<string, string>()
  mapBlocks(document, (block) => {
    titles.set(block.id, titleOf(plainText(block.children)))
    for (const { blockId, form } of referencesIn(block.children)) {
      if (form === 'note' && !firstUses.has(blockId)) firstUses.set(blockId, block.id)
    }
    return block
  })
  return { numbers: numbersOf(document), titles, firstUses, notes: notesOf(document) }
}

/** The words of a reference; `null`: what it pointed to is gone, or is no footnote. */
export function referenceWords(
  { blockId, form }: { blockId: string; form: ReferenceForm },
  { numbers, titles, notes }: Targets,
): string | null {
  const title = titles.get(blockId)
  if (title === undefined || (form === 'note' && !notes.includes(blockId))) return null
  const number = numbers.get(blockId)
  const [first, second] = form === 'title' ? [title, number] : [number, title]
  return first || second || '…'
}

/** A place others of the text may point to. */
export type Referable = {
  blockId: string
  number: string | null
  title: string
  /** Headings and parts of a plan: what people mostly point to. */
  isNamed: boolean
}

/** In reading order; footnotes, and blocks that say nothing, are not among them. */
export function referableBlocks(document: Document): Referable[] {
  const { numbers, titles } = targetsOf(document)
  return blocksOf(document).flatMap(({ blockId, kind, role }) => {
    const title = titles.get(blockId) ?? ''
    if (title === '' || role === 'footnote') return []
    const isNamed = kind === 'heading' || isPlanRole(role)
    return [{ blockId, number: numbers.get(blockId) ?? null, title, isNamed }]
  })
}

function titleOf(text: string): string {
  const line = withoutNumber(text.replaceAll(CITATION_SIGN, '').replace(/\s+/g, ' ').trim())
  if (line.length <= MAX_TITLE) return line
  const cut = line.slice(0, MAX_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE / 2)).trimEnd()}…`
}
