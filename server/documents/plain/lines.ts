/** One line that says something, of a text with hard line ends. */
export type Line = {
  /** From 1, as in the file. */
  number: number
  /** Without spaces around it; a row of a table keeps its tabs. */
  text: string
  /** Empty lines before it. */
  blanks: number
  /** The first on its page, as far as the text tells. */
  startsPage: boolean
}

/** Signs without a body that extractors leave behind: zero-width spaces, private use, replacement. */
const NOTHING = /[\u200B\u200C\u2060\uFEFF\uFFFD\p{Co}]/gu
/** A rule under the head of a table that was drawn with signs. */
const RULE = /^[\s|+:=_-]*-{2,}[\s|+:=_-]*$/

/** The lines of a text, without those that say nothing. */
export function linesOf(text: string): Line[] {
  const raws = text.replace(/\r\n?/g, '\n').split('\n')
  const marksPages = marksPagesBySpace(raws)
  const lines: Line[] = []
  let blanks = 0
  let startsPage = true
  raws.forEach((raw, index) => {
    const line = raw.replace(NOTHING, '').trim()
    if (raw.startsWith('\f') || (marksPages && /^ \S/.test(raw))) startsPage = true
    if (line === '') blanks++
    else if (!RULE.test(line)) {
      const isRow = /\S *\t|\t *\S/.test(raw)
      const words = isRow ? raw.replace(NOTHING, '').replace(/\f/g, '').replace(/ +$/, '') : line
      lines.push({ number: index + 1, text: words, blanks, startsPage })
      blanks = 0
      startsPage = false
    }
    if (raw.lastIndexOf('\f') > 0) startsPage = true
  })
  return lines
}

/** Some extractors write a space where a page begins, right under the last line of the page before. */
function marksPagesBySpace(raws: readonly string[]): boolean {
  const said = raws.filter((raw) => raw.trim() !== '').length
  const indented = raws.flatMap((raw, at) => (/^ \S/.test(raw) ? [at] : []))
  const close = indented.filter((at) => at === 0 || raws[at - 1]!.trim() !== '').length
  return indented.length > 1 && indented.length < said / 20 && close > indented.length * 0.7
}
