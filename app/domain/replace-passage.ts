import type { Place } from './anchor'
import { plainText, type Document, type InlineNode, type TextNode } from './document'
import { mapBlocks } from './document-walk'
import { diffWords } from './text-diff'

/**
 * The document with other words at a place, and nothing else changed: what both wordings share
 * keeps its marks, its links and its citations.
 *
 * @returns `null` when it cannot be done without a person: the text has no such place, it lies in
 *   several blocks, or a citation or a reference stands among the words that go.
 */
export function withWording(
  document: Document,
  { startBlockId, startOffset, endBlockId, endOffset }: Place,
  wording: string,
): Document | null {
  if (startBlockId !== endBlockId) return null
  let isDone = false
  const changed = mapBlocks(document, (block) => {
    if (block.id !== startBlockId) return block
    const children = reworded(block.children, startOffset, endOffset, wording)
    if (!children) return block
    isDone = true
    return { ...block, children }
  })
  return isDone ? changed : null
}

type Edit = { from: number; to: number; text: string }

function reworded(
  nodes: readonly InlineNode[],
  start: number,
  end: number,
  wording: string,
): InlineNode[] | null {
  const words = plainText(nodes)
  const isAsWritten = words.length === lengthOf(nodes)
  if (!isAsWritten || start < 0 || end < start || end > words.length) return null
  const edits = editsOf(words.slice(start, end), wording, start)
  let changed: InlineNode[] | null = [...nodes]
  for (const edit of edits.reverse()) changed = changed && edited(changed, edit)
  return changed
}

/** What goes and what comes in its place, in the order of the text; what both share stays. */
function editsOf(before: string, after: string, start: number): Edit[] {
  const edits: Edit[] = []
  let place = start
  let open: Edit | null = null
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === 'kept') {
      open = null
      place += text.length
      continue
    }
    if (!open) edits.push((open = { from: place, to: place, text: '' }))
    if (kind === 'added') open.text += text
    else open.to = place += text.length
  }
  return edits
}

function lengthOf(nodes: readonly InlineNode[]): number {
  return nodes.reduce((sum, node) => sum + lengthOfNode(node), 0)
}

function lengthOfNode(node: InlineNode): number {
  if (node.type === 'text') return node.text.length
  return node.type === 'link' ? lengthOf(node.children) : 1
}

/** New words take the marks of those they follow or replace. @returns `null`: more than words would go. */
function edited(nodes: readonly InlineNode[], { from, to, text }: Edit): InlineNode[] | null {
  const result: InlineNode[] = []
  let place = 0
  let isIn = text === ''
  for (const node of nodes) {
    const start = place
    const end = (place += lengthOfNode(node))
    const [cutFrom, cutTo] = [Math.max(from, start), Math.min(to, end)]
    const takes = !isIn && from >= start && (from < end || (from === end && node.type === 'text'))
    if (!takes && cutFrom >= cutTo) {
      result.push(node)
      continue
    }
    const inner = {
      from: cutFrom - start,
      to: Math.max(cutTo, cutFrom) - start,
      text: takes ? text : '',
    }
    const changed = editedNode(node, inner)
    if (!changed) return null
    isIn ||= takes
    result.push(...changed)
  }
  return isIn ? result : [...result, ...inlineOf(text)]
}

function editedNode(node: InlineNode, edit: Edit): InlineNode[] | null {
  if (node.type === 'text') {
    const [before, after] = [node.text.slice(0, edit.from), node.text.slice(edit.to)]
    return [before, edit.text, after].flatMap((words) => inlineOf(words, node))
  }
  if (node.type === 'link') {
    const children = edited(node.children, edit)
    return children && (children.length > 0 ? [{ ...node, children }] : [])
  }
  if (edit.from === edit.to) return [...inlineOf(edit.text), node]
  return node.type === 'break' ? inlineOf(edit.text) : null
}

/** Words as they are written down, a line break for each `\n`. */
function inlineOf(words: string, like?: TextNode): InlineNode[] {
  return words.split('\n').flatMap((line, index): InlineNode[] => {
    const text: InlineNode[] = line === '' ? [] : [{ ...like, type: 'text', text: line }]
    return index === 0 ? text : [{ type: 'break' }, ...text]
  })
}
