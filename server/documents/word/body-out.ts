import type {
  BlockNode,
  Document,
  ImageNode,
  ListNode,
  ParagraphNode,
  TableCell,
  TableNode,
} from '~/app/domain/document'
import { referencesIn } from '~/app/domain/document-numbers'
import { mapBlocks } from '~/app/domain/document-walk'
import { direction } from '~/app/domain/language'
import { blockBookmark } from './names'
import { changeXml, paragraphXml, type ParagraphProperties } from './paragraphs-out'
import type { RunSurroundings } from './runs-out'
import type { ListKind, WrittenList } from './styles-out'
import type { WordOptions } from './word-options'
import { attrs, escapeXml, NAMESPACES, XML_HEAD } from './xml-out'

type Media = { id: string; name: string; bytes: Uint8Array }

/** Writes the main part of a Word file, and gathers what it leads to. */
export class BodyWriter {
  readonly links = new Map<string, string>()
  readonly media = new Map<string, Media>()
  readonly lists: WrittenList[] = []
  private readonly notes: ParagraphNode[]
  private readonly around: RunSurroundings
  private ids = 0

  constructor(
    private readonly document: Document,
    private readonly options: WordOptions,
  ) {
    this.notes = footnotesOf(document)
    this.around = {
      language: options.language,
      linkId: (url) => this.linkId(url),
      noteNumber: (blockId) => {
        const at = this.notes.findIndex(({ id }) => id === blockId)
        return at === -1 ? null : at + 1
      },
      referenceText: options.referenceText,
      citationText: options.citationText,
      nextId: () => ++this.ids,
    }
  }

  write(): string {
    const notes = new Set<BlockNode>(this.notes)
    return this.document.nodes
      .filter((node) => !notes.has(node))
      .map((node) => this.node(node))
      .join('')
  }

