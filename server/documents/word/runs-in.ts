import { isSafeUrl } from '~/app/domain/document-check'
import type { InlineNode, Mark, ReferenceForm } from '~/app/domain/document'
import { linked, textWith } from '../inline-tags'
import { markLetters, type MarkedLetters } from './languages-in'
import type { LeftOutKind } from './left-out'
import { blockOfBookmark, citationOfBookmark } from './names'
import type { Relation } from './package-in'
import { isRunOn, type Style, type Styles } from './styles-in'
import { childOf, childrenNamed, elementsOf, findIn, textIn, valueOf, type Element } from './xml'

/** What the words of a paragraph may lead to. */
export type RunContext = {
  styles: Styles
  relations: ReadonlyMap<string, Relation>
  /** The id of a note's block, by the number the file gives it. */
  noteId: (kind: 'footnote' | 'endnote', id: string) => string | null
  note: (kind: LeftOutKind) => void
}

/** The words of a paragraph, with what stands in it beside them. */
export type ParagraphWords = {
  children: InlineNode[]
  /** The id of the block, where the file is ours. */
  blockId: string | null
  /** Elements of pictures, in order. */
  pictures: Element[]
  /** Paragraphs of text boxes. */
  boxes: Element[]
  /** The languages its words are marked with. */
  marked: MarkedLetters
}

/** Reads the words of one paragraph; fields may go on over several. */
export class RunReader {
  /** Fields that have begun: their instruction, and whether their result has. */
  private fields: { code: string; result: boolean; from: number }[] = []
  private found: ParagraphWords = empty()
  /** A citation that has begun: the id of its bookmark in the file, and its own. */
  private citation: { mark: string; id: string } | null = null

  private paragraphStyle: Style | undefined

  constructor(private readonly context: RunContext) {}

  read(paragraph: Element): ParagraphWords {
    this.found = empty()
    const style = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? ''
    this.paragraphStyle = this.context.styles.byId.get(style)
    for (const field of this.fields) field.from = 0
    this.readAll(elementsOf(paragraph))
    return this.found
  }

  /** Whether what comes is the inside of a table of contents that a field makes. */
  get isInContents(): boolean {
    return this.fields.some(({ code }) => /^\s*TOC\b/.test(code))
  }

  private readAll(elements: readonly Element[]): void {
    for (const element of elements) this.readOne(element)
  }

  private readOne(element: Element): void {
    switch (element.name) {
      case 'w:r':
        return this.readRun(element)
      case 'w:hyperlink':
        return this.readLink(element)
      case 'w:del':
      case 'w:moveFrom':
        return this.context.note('changes_accepted')
      case 'w:ins':
      case 'w:moveTo':
        this.context.note('changes_accepted')
        return this.readAll(elementsOf(element))
      case 'w:fldSimple':
        return this.readSimpleField(element)
      case 'w:bookmarkStart':
        return this.startBookmark(element.attrs)
      case 'w:bookmarkEnd':
        if (this.citation?.mark === element.attrs['w:id']) this.citation = null
        return
      case 'w:commentRangeStart':
        return this.context.note('comments')
      case 'm:oMath':
      case 'm:oMathPara':
        this.context.note('formulas')
        return this.push(textWith(formula(element), new Set()))
      case 'mc:AlternateContent':
        return this.readAll(elementsOf(childOf(element, 'mc:Choice') ?? element))
      case 'w:sdt':
        return this.readAll(elementsOf(childOf(element, 'w:sdtContent') ?? element))
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return this.readAll(elementsOf(element))
    }
  }

  private startBookmark(attrs: Record<string, string>): void {
    const name = attrs['w:name'] ?? ''
    const citationId = citationOfBookmark(name)
    this.found.blockId ??= blockOfBookmark(name)
    if (citationId) {
      this.citation = { mark: attrs['w:id'] ?? '', id: citationId }
      this.found.children.push({ type: 'citation', citationId })
    }
  }

  private readRun(run: Element): void {
    const properties = childOf(run, 'w:rPr')
    const style = this.styleOf(properties)
    if (isRunOn(properties, style, 'w:vanish')) {
      if (textIn(run).trim() !== '') this.context.note('hidden')
      return
    }
    const marks = this.marksOf(properties)
    const words = childrenNamed(run, 'w:t').map(textIn).join('')
    if (words !== '') {
      markLetters(this.found.marked, properties, [style, this.paragraphStyle], words)
    }
    for (const part of elementsOf(run)) this.readPart(part, marks)
  }

  private readPart(part: Element, marks: ReadonlySet<Mark>): void {
    switch (part.name) {
      case 'w:t':
        return this.push(textWith(textIn(part), marks))
      case 'w:tab':
      case 'w:ptab':
        return this.push(textWith(' ', marks))
      case 'w:br':
      case 'w:cr':
        if (!/^(?:page|column)$/.test(part.attrs['w:type'] ?? '')) this.push({ type: 'break' })
        return
      case 'w:noBreakHyphen':
        return this.push(textWith('\u2011', marks))
      case 'w:sym':
        this.context.note('symbols')
        return this.push(textWith('•', marks))
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.readNote(part)
      case 'w:fldChar':
        return this.readFieldSign(part.attrs['w:fldCharType'] ?? '')
      case 'w:instrText':
        if (this.fields.length > 0) this.fields.at(-1)!.code += textIn(part)
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.readDrawing(part)
      case 'mc:AlternateContent':
        for (const inner of elementsOf(childOf(part, 'mc:Choice') ?? part))
          this.readPart(inner, marks)
    }
  }

