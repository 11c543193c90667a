import {
  REFERENCE_FORMS,
  type InlineNode,
  type Mark,
  type ReferenceNode,
  type TextNode,
} from '~/app/domain/document'
import { isBlockId } from '~/app/domain/document-check'

/** HTML elements that mark words, by the mark they make. */
export const MARK_OF_TAG: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
  mark: 'placeholder',
}

export function textWith(text: string, marks: ReadonlySet<Mark>): TextNode {
  return marks.size > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }
}

/**
 * The id a footnote has while a text is read, by the name it has there; references name it the
 * same. Reading gives it an id of its own.
 */
export function noteId(name: string): string {
  return `note:${name}`
}

/**
 * The reference that is written as a link to a block of the same text (`#b-` and its id), or to
 * a footnote by its name there (`#note-1`); `null`: it is none.
 */
export function referenceTo(url: string, form: string | null | undefined): ReferenceNode | null {
  const [, name] = /^#note-([\w-]{1,100})$/.exec(url) ?? []
  if (name) return { type: 'reference', blockId: noteId(name), form: 'note' }
  const blockId = url.startsWith('#b-') ? url.slice(3) : ''
  if (!isBlockId(blockId)) return null
  return {
    type: 'reference',
    blockId,
    form: REFERENCE_FORMS.find((known) => known === form) ?? 'number',
  }
}

/** The pieces under one address; a link inside a link gives way to the outer one. */
export function linked(url: string, nodes: InlineNode[]): InlineNode {
  const children = nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]))
  return { type: 'link', url, children }
}

/**
 * Spaces as a reader sees them: runs are one, none at the ends or beside a line break. No-break
 * spaces stay.
 */
export function collapsed(nodes: readonly InlineNode[]): InlineNode[] {
  const state = { atStart: true }
  const once = nodes.map((node) => collapse(node, state))
  return trimEnd(once)
}

function collapse(node: InlineNode, state: { atStart: boolean }): InlineNode {
  if (node.type === 'link') {
    return { ...node, children: node.children.map((child) => collapse(child, state)) }
  }
  if (node.type !== 'text') {
    state.atStart = node.type === 'break'
    return node
  }
  let text = node.text.replace(/[ \t\r\n\f]+/g, ' ')
  if (state.atStart) text = text.replace(/^ /, '')
  if (text !== '') state.atStart = text.endsWith(' ')
  return { ...node, text }
}

/** Without spaces before a break or the end. */
function trimEnd(nodes: InlineNode[]): InlineNode[] {
  const trimmed = [...nodes]
  let beforeEnd = true
  for (let at = trimmed.length - 1; at >= 0; at--) {
    const node = trimmed[at]!
    if (node.type === 'break') beforeEnd = true
    else if (node.type === 'citation' || node.type === 'reference') beforeEnd = false
    else if (beforeEnd && node.type === 'link') {
      trimmed[at] = { ...node, children: trimEnd(node.children) }
      beforeEnd = false
    } else if (beforeEnd && node.type === 'text') {
      const text = node.text.replace(/ +$/, '')
      trimmed[at] = { ...node, text }
      beforeEnd = text === ''
    }
  }
  return trimmed
}
