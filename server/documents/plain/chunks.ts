import type { Line } from './lines'
import { BULLET, NUMBER, endsSentence, goesOn, isAim, isBareAim, isCapitals } from './signs'
import { endsInclusive, endsInsideWord, joinedLines, type Vocabulary } from './words'

/** A run of lines that belong together, as far as lines can tell. */
export type Chunk = {
  kind: 'words' | 'bullet' | 'number' | 'row'
  text: string
  /** The bullet or number it begins with, else ''. */
  sign: string
  /** The numbers of its lines. */
  lines: number[]
  blanks: number
  startsPage: boolean
  /** A page is marked to begin with it, not only guessed from a gap. */
  isPageTop: boolean
  /** Letters of its last line, and of the longest around it: a short last line ends a paragraph. */
  last: number
  width: number
  /** Its lines stand one under the other without a gap. */
  isTight: boolean
}

/**
 * Puts back together what a page broke up: hard line ends, hyphens, lines set a blank line apart,
 * sentences cut by the end of a page or of a column.
 */
export function chunksOf(lines: readonly Line[], vocabulary: Vocabulary): Chunk[] {
  const flow = new Flow(vocabulary)
  const widths = widthsAround(lines)
  lines.forEach((line, index) => {
    if (isPageEnd(line)) flow.turnPage(columnsGoingOn(lines, index), line)
    flow.add(line, widths[index]!)
  })
  return flow.chunks
}

/** Lines looked at on each side to tell how wide the column is. */
const AROUND = 6

function widthsAround(lines: readonly Line[]): number[] {
  return lines.map((_, at) => {
    let width = 0
    for (let near = Math.max(0, at - AROUND); near <= at + AROUND && near < lines.length; near++) {
      if (!lines[near]!.text.includes('\t')) width = Math.max(width, lines[near]!.text.length)
    }
    return width
  })
}

/** Empty lines that are taken for the end of a page where none is marked. */
const PAGE_GAP = 5

function isPageEnd({ startsPage, blanks }: Line): boolean {
  return startsPage || blanks >= PAGE_GAP
}

/** How many columns of a page go on in small letters with what the page before broke off. */
function columnsGoingOn(lines: readonly Line[], start: number): number {
  let count = 0
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]!
    if (at > start && isPageEnd(line)) break
    const before = lines[at - 1]
    const isCut =
      before && line.blanks === 1 && BULLET.test(before.text) && !endsSentence(before.text)
    const isTight = at - 1 > start && before?.blanks === 0
    const isNext = at === start || (line.blanks >= 1 && isTight && !isCut)
    if (isNext && GOING_ON.test(line.text)) count++
  }
  return count
}

