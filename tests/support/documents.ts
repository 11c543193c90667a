import fc from 'fast-check'
import {
  blocksOf,
  MARKS,
  REFERENCE_FORMS,
  type BlockNode,
  type Document,
  type ImageNode,
  type InlineNode,
  type ListNode,
  type ParagraphNode,
} from '~/app/domain/document'
import { mapBlocks, tidied } from '~/app/domain/document-walk'

/** A readable id for tests: `blockIdFor(7)` ends in 7. */
export function blockIdFor(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export function words(text: string): InlineNode[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

export function paragraph(n: number, text: string): BlockNode {
  return { type: 'paragraph', id: blockIdFor(n), children: words(text) }
}

const word = fc.constantFrom(
  'eau',
  'logement',
  'élu·e·s',
  'الماء',
  '城市',
  'a*b',
  '_x_',
  '1.',
  '#',
  '<b>',
  '|',
  '&amp;',
  '[ici]',
  '\\',
  '`code`',
  '-',
  '👩‍🌾',
)
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
const marks = fc.option(fc.uniqueArray(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 3 }), {
  nil: undefined,
})
const textNode = fc
  .record({ type: fc.constant('text' as const), text, marks })
  .map(({ marks: some, ...node }) => (some ? { ...node, marks: some } : node))
const piece: fc.Arbitrary<InlineNode> = fc.oneof(
  { weight: 5, arbitrary: textNode },
  { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('link' as const),
      url: fc.webUrl(),
      children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.uuid().map((citationId) => ({ type: 'citation' as const, citationId })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('reference' as const),
      blockId: fc.integer({ min: 1, max: 12 }).map(blockIdFor),
      form: fc.constantFrom(...REFERENCE_FORMS),
    }),
  },
)
const children = fc.array(piece, { maxLength: 4 })

const list: fc.Memo<ListNode> = fc.memo((depth) =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    numbering: fc.constantFrom('plain' as const, 'outline' as const),
    items: fc.array(
      fc
        .record({
          id: fc.constant(''),
          children,
          list: depth > 1 ? fc.option(list(depth - 1), { nil: undefined }) : fc.constant(undefined),
        })
        .map(({ list: nested, ...item }) => (nested ? { ...item, list: nested } : item)),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
    fc.array(children, { minLength: 9, maxLength: 9 }),
  )
  .map(
    ([rows, columns, header, cells]): BlockNode => ({
      type: 'table',
      rows: Array.from({ length: rows }, (_, y) => ({
        cells: Array.from({ length: columns }, (_cell, x) => ({
          id: '',
          header: header && y === 0,
          columns: 1,
          rows: 1,
          children: cells[y * 3 + x]!,
        })),
      })),
    }),
  )

const image: fc.Arbitrary<ImageNode> = fc
  .record({
    type: fc.constant('image' as const),
    id: fc.constant(''),
    fileHash: fc.constantFrom(...'0af').map((digit) => digit.repeat(64)),
    alt: text,
    size: fc.constantFrom({}, { width: 640, height: 480 }),
    children,
  })
  .map(({ size, ...node }) => ({ ...node, ...size }))

const note: fc.Arbitrary<ParagraphNode> = fc.record({
  type: fc.constant('paragraph' as const),
  role: fc.constant('footnote'),
  id: fc.constant(''),
  children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
})

const block: fc.Arbitrary<BlockNode> = fc.oneof(
  fc.record({
    type: fc.constantFrom('paragraph' as const, 'quote' as const),
    id: fc.constant(''),
    children,
  }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    id: fc.constant(''),
    children,
  }),
  list(3),
  table,
  image,
)

/** Any document in its tidy form, each block with an id of its own, its footnotes at the end. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.array(note, { maxLength: 2 }))
  .map(([nodes, notes]) => withNotes(numbered({ nodes: [...nodes, ...notes] })))

/** Signs of footnotes lead to footnotes; without any there are none. */
function withNotes(document: Document): Document {
  const notes = blocksOf(document).filter(({ role }) => role === 'footnote')
  const lead = (piece: InlineNode): InlineNode[] => {
    if (piece.type !== 'reference' || piece.form !== 'note') return [piece]
    const found = notes[Number(piece.blockId.slice(-2)) % notes.length]
    return found ? [{ ...piece, blockId: found.blockId }] : []
  }
  const led = mapBlocks(document, (one) => ({ ...one, children: one.children.flatMap(lead) }))
  return tidied(led)
}

/** The same document with the ids 1, 2, 3 … */
export function numbered(document: Document, from = 1): Document {
  let next = from
  return mapBlocks(tidied(document), (one) => ({ ...one, id: blockIdFor(next++) }))
}

/** A document as words only: what must survive where ids cannot. */
export function saidIn(document: Document): [string, string][] {
  return blocksOf(document).map(({ kind, text: said }) => [kind, said])
}
