import type {
  BlockFacts,
  BlockNode,
  Document,
  HeadingNode,
  ImageNode,
  ParagraphNode,
  TableRow,
} from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { boundedRows } from '~/app/domain/table-bounds'
import { collapsed } from '../inline-tags'
import { TooDeep } from '../reading'
import { factsIn } from './facts-in'
import { flowIn, linesIn } from './flow-in'
import { withBelievedLanguages } from './languages-in'
import type { LeftOut, LeftOutKind } from './left-out'
import { listsOf, type ListParagraph } from './lists-in'
import { Numbering, type Counted } from './numbering-in'
import { blockOfBookmark } from './names'
import { isOwnEmpty, languageOf, NO_WORDS } from './paragraph-words'
import { mainPart, readPart, relationsOf, targetOf, type Parts, type Relation } from './package-in'
import { pictureOf, type BroughtPicture } from './pictures-in'
import { RunReader, type ParagraphWords } from './runs-in'
import { numberingIn, readStyles, type Style, type Styles } from './styles-in'
import { rowsIn, type CellPlace } from './tables-in'
import { childOf, childrenNamed, valueOf, type Element } from './xml'

/** Tables and boxes in each other that are followed. */
const MAX_NESTED = 20

/** A paragraph as it was read, before it is known what it becomes. */
type Read = ParagraphWords & {
  style: Style | undefined
  outline: number | null
  counted: Counted | null
  level: number
}

/** Reads the main part of a Word file and what it leads to. */
export class BodyReader {
  readonly pictures = new Map<string, BroughtPicture>()
  readonly leftOut: LeftOut = {}
  /** What stands at the head and foot of its pages; each line once. */
  readonly pageWords: string[] = []
  private readonly relations: ReadonlyMap<string, Relation>
  private readonly styles: Styles
  private readonly numbering: Numbering
  private readonly notes = new Map<string, Element>()
  private readonly used: string[] = []
  /** What stands in cells of the tables that are being read, and no cell holds. */
  private besideCells: Read[] = []
  private readonly runs: RunReader
  private readonly main: string

  constructor(private readonly parts: Parts) {
    this.main = mainPart(parts)
    this.relations = relationsOf(parts, this.main)
    this.styles = readStyles(this.part('styles'))
    this.numbering = new Numbering(this.part('numbering'))
    this.collectNotes('footnote')
    this.collectNotes('endnote')
    this.runs = this.runReader(this.relations)
  }

  read(): Document {
    const body = childOf(readPart(this.parts, this.main), 'w:body')
    const nodes = body ? this.blocksIn(body, this.runs, 0) : []
    this.readPageWords()
    const document = { nodes: [...nodes, ...this.noteBlocks()] }
    return this.withFacts(withBelievedLanguages(document, this.styles.language))
  }

  private readPageWords(): void {
    const found = [...this.relations.values()].filter(({ type }) =>
      /^(?:header|footer)$/.test(type),
    )
    if (found.length > 0) this.note('headers_footers')
    const lines = found.flatMap(({ target }) => linesIn(readPart(this.parts, target)))
    this.pageWords.push(...new Set(lines))
  }

  private part(type: string): Element | undefined {
    const path = targetOf(this.relations, type)
    return path === undefined ? undefined : readPart(this.parts, path)
  }

  private runReader(relations: ReadonlyMap<string, Relation>): RunReader {
    return new RunReader({
      styles: this.styles,
      relations,
      noteId: (kind, id) => this.noteId(`${kind}-${id}`),
      note: (kind) => this.note(kind),
    })
  }

  private note(kind: LeftOutKind): void {
    this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1
  }

  private collectNotes(kind: 'footnote' | 'endnote'): void {
    for (const note of childrenNamed(this.part(`${kind}s`), `w:${kind}`)) {
      const isText = note.attrs['w:type'] === undefined || note.attrs['w:type'] === 'normal'
      if (isText) this.notes.set(`${kind}-${note.attrs['w:id'] ?? ''}`, note)
    }
  }

  private noteId(name: string): string | null {
    if (!this.notes.has(name)) return null
    if (!this.used.includes(name)) this.used.push(name)
    return this.idOfNote(name)
  }