const GOING_ON = /^[\p{Ll}(]/u

class Flow {
  readonly chunks: Chunk[] = []
  /** Sentences that the last page left open, in their order: columns go on one by one. */
  private open: Chunk[] = []
  private pageFrom = 0
  /** The chunk after which the next one stands; `null`: at the end. */
  private cursor: Chunk | null = null
  private isPageTop = true
  /** The last line came right under another: the page is not set with gaps between its lines. */
  private wasTight = false
  private linesOnPage = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  add(line: Line, width: number): void {
    this.place(line, width)
    this.wasTight = line.blanks === 0 && this.linesOnPage > 0
    this.linesOnPage++
  }

  private place(line: Line, width: number): void {
    if (line.text.includes('\t')) return this.push(chunkOf(line, 'row', '', width))
    const bullet = /^\*\*/.test(line.text) ? undefined : BULLET.exec(line.text)?.[0]
    if (bullet && !isFootnoteSign(line, bullet) && !this.isDash(line)) {
      return this.push(chunkOf(line, 'bullet', bullet.trim().at(-1)!, width, bullet.length))
    }
    const number = NUMBER.exec(line.text)
    if (number && !this.goesOnWithNumber(line)) {
      return this.push(chunkOf(line, 'number', number[1]!, width, number[0].length))
    }
    this.addWords(line, width)
  }

  private addWords(line: Line, width: number): void {
    const last = this.lastChunk()
    const isCut = line.blanks === 1 && last?.kind === 'bullet' && last.lines.length === 1
    const isNext =
      this.linesOnPage === 0 ||
      (this.wasTight && line.blanks >= 1 && !(isCut && !endsSentence(last.text)))
    if (this.open.length > 0 && isNext && GOING_ON.test(line.text)) {
      const open = this.open.shift()!
      this.cursor = open
      return this.join(open, line, width)
    }
    if (last && last.kind !== 'row' && belongs(last, line, width)) {
      return this.join(last, line, width)
    }
    if (line.blanks >= 1 && this.open.length === 0) this.cursor = null
    this.push(chunkOf(line, 'words', '', width))
  }

  /** "… comme indiqué dans l'objectif" + "1. ci-dessus" is no item. */
  private goesOnWithNumber(line: Line): boolean {
    const last = this.lastChunk()
    return last?.kind === 'words' && line.blanks === 0 && goesOn(last.text) && last.text.length > 30
  }

  /** A dash within a sentence that goes on in small letters is no bullet. */
  private isDash({ text }: Line): boolean {
    const last = this.lastChunk()
    if (!/^[-–—]\s\p{Ll}/u.test(text) || !last || last.kind === 'row') return false
    return !endsSentence(last.text) && !/^[-–—]$/.test(last.sign) && last.text.length > 30
  }

  /** @param columns how many of the sentences that are open go on now. */
  turnPage(columns: number, { startsPage }: Line): void {
    this.linesOnPage = 0
    this.cursor = null
    this.isPageTop ||= startsPage
    if (columns === 0 && !startsPage) return
    const ends = this.chunks.slice(this.pageFrom).filter((chunk, at, page) => {
      const next = page[at + 1]
      return !next || next.blanks > 0 || (chunk.kind === 'bullet' && next.kind === 'words')
    })
    this.open = columns > 0 ? ends.filter(isOpen).slice(-columns) : []
    this.pageFrom = this.chunks.length
  }

  private lastChunk(): Chunk | undefined {
    return this.cursor ?? this.chunks.at(-1)
  }

  private push(chunk: Chunk): void {
    chunk.isPageTop = this.isPageTop
    this.isPageTop = false
    if (this.cursor) {
      const at = this.chunks.indexOf(this.cursor)
      this.chunks.splice(at + 1, 0, chunk)
      this.cursor = chunk
    } else {
      this.chunks.push(chunk)
    }
  }

  private join(chunk: Chunk, line: Line, width: number): void {
    if (line.blanks > 0) chunk.isTight = false
    chunk.text = joinedLines(chunk.text, line.text, this.vocabulary)
    chunk.lines.push(line.number)
    chunk.last = line.text.length
    chunk.width = Math.max(chunk.width, width)
  }
}

function chunkOf(line: Line, kind: Chunk['kind'], sign: string, width: number, from = 0): Chunk {
  const text = line.text.slice(from)
  return {
    kind,
    text: kind === 'row' ? text : text.trim(),
    sign,
    lines: [line.number],
    blanks: line.blanks,
    startsPage: line.startsPage || line.blanks >= 3,
    isPageTop: false,
    last: line.text.length,
    width,
    isTight: true,
  }
}

/** "* Ce calendrier sera mis à jour": a remark under a list, no item of it. */
function isFootnoteSign({ text, blanks }: Line, bullet: string): boolean {
  return bullet.trim() === '*' && blanks >= 1 && /[.\p{Ll}]$/u.test(text) && text.length > 30
}

/** A sentence that the page broke off. */
function isOpen({ kind, text, lines, last, width }: Chunk): boolean {
  if (kind === 'row' || kind === 'number' || text.length < 20) return false
  if (endsSentence(text) || isCapitals(text) || isAim(text)) return false
  if (goesOn(text)) return true
  if (kind === 'bullet') return last > width * (lines.length > 1 ? 0.7 : 0.8)
  return lines.length > 1 && last > width * 0.55
}

/** Whether a line carries on what stands before it. */
function belongs(chunk: Chunk, line: Line, width: number): boolean {
  const { text } = chunk
  if (/^(?:https?:\/\/\S+|\S+@\S+\.\S+|www\.\S+)$/.test(line.text)) return false
  if (/^\d{1,2}\.$/.test(text)) return true
  if (endsInsideWord(text, line.text) && (line.blanks <= 1 || /[-‐\u00AD.]$/.test(text)))
    return true
  if (isBareAim(text) && line.blanks === 0 && !endsSentence(line.text)) return true
  if (/^\p{Ll}{1,3}$/u.test(line.text) && line.blanks <= 1) return true
  if (/^[➨➔➤→]/u.test(line.text) || /^[→]$/u.test(text)) return false
  if (isCapitals(text) && isUpper(line.text)) return capitalsGoOn(chunk, line)
  if (isCapitals(text) !== isCapitals(line.text)) {
    return !isCapitals(text) && line.text.length < 12 && line.blanks === 0 && !endsSentence(text)
  }
  if (line.startsPage && !GOING_ON.test(line.text) && !goesOn(text)) return false
  if (endsSentence(text) && beginsParagraph(chunk, line)) return false
  if (/^(?:photo|foto|crédit)\b/i.test(line.text) && line.blanks === 0) return true
  return line.blanks === 0 ? goesOnTight(chunk, line, width) : goesOnApart(chunk, line, width)
}

function capitalsGoOn({ text, lines, isTight }: Chunk, line: Line): boolean {
  const isOtherBlock = line.blanks === 1 && isTight && lines.length > 1
  const isGap = line.blanks === 1 && isTight && !goesOn(text.toLowerCase())
  if (isGap || text.length >= 300 || line.blanks > 1 || isOtherBlock || line.startsPage)
    return false
  return !/[.:!?]$/.test(text) || /^\p{Lu}+ \d+ ?:$/u.test(text)
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && /[\p{Lu}\d]/u.test(text)
}

const ORDINAL =
  /^(?:premièrement|deuxièmement|troisièmement|quatrièmement|cinquièmement|sixièmement|septièmement|enfin|en (?:premier|deuxième|second|troisième|dernier) lieu|firstly|secondly|thirdly|finally|en primer lugar|en segundo lugar|por último|أولا|ثانيا|ثالثا|أخيرا)(?![\p{L}])/iu
/** "Inclusion : Le réseau…": a paragraph that begins with its title. */
const RUN_IN = /^\p{Lu}[^.:;!?]{2,60}\s?:\s\p{Lu}/u

/** Whether a line begins a paragraph, when the sentence before it has ended. */
function beginsParagraph({ text }: Chunk, line: Line): boolean {
  if (line.startsPage || ORDINAL.test(line.text)) return true
  return RUN_IN.test(text) && RUN_IN.test(line.text)
}

/** One line right under another. */
function goesOnTight(chunk: Chunk, line: Line, width: number): boolean {
  const { text, last } = chunk
  const isFull = last + 1 + firstWordLength(line.text) > Math.max(chunk.width, width) * 0.9
  if (chunk.kind === 'bullet' && /:$/.test(text)) return true
  if (endsSentence(text)) return isFull && !/[:;]$/.test(text) && chunk.kind !== 'number'
  if (/^[\p{Ll}(\d]/u.test(line.text) || goesOn(text)) return true
  const isHeading = chunk.lines.length <= 2 && text.length < 100 && chunk.kind !== 'bullet'
  return !isHeading || last + 1 + firstWordLength(line.text) > Math.max(chunk.width, width) * 0.75
}

/** Lines with a gap between them: of a text that is set so, or across the end of a page. */
function goesOnApart(chunk: Chunk, line: Line, width: number): boolean {
  const { text, last } = chunk
  if (endsInclusive(text, line.text)) return true
  const isFull = last + 1 + firstWordLength(line.text) > Math.max(chunk.width, width) * 0.92
  const isSetApart = !chunk.isTight || chunk.lines.length === 1
  if (isAim(text)) return false
  if (chunk.kind === 'bullet' && /:$/.test(text) && line.blanks === 1) return true
  if (endsSentence(text)) {
    return line.blanks === 1 && !chunk.isTight && isFull && last < 140 && !/[:;]$/.test(text)
  }
  if (GOING_ON.test(line.text)) return line.blanks <= 1 || text.length > 60 || goesOn(text)
  if (goesOn(text) && text.length > 20) return isSetApart && line.blanks <= 1
  const isNearlyFull = last + 1 + firstWordLength(line.text) > Math.max(chunk.width, width) * 0.85
  return line.blanks === 1 && isSetApart && isNearlyFull && last > 40 && last < 140
}

function firstWordLength(text: string): number {
  return /^\S*/.exec(text)![0].length
}
