import type { BlockNode, Document, HeadingNode, ParagraphNode } from './document'
import { plainText } from './document'
import type { Refusal } from './refusal'

/** A statement of a synthesis: what was heard, in a sentence or a few; its evidence are citations. */
export type Statement = {
  blockId: string
  text: string
  /** The heading it stands under: mostly a theme; `null`: none. */
  heading: string | null
}

/** How a contribution bears on a statement. */
export const STANCES = ['supports', 'dissents'] as const
export type Stance = (typeof STANCES)[number]

/** The statements in reading order. */
export function statementsOf(document: Document): Statement[] {
  let heading: string | null = null
  return document.nodes.flatMap((node) => {
    if (node.type === 'heading') heading = plainText(node.children)
    if (!isStatement(node)) return []
    return [{ blockId: node.id, text: plainText(node.children), heading }]
  })
}

/**
 * With a statement at the end of the part under this heading; a new part when there is none. One
 * that is there already is not added again.
 */
export function withStatement(
  document: Document,
  statement: { id: string; text: string },
  heading: { id: string; text: string } | null,
): Document {
  if (statementsOf(document).some(({ blockId }) => blockId === statement.id)) return document
  const node = statementNode(statement)
  if (heading === null) return { nodes: [...document.nodes, node] }
  const start = document.nodes.findIndex(
    (one) => one.type === 'heading' && plainText(one.children) === heading.text,
  )
  if (start < 0) return { nodes: [...document.nodes, headingNode(heading), node] }
  const next = document.nodes.findIndex((one, index) => index > start && one.type === 'heading')
  const end = next < 0 ? document.nodes.length : next
  return { nodes: [...document.nodes.slice(0, end), node, ...document.nodes.slice(end)] }
}

/** With other words for a statement; its id and evidence stay. */
export function withStatementText(document: Document, id: string, text: string): Document {
  return {
    nodes: document.nodes.map((node) =>
      isStatement(node) && node.id === id ? { ...node, children: [{ type: 'text', text }] } : node,
    ),
  }
}

export function withoutStatement(document: Document, id: string): Document {
  return { nodes: document.nodes.filter((node) => !isStatement(node) || node.id !== id) }
}

/** With a statement one place earlier or later; over a heading it comes into the other part. */
export function withStatementMoved(
  document: Document,
  id: string,
  where: 'earlier' | 'later',
): Document {
  const nodes = [...document.nodes]
  const from = nodes.findIndex((node) => isStatement(node) && node.id === id)
  const to = where === 'earlier' ? from - 1 : from + 1
  const [moved, other] = [nodes[from], nodes[to]]
  if (!moved || !other) return document
  nodes[from] = other
  nodes[to] = moved
  return { nodes }
}

/**
 * Where these words stand in what was said, in UTF-16 units, end exclusive; `null` when they do
 * not stand there word for word. Of several places the first; where they stand letter by letter
 * comes before where only the kind of apostrophe, quotation mark or space is another.
 */
export function quotePlace(said: string, words: string): { start: number; end: number } | null {
  const quote = words.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (quote === '') return null
  const exact = said.indexOf(quote)
  const start = exact < 0 ? asTyped(said).indexOf(asTyped(quote)) : exact
  return start < 0 ? null : { start, end: start + quote.length }
}

/** With the signs a keyboard has; as long as it was, so that places stay the same. */
function asTyped(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s/g, ' ')
}

/**
 * Why a synthesis cannot be published; `null` when it can.
 *
 * @param cited the blocks that rest on at least one contribution.
 */
export function synthesisRefusal(
  statements: readonly Statement[],
  cited: ReadonlySet<string>,
): Refusal | null {
  if (statements.length === 0) return 'draft-is-empty'
  return statements.every(({ blockId }) => cited.has(blockId)) ? null : 'statement-without-evidence'
}

function isStatement(node: BlockNode): node is ParagraphNode {
  return node.type === 'paragraph' && node.role === 'statement'
}

function statementNode({ id, text }: { id: string; text: string }): ParagraphNode {
  return { type: 'paragraph', id, role: 'statement', children: [{ type: 'text', text }] }
}

function headingNode({ id, text }: { id: string; text: string }): HeadingNode {
  return { type: 'heading', id, level: 2, children: [{ type: 'text', text }] }
}
