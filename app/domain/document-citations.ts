import type { BlockNode, Document, InlineNode } from './document'
import { contributionCode } from './contribution'
import { escapeHtml } from './escape-html'
import { mapBlocks } from './document-walk'
import { direction } from './language'

/** The words a citation stands for, as far as consent allows when the page is read. */
export type CitationWords = {
  /** `null`: not to be shown (consent, moderation, or withdrawn by who said it). */
  words: string | null
  language: string
  /** Of the contribution; `null`: it has none yet. */
  number: number | null
  /** `null`: no name was given, or it is hidden. */
  author: string | null
}

export type CitationFill = {
  /** Where the contribution is read: the address of its page. */
  hrefOf: (number: number) => string
  /** What stands in place of words that may not be shown. */
  withheld: string
}

/** One citation as HTML. Without words its place stays visible. */
export function citationHtml(
  id: string,
  citation: CitationWords | undefined,
  { hrefOf, withheld }: CitationFill,
): string {
  const place = `data-citation="${escapeHtml(id)}"`
  if (!citation || citation.words === null) {
    return `<span class="citation-withheld" ${place}>[${escapeHtml(withheld)}]</span>`
  }
  const { words, language, number } = citation
  const tongue = `lang="${escapeHtml(language)}" dir="${direction(language)}"`
  const quote = `<q ${tongue}>${escapeHtml(words)}</q>`
  if (number === null) return `<span ${place}>${quote}</span>`
  const link = `<a class="code" href="${escapeHtml(hrefOf(number))}">${contributionCode(number)}</a>`
  return `<span ${place}>${quote} ${link}</span>`
}

/** The ids of the citations a text holds, in reading order. */
export function citationIdsOf(document: Document): string[] {
  const ids: string[] = []
  mapCitations(document, (id) => {
    ids.push(id)
    return id
  })
  return ids
}

/** The same text with every citation named by another id. */
export function mapCitations(document: Document, change: (id: string) => string): Document {
  const mapNode = (node: InlineNode): InlineNode => {
    if (node.type === 'citation') return { ...node, citationId: change(node.citationId) }
    if (node.type === 'link') return { ...node, children: node.children.map(mapNode) }
    return node
  }
  return mapBlocks(document, (block) => ({ ...block, children: block.children.map(mapNode) })) as {
    nodes: BlockNode[]
  }
}
