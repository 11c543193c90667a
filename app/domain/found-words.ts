/** A stretch of a text, in UTF-16 units; `end` exclusive. */
export type Stretch = readonly [start: number, end: number]

/** What is shown of a text: the words, and which of them were looked for. */
export type Excerpt = {
  text: string
  found: Stretch[]
  /** Something comes before it, after it. */
  isCutBefore: boolean
  isCut: boolean
}

/** Stand around found words where a search hands them over; no text people write holds them. */
export const FOUND_START = '\uE000'
export const FOUND_END = '\uE001'

/** How much of a text may stand before its first found word. */
const LEAD = 200

/**
 * The part of a text a list shows, around the first of the words that were found in it.
 *
 * @param marked the text with the found words between `FOUND_START` and `FOUND_END`; `null`:
 *   nothing was looked for. When it is not the same text otherwise, no word is marked.
 * @param length of the part, at most.
 */
export function excerptAround(text: string, marked: string | null, length: number): Excerpt {
  const found = marked === null ? [] : stretchesOf(marked, text)
  const from = found[0] ? beginning(text, found[0][0], length) : 0
  const to = wholeCharacter(text, from + length)
  return {
    text: text.slice(from, to),
    found: found
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from, end - from] as const),
    isCutBefore: from > 0,
    isCut: text.length > to,
  }
}

function stretchesOf(marked: string, text: string): Stretch[] {
  const found: Stretch[] = []
  let plain = ''
  for (const [index, part] of marked.split(FOUND_START).entries()) {
    const [word = '', rest] = index === 0 ? ['', part] : part.split(FOUND_END)
    if (word !== '') found.push([plain.length, plain.length + word.length])
    plain += word + (rest ?? '')
  }
  return plain === text ? found : []
}

/** Where the part begins: at a word, and not far before what was found. */
function beginning(text: string, first: number, length: number): number {
  if (first <= length - LEAD || text.length <= length) return 0
  const from = first - LEAD
  const space = text.slice(from, first).search(/\s/)
  return space < 0 ? wholeCharacter(text, from) : from + space + 1
}

/** Not between the two halves of one character. */
function wholeCharacter(text: string, at: number): number {
  const isSecondHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isSecondHalf ? at - 1 : at
}
