import type { InlineNode } from '~/app/domain/document'
import type { Furniture } from './furniture'
import type { Line } from './lines'

/** The first of the private signs that stand for the addresses of a text, in their order. */
const FIRST = 0xf0000

/**
 * Ties the addresses at the end of a page to the arrows (↗) that mark its links, where there are
 * as many: each arrow becomes a private sign for its address.
 */
export function withAddresses(
  lines: readonly Line[],
  furniture: readonly Furniture[],
): { lines: Line[]; addresses: string[] } {
  const isAddress = new Set(
    furniture.filter(({ kind }) => kind === 'address').map(({ line }) => line),
  )
  const addresses: string[] = []
  const linked = pagesOf(lines).flatMap((page) => {
    const urls = page
      .filter(({ number }) => isAddress.has(number))
      .map(({ text }) => text)
      .filter((url, at, all) => url !== all[at - 1])
    const arrows = page.reduce((count, { text }) => count + text.split('↗').length - 1, 0)
    if (urls.length === 0 || urls.length !== arrows) return page
    return page.map((line) => ({
      ...line,
      text: line.text.replace(/↗/g, () => {
        addresses.push(urls.shift()!)
        return String.fromCodePoint(FIRST + addresses.length - 1)
      }),
    }))
  })
  return { lines: linked, addresses }
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  for (const line of lines) {
    if (line.startsPage || pages.length === 0) pages.push([])
    pages.at(-1)!.push(line)
  }
  return pages
}

/** The word before each private sign as a link to its address; addresses in the text as links. */
export function linkedWords(text: string, addresses: readonly string[]): InlineNode[] {
  return text.split(/(\S*[\u{F0000}-\u{FFFFD}])/u).flatMap((part, at): InlineNode[] => {
    if (at % 2 === 0) return writtenAddresses(part)
    const sign = part.codePointAt(part.length - 2)!
    const word: InlineNode = { type: 'text', text: part.slice(0, -2) || '↗' }
    return [{ type: 'link', url: addresses[sign - FIRST]!, children: [word] }]
  })
}

function writtenAddresses(text: string): InlineNode[] {
  return text.split(/(https?:\/\/[^\s<>"`\\]*[^\s<>"`\\.,;:!?)\]])/).map((part, at) => {
    const piece: InlineNode = { type: 'text', text: part }
    return at % 2 === 1 ? { type: 'link', url: part, children: [piece] } : piece
  })
}
