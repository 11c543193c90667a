import type { Chunk } from './chunks'
import { endsSentence, isAim, isCapitals } from './signs'

/**
 * Some pages are extracted with their title after their text. A title that nothing but captions
 * follow on its page is set before what the page begins with. Only where pages are marked.
 */
export function withTitlesFirst(chunks: readonly Chunk[]): Chunk[] {
  return pagesOf(chunks).flatMap((page) => {
    const at = titleAtEnd(page)
    if (at === -1) return page
    return [page[at]!, ...page.slice(0, at), ...page.slice(at + 1)]
  })
}

function pagesOf(chunks: readonly Chunk[]): Chunk[][] {
  const pages: Chunk[][] = []
  for (const chunk of chunks) {
    if (chunk.isPageTop || pages.length === 0) pages.push([])
    pages.at(-1)!.push(chunk)
  }
  return pages
}

/** @returns -1: the page has no title at its end, or begins with one. */
function titleAtEnd(page: readonly Chunk[]): number {
  let at = page.length - 1
  while (at > 0 && isCaption(page[at]!)) at--
  const isMoved = at > 1 && page[0]!.isPageTop && isTitle(page[at]!) && !isTitle(page[0]!)
  return isMoved && /^\p{Lu}/u.test(page[0]!.text) ? at : -1
}

function isTitle({ kind, text, lines }: Chunk): boolean {
  if (kind !== 'words' || text.length > 180) return false
  if (isCapitals(text)) return !/[.!?]$/.test(text)
  return isAim(text) || (text.length <= 60 && lines.length <= 2 && isName(text))
}

function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !endsSentence(text) && text.split(/\s+/).length >= 3
}

function isCaption({ kind, text }: Chunk): boolean {
  return kind === 'words' && /\b(?:photo|foto|crédit|credit)\b.{0,60}$/iu.test(text)
}
