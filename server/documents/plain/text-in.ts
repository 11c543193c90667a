import type { BlockNode, Document, InlineNode, ListItem, ListNode } from '~/app/domain/document'
import { inlineFromHtml } from '../html-in'
import { inlineFromMarkdown } from '../markdown-in'
import { readText, type Reading } from '../reading'
import { linkedWords, withAddresses } from './addresses'
import { chunksOf, type Chunk } from './chunks'
import { furnitureIn, withoutFurniture, type Furniture } from './furniture'
import { headingLevels, headingText } from './headings'
import { withTitlesFirst } from './page-order'
import { linesOf } from './lines'
import { arrowTableAt, labelledTableAt, tableOfLayout, tableOfRows, type Words } from './tables'
import { vocabularyOf } from './words'

/** What was read, and what of the pages was left out of it. */
export type PlainReading = Reading & { furniture: Furniture[] }

/**
 * A document out of plain text, also as it is extracted from a PDF: sentences joined across lines
 * and pages, headings with their levels, lists, tables where the layout shows them; page numbers,
 * running titles and contents pages are left out and named.
 *
 * @param previous the document this one is to replace; its blocks keep their ids.
 * @param kept the lines, by number, that stay although they look like a part of the page.
 */
export function documentFromPlainText(
  text: string,
  previous?: Document,
  kept: ReadonlySet<number> = new Set(),
): PlainReading {
  let furniture: Furniture[] = []
  const read = (source: string) => {
    const lines = linesOf(source)
    furniture = furnitureIn(lines)
    const left = furniture.filter(({ line }) => !kept.has(line))
    const linked = withAddresses(lines, left)
    const chunks = chunksOf(withoutFurniture(linked.lines, left), vocabularyOf(lines))
    return { nodes: nodesOf(withTitlesFirst(chunks), linked.addresses) }
  }
  return { ...readText({ read }, text, previous), furniture }
}

/** A stretch of chunks that is one list or table. */
type Stretch = { length: number; node: BlockNode; heading?: string | null }

function nodesOf(found: readonly Chunk[], addresses: readonly string[]): BlockNode[] {
  const words = wordsWith(addresses)
  const chunks = withQuestions(withNumbersAhead(found))
  const stretches = stretchesOf(chunks, words)
  const taken = new Set<Chunk>()
  for (const [at, { length }] of stretches) {
    for (const chunk of chunks.slice(at, at + length)) taken.add(chunk)
  }
  const levels = headingLevels(chunks, taken)
  const nodes: BlockNode[] = []
  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at]!
    const level = levels.get(chunk)
    const stretch = level ? undefined : stretches.get(at)
    if (stretch) {
      if (stretch.heading)
        nodes.push(headingNode(words(headingText(stretch.heading)), lastLevel(nodes)))
      nodes.push(stretch.node)
      at += stretch.length
    } else {
      const text = signed(chunk)
      nodes.push(
        level
          ? headingNode(words(headingText(text)), level)
          : { type: 'paragraph', id: '', children: words(text) },
      )
      at++
    }
  }
  return nodes
}

/** The name of a table stands one level below the last heading that is no such name. */
function lastLevel(nodes: readonly BlockNode[]): 1 | 2 | 3 | 4 | 5 | 6 {
  const last = nodes.findLast((node) => node.type === 'heading')
  return last?.type === 'heading' ? (Math.min(6, last.level + 1) as 3) : 2
}

/** A number set large beside a title and its text: "Titre :", then "1 Le texte". */
function withNumbersAhead(chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((chunk, at) => {
    const next = chunks[at + 1]
    const before = chunks[at - 1]
    const number = loneNumber(next)
    if (/:$/.test(chunk.text) && chunk.kind === 'words' && number) {
      return { ...chunk, text: `${number}. ${chunk.text}` }
    }
    return loneNumber(chunk) && before && /:$/.test(before.text) && before.kind === 'words'
      ? { ...chunk, text: chunk.text.replace(/^\d{1,2}\s+/, '') }
      : chunk
  })
}

