import type { FileComment, Piece, TrackedText } from '~/app/domain/tracked-text'
import type { Problem } from '~/app/domain/problem'
import { CITATION_SIGN } from '~/app/domain/document'
import { fileComments } from './comments-in'
import { blockOfBookmark, citationOfBookmark } from './names'
import { mainPart, openPackage, readPart, relationsOf, targetOf, type Parts } from './package-in'
import { readStyles, type Styles } from './styles-in'
import {
  cellsOf,
  changed,
  isContents,
  linesOf,
  markOf,
  refersToBlock,
  rowsOf,
  type Change,
} from './tracked-parts'
import { BrokenXml, childOf, childrenNamed, elementsOf, findIn, textIn, valueOf } from './xml'
import type { Element } from './xml'

/** What a file holds beside words, comments and changes of words; how many of each. */
export type NotBrought = Partial<Record<'formatting' | 'headers_footers' | 'cells', number>>

export type TrackedReading =
  | { text: TrackedText; notBrought: NotBrought; problem: null }
  | { text: null; notBrought: NotBrought; problem: Problem }

/**
 * The text of a Word file with its comments and tracked changes, of whatever program. Files with
 * macros and files made to fill a memory are refused.
 */
export function readTracked(bytes: Uint8Array): TrackedReading {
  const { parts, problem } = openPackage(bytes)
  if (problem) return { text: null, notBrought: {}, problem }
  try {
    const reader = new TrackedReader(parts)
    return { text: reader.read(), notBrought: reader.notBrought, problem: null }
  } catch (error) {
    if (error instanceof BrokenXml) return { text: null, notBrought: {}, problem: 'file-not-word' }
    if (error instanceof TooNested)
      return { text: null, notBrought: {}, problem: 'document-too-deep' }
    throw error
  }
}

class TooNested extends Error {}

const MAX_NESTED = 60

class TrackedReader {
  readonly notBrought: NotBrought = {}
  private readonly pieces: Piece[] = []
  private readonly ranges = new Map<string, { start?: number; end?: number; at?: number }>()
  private readonly styles: Styles
  private readonly main: string
  private readonly notes: string[] = []
  private fields: { code: string; isResult: boolean }[] = []
  private citation: string | null = null
  private blockId: string | null = null
  private boxes: { box: Element; change: Change }[] = []
  private picture: { blockId: string; change: Change } | null = null
  private at = 0
  private depth = 0

  constructor(private readonly parts: Parts) {
    this.main = mainPart(parts)
    this.styles = readStyles(this.part('styles'))
  }

  read(): TrackedText {
    const body = childOf(readPart(this.parts, this.main), 'w:body')
    if (body) this.readFlow(body, null)
    this.flushPicture()
    this.readNotes()
    const kinds = [...relationsOf(this.parts, this.main).values()].map(({ type }) => type)
    if (kinds.some((type) => type === 'header' || type === 'footer')) this.note('headers_footers')
    const comments: FileComment[] = fileComments(this.parts, this.main, this.ranges)
    return { pieces: this.pieces, comments }
  }

  private part(type: string): Element | undefined {
    const path = targetOf(relationsOf(this.parts, this.main), type)
    return path === undefined ? undefined : readPart(this.parts, path)
  }

  private note(kind: keyof NotBrought): void {
    this.notBrought[kind] = (this.notBrought[kind] ?? 0) + 1
  }

  /** Notes are blocks at the end, in the order in which the text refers to them. */
  private readNotes(): void {
    for (const kind of ['footnote', 'endnote']) {
      const all = childrenNamed(this.part(`${kind}s`), `w:${kind}`)
      for (const name of this.notes) {
        const note = all.find(({ attrs }) => `${kind}-${attrs['w:id']}` === name)
        if (note) this.readLines(childrenNamed(note, 'w:p'), null)
      }
    }
  }

  private readFlow(holder: Element, change: Change): void {
    if (++this.depth > MAX_NESTED) throw new TooNested()
    for (const element of elementsOf(holder)) this.readBlock(element, change)
    this.depth--
  }

  private readBlock(element: Element, change: Change): void {
    switch (element.name) {
      case 'w:p':
        return this.readParagraph(element, change)
      case 'w:tbl':
        return this.readTable(element, change)
      case 'w:sdt':
        if (!isContents(element)) this.readFlow(childOf(element, 'w:sdtContent') ?? element, change)
        return
      case 'w:customXml':
      case 'w:smartTag':
        return this.readFlow(element, change)
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        return this.readFlow(element, changed(element, change))
      default:
        return this.readMark(element)
    }
  }

  private readParagraph(element: Element, change: Change): void {
    const properties = childOf(element, 'w:pPr')
    const style = this.styles.byId.get(valueOf(properties, 'w:pStyle') ?? '')?.name ?? ''
    if (!/^(?:caption|légende)/.test(style)) this.flushPicture()
    const before = this.at
    this.blockId = null
    this.readInline(element, change)
    this.noteFormatting(properties)
    const mark = markOf(childOf(properties, 'w:rPr'), change)
    if (this.at === before && this.blockId !== null && findIn(element, 'w:drawing')) {
      this.picture = { blockId: this.blockId, change: mark }
      return
    }
    this.push('\n', mark, { blockId: this.blockId ?? this.picture?.blockId ?? null })
    this.picture = null
    this.readBoxes()
  }

  /** The block of a picture is one with its caption, when one follows. */
  private flushPicture(): void {
    if (this.picture) this.push('\n', this.picture.change, { blockId: this.picture.blockId })
    this.picture = null
  }