  private readNote({ name, attrs }: Element): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const blockId = this.context.noteId(kind, attrs['w:id'] ?? '')
    if (blockId) this.push({ type: 'reference', blockId, form: 'note' })
  }

  private readDrawing(part: Element): void {
    const box = findIn(part, 'w:txbxContent')
    if (box) {
      this.context.note('text_boxes')
      this.found.boxes.push(box)
    }
    if (findIn(part, 'a:blip') ?? findIn(part, 'v:imagedata')) this.found.pictures.push(part)
    else if (!box) this.context.note('drawings')
  }

  private readLink(element: Element): void {
    const before = this.found.children.length
    this.readAll(elementsOf(element))
    const words = this.found.children.splice(before)
    const relation = this.context.relations.get(element.attrs['r:id'] ?? '')
    const anchor = element.attrs['w:anchor']
    const url = relation?.isExternal ? `${relation.target}${anchor ? `#${anchor}` : ''}` : ''
    if (isSafeUrl(url)) this.pushLink(url, words)
    else {
      if (url !== '') this.context.note('links')
      this.found.children.push(...words)
    }
  }

  private readSimpleField(element: Element): void {
    const code = element.attrs['w:instr'] ?? ''
    const before = this.found.children.length
    this.readAll(elementsOf(element))
    this.endField(code, before)
  }

  private readFieldSign(type: string): void {
    if (type === 'begin') {
      this.fields.push({ code: '', result: false, from: this.found.children.length })
    } else if (type === 'separate' && this.fields.length > 0) {
      this.fields.at(-1)!.result = true
      this.fields.at(-1)!.from = this.found.children.length
    } else if (type === 'end') {
      const field = this.fields.pop()
      if (field) this.endField(field.code, field.from)
    }
  }

  /** What a field shows becomes a link or a reference where its code says so, else it is words. */
  private endField(code: string, from: number): void {
    const link = /^\s*HYPERLINK\s+"([^"]+)"/.exec(code)?.[1]
    const [, name = '', rest = ''] = /^\s*REF\s+(\S+)(.*)$/.exec(code) ?? []
    const blockId = blockOfBookmark(name)
    if (!link && !blockId) return
    const words = this.found.children.splice(from)
    const form: ReferenceForm = /\\[nrw]\b/.test(rest) ? 'number' : 'title'
    if (blockId) this.found.children.push({ type: 'reference', blockId, form })
    else if (isSafeUrl(link!)) this.pushLink(link!, words)
    else this.found.children.push(...words)
  }

  /** Programs cut a link where its letters change, or somebody has edited it: it is one link. */
  private pushLink(url: string, words: readonly InlineNode[]): void {
    const link = linked(url, words.filter(isLinkable))
    const last = this.found.children.at(-1)
    if (last?.type !== 'link' || link.type !== 'link' || last.url !== link.url) {
      this.found.children.push(link)
    } else {
      const children = [...last.children, ...link.children]
      this.found.children[this.found.children.length - 1] = { ...last, children }
    }
  }

  private push(node: InlineNode): void {
    const isCode = this.fields.some(({ result }) => !result)
    if (!isCode && !this.citation) this.found.children.push(node)
  }

  private styleOf(properties: Element | undefined) {
    return this.context.styles.byId.get(valueOf(properties, 'w:rStyle') ?? '')
  }

  private marksOf(properties: Element | undefined): Set<Mark> {
    const style = this.styleOf(properties)
    const marks = new Set<Mark>()
    if (isRunOn(properties, style, 'w:b') || isRunOn(properties, style, 'w:bCs')) marks.add('bold')
    if (isRunOn(properties, style, 'w:i')) marks.add('italic')
    const isLink = style?.name === 'hyperlink'
    if (isRunOn(properties, isLink ? undefined : style, 'w:u')) marks.add('underline')
    if (isRunOn(properties, style, 'w:strike')) marks.add('strikethrough')
    const raised = valueOf(properties, 'w:vertAlign')
    if (raised === 'superscript' || raised === 'subscript') marks.add(raised)
    if (/^(?:code|html code|source text|texte source)/.test(style?.name ?? '')) marks.add('code')
    if (valueOf(properties, 'w:highlight') === 'yellow') marks.add('placeholder')
    return marks
  }
}

function empty(): ParagraphWords {
  return { children: [], blockId: null, pictures: [], boxes: [], marked: new Map() }
}

/** A link holds words, line breaks and citations, no references. */
function isLinkable(node: InlineNode): boolean {
  return node.type !== 'reference'
}

function formula(element: Element): string {
  const own = childrenNamed(element, 'm:t').map(textIn).join('')
  return (
    own +
    elementsOf(element)
      .filter(({ name }) => name !== 'm:t')
      .map(formula)
      .join('')
  )
}
