import { createHash } from 'node:crypto'
import type {
  BlockFacts,
  BlockNode,
  Document,
  InlineNode,
  ListNode,
  ReferenceForm,
  TableCell,
  TableNode,
} from '~/app/domain/document'
import { isSafeUrl } from '~/app/domain/document-check'
import { direction } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import { runApart } from '../apart/run-apart'
import { KeptResults } from './kept-results'

type PdfOptions = {
  title: string
  language: string
  pictures: ReadonlyMap<string, { bytes: Uint8Array; mediaType: string }>
  citationText: (citationId: string) => string
  referenceText: (blockId: string, form: ReferenceForm) => string
}

/**
 * The first of these that has the letters is used. Libertinus and New Computer Modern come with
 * typst, Noto Naskh with us; the others serve where the machine has them.
 */
const FONTS = [
  'Libertinus Serif',
  'Noto Naskh Arabic',
  'DejaVu Sans',
  'Noto Sans',
  'Noto Serif CJK SC',
  'New Computer Modern',
]

/** A PDF takes longer than reading does, and holds all its pictures. */
const LIMITS = { timeMs: 60_000, totalMb: 1_024 }

type Written = { pdf: Uint8Array | null; problem: Problem | null }

/**
 * Everybody may ask for the PDF of a published text, many at once: it is set once. So is one that
 * goes beyond the limits, lest it be tried all day.
 */
const LATELY = new KeptResults<Written>({
  most: 16,
  keptMs: 600_000,
  isKept: ({ pdf, problem }) =>
    problem === 'file-too-heavy' || (pdf !== null && pdf.byteLength < 8 * 1024 * 1024),
})

/**
 * The document as a tagged PDF: titles, lists, tables and descriptions of pictures can be read
 * aloud, Arabic runs from right to left. It is set in a process of its own.
 *
 * @returns `pdf` is `null` when this machine has no typst, or when there is a problem.
 */
export async function writePdf(document: Document, options: PdfOptions): Promise<Written> {
  const writer = new PdfWriter(document, options)
  const data = JSON.stringify({
    title: options.title,
    lang: options.language.split('-')[0],
    rtl: direction(options.language) === 'rtl',
    fonts: FONTS,
    nodes: writer.nodes(),
  })
  // A picture's name is the hash of its bytes.
  const key = createHash('sha256').update(data).digest('base64')
  const set = () => runApart('compilePdf', [{ data, files: writer.files }], LIMITS)
  return LATELY.take(key, Date.now(), set)
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}
/** Pixels that fill the width of the text. */
const FULL_WIDTH = 605

class PdfWriter {
  readonly files = new Map<string, Uint8Array>()
  private readonly notes = new Map<string, InlineNode[]>()

  constructor(
    private readonly document: Document,
    private readonly options: PdfOptions,
  ) {
    for (const node of document.nodes) {
      if (node.type === 'paragraph' && node.role === 'footnote')
        this.notes.set(node.id, node.children)
    }
  }

  nodes(): unknown[] {
    return this.document.nodes
      .filter((node) => !(node.type === 'paragraph' && node.role === 'footnote'))
      .flatMap((node) => this.node(node) ?? [])
  }

  private node(node: BlockNode): unknown {
    switch (node.type) {
      case 'heading':
        return { t: 'heading', level: node.level, ...this.said(node) }
      case 'paragraph':
        return { t: node.role === 'callout' ? 'callout' : 'paragraph', ...this.said(node) }
      case 'quote':
        return { t: 'quote', ...this.said(node) }
      case 'list':
        return { t: 'list', ...this.list(node) }
      case 'table':
        return this.table(node)
      case 'image': {
        const file = this.options.pictures.get(node.fileHash)
        const ending = file && ENDINGS[file.mediaType]
        if (!file || !ending)
          return {
            t: 'paragraph',
            ...this.said({ ...node, children: [{ type: 'text', text: `[${node.alt}]` }] }),
          }
        const path = `/pictures/${node.fileHash}.${ending}`
        this.files.set(path, file.bytes)
        const share = Math.min(100, Math.round(((node.width ?? FULL_WIDTH) / FULL_WIDTH) * 100))
        return { t: 'image', path, alt: node.alt, width: share, ...this.said(node) }
      }
    }
  }

  private list(list: ListNode): Record<string, unknown> {
    return {
      ordered: list.ordered,
      outline: list.numbering === 'outline',
      start: list.start ?? 1,
      items: list.items.map((item) => ({
        ...this.said(item),
        list: item.list ? this.list(item.list) : null,
      })),
    }
  }

  private table({ rows }: TableNode): unknown {
    const cells = rows.map((row) => row.cells.map((cell) => this.cell(cell)))
    const first = rows.findIndex((row) => !row.cells.every(({ header }) => header))
    const heads = first === -1 ? rows.length : first
    const width = Math.max(
      ...rows.map((row) => row.cells.reduce((sum, { columns }) => sum + columns, 0)),
    )
    return { t: 'table', width, heads: cells.slice(0, heads), rows: cells.slice(heads) }
  }

  private cell(cell: TableCell) {
    const { columns, rows, header } = cell
    return { columns, rows, header, ...this.said(cell) }
  }

  private said({ language, children }: Pick<BlockFacts, 'language'> & { children: InlineNode[] }) {
    return {
      lang: language?.split('-')[0] ?? null,
      rtl: direction(language ?? this.options.language) === 'rtl',
      c: children.map((child) => this.piece(child)),
    }
  }

  private piece(node: InlineNode): unknown {
    switch (node.type) {
      case 'text':
        return { t: 'text', v: node.text, marks: node.marks ?? [] }
      case 'break':
        return { t: 'break' }
      case 'link': {
        const c = node.children.map((child) => this.piece(child))
        return isSafeUrl(node.url)
          ? { t: 'link', url: node.url, c }
          : { t: 'text', v: node.url, marks: [] }
      }
      case 'citation':
        return { t: 'text', v: this.options.citationText(node.citationId), marks: [] }
      case 'reference': {
        const note = node.form === 'note' ? this.notes.get(node.blockId) : undefined
        if (note)
          return {
            t: 'note',
            c: note.filter(({ type }) => type !== 'reference').map((child) => this.piece(child)),
          }
        return { t: 'text', v: this.options.referenceText(node.blockId, node.form), marks: [] }
      }
    }
  }
}