/** "Question d'apprentissage :" stands with the question it announces. */
function withQuestions(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (const chunk of chunks) {
    const last = joined.at(-1)
    const isLabel =
      /^(?:questions? d['’ ]?apprentissage|learning questions?|preguntas? de aprendizaje)\s?:$/iu
    if (last && isLabel.test(last.text) && chunk.kind === 'words') {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${chunk.text}` }
    } else joined.push(chunk)
  }
  return joined
}

function loneNumber(chunk: Chunk | undefined): string | null {
  if (chunk?.kind !== 'words') return null
  return /^(\d{1,2})\s+\p{Lu}\p{L}*\s/u.exec(chunk.text)?.[1] ?? null
}

function stretchesOf(chunks: readonly Chunk[], words: Words): Map<number, Stretch> {
  const stretches = new Map<number, Stretch>()
  for (let at = 0; at < chunks.length; ) {
    const stretch = stretchAt(chunks, at, words)
    if (stretch) stretches.set(at, stretch)
    at += stretch?.length ?? 1
  }
  return stretches
}

function stretchAt(chunks: readonly Chunk[], at: number, words: Words): Stretch | null {
  const first = chunks[at]!
  if (first.kind === 'row') {
    const run = runAt(chunks, at, ({ kind }) => kind === 'row')
    const { heading, table } = tableOfRows(run, words)
    return { length: run.length, node: table, heading }
  }
  const laid = labelledTableAt(chunks, at) ?? arrowTableAt(chunks, at)
  if (laid) return { length: laid.length, node: tableOfLayout(laid.table, words) }
  const listed = announcedParts(chunks, at)
  if (listed.length > 1) return { length: listed.length, node: listFrom(listed, words) }
  if (first.kind === 'bullet') {
    const run = runAt(chunks, at, (chunk) => chunk.kind === 'bullet')
    return { length: run.length, node: listFrom(run, words) }
  }
  if (first.kind !== 'number') return null
  const run = runAt(
    chunks,
    at,
    (chunk, before) => chunk.kind === 'number' && countsOn(before, chunk),
  )
  return run.length > 1 ? { length: run.length, node: listFrom(run, words) } : null
}

/** The names of the parts where a sentence lists them: each stands again as a heading. */
function announcedParts(chunks: readonly Chunk[], at: number): Chunk[] {
  if (!/:$/.test(chunks[at - 1]?.text ?? '')) return []
  const isNamedLater = (chunk: Chunk) =>
    chunk.kind === 'words' &&
    chunk.text.length < 120 &&
    chunks.some((other, place) => place > at && other !== chunk && bare(other) === bare(chunk))
  return runAt(chunks, at - 1, isNamedLater).slice(1)
}

function bare({ text }: Chunk): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function runAt(
  chunks: readonly Chunk[],
  at: number,
  goesOn: (chunk: Chunk, before: Chunk) => boolean,
): Chunk[] {
  let end = at + 1
  while (end < chunks.length && goesOn(chunks[end]!, chunks[end - 1]!)) end++
  return chunks.slice(at, end)
}

/** The next number, or any letter: people repeat "b)" and leave "c)" out. */
function countsOn(before: Chunk, after: Chunk): boolean {
  if (/^[a-z]\)/.test(before.sign)) return /^[a-z]\)/.test(after.sign)
  const count = ({ sign }: Chunk) => (/^\d+[.)]$/.test(sign) ? parseInt(sign, 10) : NaN)
  return count(after) === count(before) + 1
}

/** The second kind of bullet in a list is nested in the item before it. */
function listFrom(run: readonly Chunk[], words: Words): ListNode {
  const first = run[0]!
  const ordered = first.kind === 'number'
  const start = ordered && /^\d/.test(first.sign) ? parseInt(first.sign, 10) : 1
  const items: ListItem[] = []
  for (const { text, sign } of run) {
    const item: ListItem = { id: '', children: words(text) }
    const last = items.at(-1)
    if (ordered || sign === first.sign || !last) items.push(item)
    else if (last.list) last.list.items.push(item)
    else last.list = { type: 'list', ordered: false, items: [item] }
  }
  return { type: 'list', ordered, ...(start !== 1 && { start }), items }
}

function signed({ kind, sign, text }: Chunk): string {
  return kind === 'number' ? `${sign} ${text}` : text
}

function headingNode(found: readonly InlineNode[], level: 1 | 2 | 3 | 4 | 5 | 6): BlockNode {
  const children = found.map((node): InlineNode => {
    return node.type === 'text' ? { type: 'text', text: node.text } : node
  })
  return { type: 'heading', level, id: '', children }
}

/** Marks and links some extractors leave in the text are read, anything else is taken as it is. */
function wordsWith(addresses: readonly string[]): Words {
  return (text) => {
    if (/<\/?(?:p|ul|ol|li|u|i|b|em|strong|br)\b[^<>]*>/i.test(text)) return inlineFromHtml(text)
    if (/\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]*\)/.test(text)) return inlineFromMarkdown(text)
    return linkedWords(text.replace(/ {2,}/g, ' '), addresses)
  }
}