  /** A note in a file of ours names its block; any other has a name until it has an id. */
  private idOfNote(name: string): string {
    const marks = childrenNamed(this.notes.get(name), 'w:p').flatMap((paragraph) =>
      childrenNamed(paragraph, 'w:bookmarkStart'),
    )
    const own = marks.map(({ attrs }) => blockOfBookmark(attrs['w:name'] ?? ''))
    return own.find((id) => id !== null) ?? `note-${name}`
  }

  /** Notes as paragraphs at the end, in the order in which the text refers to them. */
  private noteBlocks(): ParagraphNode[] {
    return this.used.map((name) => {
      const path = targetOf(this.relations, name.startsWith('end') ? 'endnotes' : 'footnotes') ?? ''
      const reader = this.runReader(relationsOf(this.parts, path))
      const read = childrenNamed(this.notes.get(name), 'w:p').map((paragraph) =>
        reader.read(paragraph),
      )
      const children = read.flatMap((words, at) =>
        at > 0 ? [{ type: 'break' as const }, ...words.children] : words.children,
      )
      return {
        type: 'paragraph',
        id: this.idOfNote(name),
        role: 'footnote',
        ...languageOf(read),
        children: collapsed(children),
      }
    })
  }

  private blocksIn(holder: Element, runs: RunReader, depth: number): BlockNode[] {
    if (depth > MAX_NESTED) throw new TooDeep()
    const blocks: BlockNode[] = []
    let list: ListParagraph[] = []
    const flush = () => {
      blocks.push(...listsOf(list))
      list = []
    }
    for (const element of flowIn(holder, (kind) => this.note(kind))) {
      if (element.name === 'w:tbl') {
        flush()
        blocks.push(this.table(element, runs, depth), ...this.takenOut(runs, depth))
        continue
      }
      const read = this.paragraph(element, runs)
      if (!read) continue
      const item = this.listParagraph(read)
      if (item) list.push(item)
      else if (read.children.length > 0 || isOwnEmpty(read)) {
        flush()
        addBlock(blocks, this.block(read))
      }
      const beside = this.beside(read, runs, depth)
      if (beside.length > 0) flush()
      blocks.push(...beside)
    }
    flush()
    return blocks
  }

  /** `null`: the paragraph belongs to a table of contents, or was deleted and accepted so. */
  private paragraph(element: Element, runs: RunReader): Read | null {
    const properties = childOf(element, 'w:pPr')
    const style = this.styles.byId.get(valueOf(properties, 'w:pStyle') ?? '')
    const wasInContents = runs.isInContents
    const words = runs.read(element)
    if (wasInContents || runs.isInContents || /^(?:toc|tm|tdc) ?\d$/.test(style?.name ?? '')) {
      this.note('contents')
      return null
    }
    const own = numberingIn(properties ? [properties] : [])
    const isOut = valueOf(childOf(properties, 'w:numPr'), 'w:numId') === '0'
    const numbering = own ?? (isOut ? null : (style?.numbering ?? null))
    const children = collapsed(words.children)
    const outline = valueOf(properties, 'w:outlineLvl')
    return {
      ...words,
      children,
      style,
      outline: outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : null,
      level: numbering?.level ?? 0,
      counted:
        numbering && (children.length > 0 || isOwnEmpty({ ...words, children }))
          ? this.numbering.next(numbering.id, numbering.level)
          : null,
    }
  }

  private listParagraph(read: Read): ListParagraph | null {
    const { counted, level, style, outline } = read
    if (!counted || counted.kind === 'none' || style?.headingLevel || outline) return null
    return {
      item: { id: read.blockId ?? '', ...languageOf([read]), children: read.children },
      level: Math.min(level, 8),
      counted,
    }
  }

  private block(read: Read): BlockNode {
    const { style, outline, counted, children } = read
    const facts = { id: read.blockId ?? '', ...languageOf([read]) }
    const level = style?.headingLevel ?? outline
    if (level) {
      const sign = counted?.kind === 'number' ? `${counted.sign} ` : ''
      const words = sign === '' ? children : [{ type: 'text' as const, text: sign }, ...children]
      return {
        type: 'heading',
        level: Math.min(6, level) as HeadingNode['level'],
        ...facts,
        children: words,
      }
    }
    const name = style?.name ?? ''
    if (/^(?:intense )?quote|citation|^cita|اقتباس/.test(name))
      return { type: 'quote', ...facts, children }
    const role =
      name === 'callout' ? { role: 'callout' } : /^(?:caption|légende)/.test(name) ? CAPTION : {}
    return { type: 'paragraph', ...facts, ...role, children }
  }

