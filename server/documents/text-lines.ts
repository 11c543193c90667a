/** A run of lines that belong together, as far as lines can tell. */
export type Chunk = { text: string; kind: 'words' | 'bullet' | 'number' | 'row'; sign: string }

/**
 * Puts back together what a page broke up: hard line ends, hyphens, lines set a blank line apart,
 * sentences cut by the end of a page. Page numbers are left out.
 */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let blanks = 0
  for (const raw of text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n\n').split('\n')) {
    const line = raw.replace(/\u00AD/g, '').trim()
    if (/^[\t\s-]+$/.test(raw) && raw.includes('-')) continue // the rule under a table's head
    if (line === '') {
      blanks++
      continue
    }
    addLine(chunks, raw.includes('\t') ? raw.trimEnd() : line, blanks)
    blanks = 0
  }
  return chunks.filter(({ text: words, kind }) => kind === 'row' || !/^\d{1,3}$/.test(words))
}

const BULLET = /^(?:(?:[•●▪◦‣∙·*❖➢➤►■□○–—]|[-o](?=\s))\s*)+(?=\S)/u
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2}|[a-z]\))\s+(?=\S)/
/** After these a sentence goes on, whatever letter comes next. */
const GOES_ON =
  /(?:[,;(\u2019'‘]|\b(?:de|du|des|la|le|les|l|d|et|ou|à|au|aux|en|un|une|pour|par|sur|que|qui|dans|avec|sans|ses|son|sa|nos|notre|of|the|and|or|to|in|for|with|a|el|los|las|y|del|por|con))$/u

function addLine(chunks: Chunk[], line: string, blanks: number): void {
  if (line.includes('\t')) {
    chunks.push({ text: line, kind: 'row', sign: '' })
    return
  }
  const bullet = BULLET.exec(line)?.[0]
  const number = NUMBER.exec(line)?.[1]
  if (bullet && !/^\*\*/.test(line)) {
    chunks.push({ text: line.slice(bullet.length), kind: 'bullet', sign: bullet.trim()[0]! })
  } else if (number) {
    chunks.push({ text: line.slice(number.length).trim(), kind: 'number', sign: number })
  } else {
    const last = chunks.at(-1)
    if (last && last.kind !== 'row' && belongs(last, line, blanks))
      last.text = joined(last.text, line)
    else chunks.push({ text: line, kind: 'words', sign: '' })
  }
}

/** Whether a line carries on what stands before it. */
function belongs({ text, kind }: Chunk, line: string, blanks: number): boolean {
  if (/^\d{1,3}$/.test(text) || /^https?:\/\/\S+$/.test(line)) return false
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return true
  if (/^\d{1,2}\.$/.test(text)) return true
  const isShort = text.length < 150
  if (isCapitals(text) !== isCapitals(line)) return false
  if (isCapitals(line)) {
    return isShort && blanks <= 1 && (!/[.:!?]$/.test(text) || /^\p{Lu}+ \d+ ?:$/u.test(text))
  }
  if (blanks === 0) return !(endsSentence(text) && kind === 'words' && lastLineIsShort(text))
  if (endsInclusive(text, line)) return true
  if (endsSentence(text)) return false
  if (GOES_ON.test(text) && text.length > 20) return true
  return /^[\p{Ll}(]/u.test(line) && (blanks <= 1 || text.length > 60)
}

/** "réformateur." + "rice.s": a word written for everybody, cut at its dot. */
function endsInclusive(text: string, line: string): boolean {
  return (
    /\p{L}\.$/u.test(text) &&
    /^(?:rice|trice|euse|ne|le|e)s?(?:\.s)?\b/.test(line) &&
    /^\p{Ll}+\.s/u.test(line)
  )
}

function joined(text: string, line: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
  return endsInclusive(text, line) ? text + line : `${text} ${line}`
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…]["»”’)\]]*$/u.test(text)
}

/** A sentence that ends where a paragraph of a hundred letters and more does is taken for its end. */
function lastLineIsShort(text: string): boolean {
  return text.length > 400
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}