  private readTable(table: Element, change: Change): void {
    this.flushPicture()
    for (const row of rowsOf(table)) {
      const ofRow = markOf(childOf(row, 'w:trPr'), change)
      for (const cell of cellsOf(row)) {
        const own = childOf(cell, 'w:tcPr')
        if (childOf(own, 'w:cellIns') ?? childOf(own, 'w:cellDel') ?? childOf(own, 'w:cellMerge'))
          this.note('cells')
        if (/^(?:continue)?$/.test(valueOf(own, 'w:vMerge') ?? 'none')) continue
        this.readLines(linesOf(cell), ofRow)
      }
    }
  }

  /** Paragraphs that are one block: a cell, a note. */
  private readLines(lines: readonly Element[], change: Change): void {
    let blockId: string | null = null
    let hasWords = false
    let waiting: Change | undefined
    for (const line of lines) {
      this.blockId = null
      if (waiting !== undefined && hasWords) this.push('\n', waiting)
      const before = this.at
      this.readInline(line, change)
      blockId ??= this.blockId
      const properties = childOf(line, 'w:pPr')
      hasWords ||= this.at > before
      waiting = this.at > before ? markOf(childOf(properties, 'w:rPr'), change) : waiting
    }
    this.push('\n', change, { blockId })
  }

  private readBoxes(): void {
    const boxes = this.boxes
    this.boxes = []
    for (const { box, change } of boxes) this.readFlow(box, change)
  }

  private readInline(holder: Element, change: Change): void {
    if (++this.depth > MAX_NESTED) throw new TooNested()
    for (const element of elementsOf(holder)) this.readWords(element, change)
    this.depth--
  }

  private readWords(element: Element, change: Change): void {
    switch (element.name) {
      case 'w:r':
        return this.readRun(element, change)
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        return this.readInline(element, changed(element, change))
      case 'w:fldSimple':
        this.fields.push({ code: element.attrs['w:instr'] ?? '', isResult: true })
        this.readInline(element, change)
        return this.endField(change)
      case 'mc:AlternateContent':
        return this.readInline(childOf(element, 'mc:Choice') ?? element, change)
      case 'w:sdt':
        return this.readInline(childOf(element, 'w:sdtContent') ?? element, change)
      case 'm:oMath':
      case 'm:oMathPara':
        return this.push(textIn(element), change)
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return this.readInline(element, change)
      default:
        return this.readMark(element, change)
    }
  }

  /** What stands between words: bookmarks, and where comments begin and end. */
  private readMark({ name, attrs }: Element, change: Change = null): void {
    const id = attrs['w:id'] ?? ''
    if (name === 'w:commentRangeStart') this.range(id).start ??= this.at
    else if (name === 'w:commentRangeEnd') this.range(id).end = this.at
    else if (name === 'w:bookmarkStart') {
      const mark = attrs['w:name'] ?? ''
      this.blockId ??= blockOfBookmark(mark)
      if (citationOfBookmark(mark) === null) return
      this.push(CITATION_SIGN, change)
      this.citation = id
    } else if (name === 'w:bookmarkEnd' && this.citation === id) this.citation = null
  }

  private range(id: string) {
    const known = this.ranges.get(id) ?? {}
    this.ranges.set(id, known)
    return known
  }

  private readRun(run: Element, change: Change): void {
    const properties = childOf(run, 'w:rPr')
    this.noteFormatting(properties)
    if (childOf(properties, 'w:vanish')) return
    for (const part of elementsOf(run)) this.readPart(part, change)
  }

  private readPart(part: Element, change: Change): void {
    switch (part.name) {
      case 'w:t':
      case 'w:delText':
        return this.push(textIn(part), change)
      case 'w:tab':
      case 'w:ptab':
        return this.push(' ', change)
      case 'w:br':
      case 'w:cr':
        if (!/^(?:page|column)$/.test(part.attrs['w:type'] ?? '')) this.push('\n', change)
        return
      case 'w:noBreakHyphen':
        return this.push('\u2011', change)
      case 'w:sym':
        return this.push('•', change)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.notes.push(`${part.name.slice(2, -9)}-${part.attrs['w:id']}`)
        return this.push(CITATION_SIGN, change)
      case 'w:commentReference':
        this.range(part.attrs['w:id'] ?? '').at = this.at
        return
      case 'w:fldChar':
        return this.readFieldSign(part.attrs['w:fldCharType'] ?? '', change)
      case 'w:instrText':
      case 'w:delInstrText':
        if (this.fields.length > 0) this.fields.at(-1)!.code += textIn(part)
        return
      default:
        return this.readBox(part, change)
    }
  }

  private readBox(part: Element, change: Change): void {
    if (!/^(?:w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(part.name)) return
    const chosen = childOf(part, 'mc:Choice') ?? part
    const box = findIn(chosen, 'w:txbxContent')
    if (box) this.boxes.push({ box, change })
  }

  private readFieldSign(type: string, change: Change): void {
    if (type === 'begin') this.fields.push({ code: '', isResult: false })
    else if (type === 'separate' && this.fields.length > 0) this.fields.at(-1)!.isResult = true
    else if (type === 'end' && this.fields.length > 0) this.endField(change)
  }

  private endField(change: Change): void {
    const { code } = this.fields.pop()!
    if (refersToBlock(code)) this.push(CITATION_SIGN, change)
  }

  private push(text: string, change: Change, ends?: Piece['ends']): void {
    const isHidden = this.fields.some(
      ({ code, isResult }) => !isResult || refersToBlock(code) || /^\s*TOC\b/.test(code),
    )
    if (!ends && (isHidden || this.citation !== null)) return
    const words = text.normalize('NFC')
    if (words === '') return
    this.pieces.push({ text: words, change, ...(ends && { ends }) })
    this.at += words.length
  }

  private noteFormatting(properties: Element | undefined): void {
    if (childOf(properties, 'w:rPrChange') ?? childOf(properties, 'w:pPrChange'))
      this.note('formatting')
  }
}