  /** Pictures and text boxes stand after the paragraph they were set in. */
  private beside(
    { pictures, boxes, blockId, children }: Read,
    runs: RunReader,
    depth: number,
  ): BlockNode[] {
    const images = pictures.flatMap((drawing): ImageNode[] => {
      const found = pictureOf(drawing, this.parts, this.relations)
      if (!found) {
        this.note('pictures')
        return []
      }
      this.pictures.set(found.picture.hash, found.picture)
      const isOwn = children.length === 0 && blockId !== null
      return [{ ...found.node, id: isOwn ? blockId : '' }]
    })
    return [...images, ...boxes.flatMap((box) => this.blocksIn(box, runs, depth + 1))]
  }

  /** Pictures and text boxes of cells, after their table. */
  private takenOut(runs: RunReader, depth: number): BlockNode[] {
    const waiting = this.besideCells
    this.besideCells = []
    return waiting.flatMap((read) => this.beside({ ...read, blockId: null }, runs, depth))
  }

  private table(element: Element, runs: RunReader, depth: number): BlockNode {
    const rows = rowsIn(element, this.styles)
    return {
      type: 'table',
      rows: boundedRows(
        rows.map((row): TableRow => ({ cells: row.map((place) => this.cell(place, runs, depth)) })),
      ),
    }
  }

  /** The paragraphs of a cell as its lines; a table in a cell as lines too. */
  private cell({ element, header, columns, rows }: CellPlace, runs: RunReader, depth: number) {
    if (depth > MAX_NESTED) throw new TooDeep()
    const lines: ParagraphWords[] = []
    for (const flow of flowIn(element, (kind) => this.note(kind))) {
      if (flow.name === 'w:p') lines.push(this.cellLine(flow, runs))
      else {
        this.note('nested_tables')
        const inner = this.table(flow, runs, depth + 1)
        if (inner.type !== 'table') continue
        for (const { cells } of inner.rows)
          for (const cell of cells) lines.push({ ...NO_WORDS, children: cell.children })
      }
    }
    const children = lines
      .filter((line) => line.children.length > 0)
      .flatMap((line, at) =>
        at > 0 ? [{ type: 'break' as const }, ...line.children] : line.children,
      )
    const id = lines.find(({ blockId }) => blockId !== null)?.blockId ?? ''
    return { id, header, columns, rows, ...languageOf(lines), children: collapsed(children) }
  }

  private cellLine(element: Element, runs: RunReader): ParagraphWords {
    const read = this.paragraph(element, runs)
    if (!read) return NO_WORDS
    if (read.pictures.length + read.boxes.length > 0) {
      read.pictures.forEach(() => this.note('cell_pictures'))
      this.besideCells.push(read)
    }
    const { counted } = read
    const sign =
      counted?.kind === 'bullet' ? '• ' : counted?.kind === 'number' ? `${counted.sign} ` : ''
    return sign === ''
      ? read
      : { ...read, children: [{ type: 'text', text: sign }, ...read.children] }
  }

  /** Roles, languages and attributes that our own files carry. */
  private withFacts(document: Document): Document {
    const facts = factsIn(this.parts)
    if (facts.size === 0) return document
    return mapFacts(document, (id) => facts.get(id))
  }
}

const CAPTION = { role: 'caption' }

/** A caption right after its picture is its words; elsewhere it is a paragraph. */
function addBlock(blocks: BlockNode[], block: BlockNode): void {
  if (block.type !== 'paragraph' || block.role !== 'caption') {
    blocks.push(block)
    return
  }
  const last = blocks.at(-1)
  if (last?.type === 'image' && last.children.length === 0) last.children = block.children
  else blocks.push({ type: 'paragraph', id: block.id, children: block.children })
}

function mapFacts(
  document: Document,
  factsOf: (id: string) => Omit<BlockFacts, 'id'> | undefined,
): Document {
  return mapBlocks(document, (block) => ({ ...block, ...factsOf(block.id) }))
}
