import type {
  BlockNode,
  Document,
  HeadingNode,
  InlineNode,
  ListItem,
  ListNode,
  TableNode,
} from '~/app/domain/document'
import { inlineFromHtml } from './html-in'
import { inlineFromMarkdown } from './markdown-in'
import { readText, type Reading } from './reading'
import { chunksOf, endsSentence, isCapitals, type Chunk } from './text-lines'

/**
 * A document out of plain text, also as it is extracted from a PDF: paragraphs, headings (in
 * capitals, numbered, "Objectif 3", or short before a long paragraph), lists, rows of tabs.
 *
 * @param previous the document this one is to replace; its blocks keep their ids.
 */
export function documentFromPlainText(text: string, previous?: Document): Reading {
  return readText({ read: nodesFromText }, text, previous)
}

function nodesFromText(text: string): Document {
  const chunks = chunksOf(text)
  const nodes: BlockNode[] = []
  const parts = chunks.some(({ text: words }) => PART.test(words))
  for (let at = 0; at < chunks.length; ) {
    const run = runAt(chunks, at)
    const first = chunks[at]!
    if (first.kind === 'row') nodes.push(tableFrom(run))
    else if (isList(run)) nodes.push(listFrom(run))
    else nodes.push(blockFrom(first, chunks[at + 1], nodes.length === 0, parts))
    at += first.kind === 'row' || isList(run) ? run.length : 1
  }
  return { nodes }
}

/** Chunks of one kind that follow each other; numbers only as long as they count on. */
function runAt(chunks: readonly Chunk[], at: number): Chunk[] {
  const first = chunks[at]!
  let end = at + 1
  while (end < chunks.length && chunks[end]!.kind === first.kind) {
    if (first.kind === 'number' && !countsOn(chunks[end - 1]!, chunks[end]!)) break
    end++
  }
  return chunks.slice(at, end)
}

function countsOn(before: Chunk, after: Chunk): boolean {
  const count = ({ sign }: Chunk) =>
    /^[a-z]/.test(sign)
      ? sign.charCodeAt(0) - 96
      : /^\d+[.)]$/.test(sign)
        ? parseInt(sign, 10)
        : NaN
  return count(after) === count(before) + 1
}

function isList(run: readonly Chunk[]): boolean {
  const kind = run[0]!.kind
  return kind === 'bullet' || (kind === 'number' && run.length > 1)
}

/** The second kind of bullet in a list is nested in the item before it. */
function listFrom(run: readonly Chunk[]): ListNode {
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

function tableFrom(run: readonly Chunk[]): TableNode {
  const rows = run.map(({ text }) => text.split('\t').map((cell) => cell.trim()))
  const width = Math.max(...rows.map((cells) => cells.length))
  return {
    type: 'table',
    rows: rows.map((cells) => ({
      cells: Array.from({ length: width }, (_, x) => ({
        id: '',
        header: false,
        columns: 1,
        rows: 1,
        children: words(cells[x] ?? ''),
      })),
    })),
  }
}

function blockFrom(
  chunk: Chunk,
  next: Chunk | undefined,
  isFirst: boolean,
  parts: boolean,
): BlockNode {
  const text = chunk.sign && chunk.kind === 'number' ? `${chunk.sign} ${chunk.text}` : chunk.text
  const level = headingLevel(chunk, text, next, parts)
  if (level === null) return { type: 'paragraph', id: '', children: words(text) }
  const children = words(text).map((node): InlineNode => {
    return node.type === 'text' ? { type: 'text', text: node.text } : node
  })
  return { type: 'heading', level: isFirst ? 1 : level, id: '', children }
}

const PART = /^(?:partie|part|chapitre|chapter|título|capítulo)\s+[\dIVX]+/i
const AIM =
  /^(?:objectif|objective|objetivo|priorité|priority|prioridad|axe|axis|eje|annexe|annex|section|sección|phase|étape)\b[^.]{0,30}?\s(?:\d{1,2}|[A-Z])\b/iu

function headingLevel(
  { kind }: Chunk,
  text: string,
  next: Chunk | undefined,
  parts: boolean,
): HeadingNode['level'] | null {
  if (text.length > 160 || /[,;]$/.test(text)) return null
  const depth = /^\d{1,2}\.\d/.test(text) ? 3 : 2
  if (kind === 'number') return text.length <= 120 && !/[.!?]$/.test(text) ? depth : null
  if (PART.test(text)) return 2
  if (AIM.test(text) && !/[.!?]$/.test(text)) return parts ? 3 : 2
  if (/^\d{1,2}\.\s\S/.test(text) && !/[.!?]$/.test(text)) return 2
  if (isCapitals(text) && text.length > 4) return /[.!?]$/.test(text) ? null : 2
  const leadsIn = next?.kind === 'words' && next.text.length > 100
  const isShort = text.length <= 80 && /^\p{Lu}/u.test(text) && !endsSentence(text)
  return isShort && leadsIn ? 3 : null
}

/** Marks and links some extractors leave in the text are read, anything else is taken as it is. */
function words(text: string): InlineNode[] {
  if (/<\/?(?:p|ul|ol|li|u|i|b|em|strong|br)\b[^<>]*>/i.test(text)) return inlineFromHtml(text)
  if (/\*\*[^*\s][^*]*\*\*|\[[^\]]+\]\([^)\s]*\)/.test(text))
    return inlineFromMarkdown(text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([#>+-])/, '\\$1'))
  return linkedAddresses(text.replace(/ {2,}/g, ' '))
}

function linkedAddresses(text: string): InlineNode[] {
  return text.split(/(https?:\/\/[^\s<>"`\\]*[^\s<>"`\\.,;:!?)\]])/).map((part, at) => {
    const words: InlineNode = { type: 'text', text: part }
    return at % 2 === 1 ? { type: 'link', url: part, children: [words] } : words
  })
}