  notesXml(): string {
    const separators =
      '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
      '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    const sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    const notes = this.notes.map((note, at) => {
      const paragraph = this.paragraph(note, { style: 'FootnoteText' })
      return `<w:footnote w:id="${at + 1}">${paragraph.replace('<w:bookmarkStart', `${sign}<w:bookmarkStart`)}</w:footnote>`
    })
    return `${XML_HEAD}<w:footnotes ${NAMESPACES}>${separators}${notes.join('')}</w:footnotes>`
  }

  private linkId(url: string): string {
    const known = this.links.get(url) ?? `rId-link${this.links.size + 1}`
    this.links.set(url, known)
    return known
  }

  private node(node: BlockNode): string {
    switch (node.type) {
      case 'heading':
        return this.paragraph(node, { style: `Heading${node.level}` })
      case 'paragraph':
        return this.paragraph(node, styleOf(node))
      case 'quote':
        return this.paragraph(node, { style: 'Quote' })
      case 'image':
        return this.image(node)
      case 'list':
        return this.list(node, 0, null)
      case 'table':
        return this.table(node)
    }
  }

  private paragraph(
    block: Parameters<typeof paragraphXml>[0],
    properties: ParagraphProperties,
  ): string {
    return paragraphXml(block, properties, this.around, this.options.layer?.(block.id))
  }

  /** A list within an outline is counted with it; every other list by itself. */
  private list(node: ListNode, level: number, outline: number | null): string {
    const kind: ListKind = !node.ordered
      ? 'bullets'
      : node.numbering === 'outline'
        ? 'outline'
        : 'numbers'
    const isPart = kind === 'outline' && outline !== null && (node.start ?? 1) === 1
    const id = isPart ? outline : this.newList(kind, level, node.start ?? 1)
    const depth = Math.min(level, 8)
    return node.items
      .map((item) => {
        const words = this.paragraph(item, { style: 'ListParagraph', list: { id, level: depth } })
        const nested = item.list
          ? this.list(item.list, level + 1, kind === 'outline' ? id : null)
          : ''
        return words + nested
      })
      .join('')
  }

  /** Whether columns and pictures begin at the right. */
  private get isRightToLeft(): boolean {
    return direction(this.around.language) === 'rtl'
  }

  private newList(kind: ListKind, level: number, start: number): number {
    this.lists.push({ kind, level: Math.min(level, 8), start })
    return this.lists.length
  }

  private table({ rows }: TableNode): string {
    const width = Math.max(
      1,
      ...rows.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0)),
    )
    const grid = Array.from(
      { length: width },
      () => `<w:gridCol w:w="${Math.floor(9_070 / width)}"/>`,
    )
    const below: (TableCell & { left: number })[] = []
    const written = rows.map(({ cells }) => this.row(cells, below, width))
    return (
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${this.isRightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="5000" w:type="pct"/>` +
      `<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1"/></w:tblPr>` +
      `<w:tblGrid>${grid.join('')}</w:tblGrid>${written.join('')}</w:tbl><w:p/>`
    )
  }

  /** @param below cells that reach into the rows below, by the column they stand in. */
  private row(
    cells: readonly TableCell[],
    below: (TableCell & { left: number })[],
    width: number,
  ): string {
    const isHead = cells.length > 0 && cells.every(({ header }) => header)
    const waiting = [...cells]
    let xml = ''
    for (let column = 0; column < width; ) {
      const above = below[column]
      if (above && above.left > 0) {
        above.left--
        xml += cellXml(above.columns, 'continue', '<w:p/>')
        column += above.columns
        continue
      }
      const cell = waiting.shift()
      if (!cell) break
      const merge = cell.rows > 1 ? 'restart' : null
      if (merge) below[column] = { ...cell, left: cell.rows - 1 }
      xml += cellXml(
        cell.columns,
        merge,
        this.paragraph(cell, cell.header ? { style: 'TableHeading' } : {}),
      )
      column += cell.columns
    }
    return `<w:tr>${this.rowProperties(cells, isHead)}${xml}</w:tr>`
  }

  /** A row of which every cell was put in or is taken away is so itself. */
  private rowProperties(cells: readonly TableCell[], isHead: boolean): string {
    const changes = cells.map(({ id }) => this.options.layer?.(id)?.paragraph)
    const [change] = changes
    const isTracked = change && changes.every((one) => one?.kind === change.kind)
    const tracked = isTracked ? changeXml(change, this.around, '') : ''
    const inner = (isHead ? '<w:tblHeader/>' : '') + tracked
    return inner === '' ? '' : `<w:trPr>${inner}</w:trPr>`
  }

  private image(node: ImageNode): string {
    const file = this.options.pictures.get(node.fileHash)
    const caption = node.children.length > 0 ? this.caption(node) : ''
    const id = ++this.ids
    const mark = `<w:bookmarkStart${attrs({ 'w:id': id, 'w:name': blockBookmark(node.id) })}/><w:bookmarkEnd${attrs({ 'w:id': id })}/>`
    const layer = this.options.layer?.(node.id)
    const tracked = (xml: string) =>
      layer?.paragraph ? changeXml(layer.paragraph, this.around, xml) : xml
    const inner =
      (this.isRightToLeft ? '<w:bidi/>' : '') +
      (layer?.paragraph ? `<w:rPr>${tracked('')}</w:rPr>` : '')
    const ends = inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`
    const drawing = file
      ? `<w:r>${drawingXml(node, this.mediaId(node.fileHash, file), ++this.ids)}</w:r>`
      : altXml(node.alt, layer?.paragraph?.kind === 'deleted')
    return `<w:p>${ends}${mark}${tracked(drawing)}</w:p>${caption}`
  }

  private caption(node: ImageNode): string {
    // The bookmark of the block stands on the picture; the caption follows it.
    const layer = this.options.layer?.(node.id)
    return paragraphXml(node, { style: 'Caption' }, this.around, layer).replace(
      /<w:bookmark(?:Start|End)[^>]*\/>/g,
      '',
    )
  }

  private mediaId(hash: string, file: { bytes: Uint8Array; mediaType: string }): string {
    const ending = file.mediaType.split('/')[1]!.replace('jpeg', 'jpg')
    const known = this.media.get(hash)
    if (known) return known.id
    const media = {
      id: `rId-image${this.media.size + 1}`,
      name: `${hash}.${ending}`,
      bytes: file.bytes,
    }
    this.media.set(hash, media)
    return media.id
  }
}

/** In the order in which the text refers to them; one it never does would be seen nowhere in Word. */
function footnotesOf(document: Document): ParagraphNode[] {
  const used = new Set<string>()
  mapBlocks(document, (block) => {
    for (const { blockId, form } of referencesIn(block.children)) {
      if (form === 'note') used.add(blockId)
    }
    return block
  })
  const notes = document.nodes.filter(
    (node): node is ParagraphNode => node.type === 'paragraph' && node.role === 'footnote',
  )
  return [...used].flatMap((id) => notes.find((note) => note.id === id) ?? [])
}

function styleOf({ role }: ParagraphNode): ParagraphProperties {
  if (role === 'callout') return { style: 'Callout' }
  return role === 'footnote' ? { style: 'FootnoteText' } : {}
}

function cellXml(columns: number, merge: 'restart' | 'continue' | null, words: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
  const merged = merge ? `<w:vMerge w:val="${merge}"/>` : ''
  return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${words}</w:tc>`
}

/** In the place of a picture that is not at hand: what there would be to see. */
function altXml(alt: string, isDeleted: boolean): string {
  const tag = isDeleted ? 'w:delText' : 'w:t'
  return `<w:r><${tag}>[${escapeXml(alt)}]</${tag}></w:r>`
}

const EMU_PER_PIXEL = 9_525
/** The width of a page's text, in pixels at 96 to the inch. */
const TEXT_WIDTH = 605

function drawingXml(
  { alt, width = 480, height = 320 }: ImageNode,
  relation: string,
  id: number,
): string {
  const scale = Math.min(1, TEXT_WIDTH / width)
  const [cx, cy] = [width, height].map((pixels) => Math.round(pixels * scale * EMU_PER_PIXEL))
  const about = attrs({ id, name: `Image ${id}`, descr: alt })
  const size = attrs({ cx, cy })
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent${size}/><wp:docPr${about}/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic><pic:nvPicPr><pic:cNvPr${about}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  )
}
