import type { InlineNode, Mark, ReferenceNode, TextNode } from './document'
import { isSafeUrl } from './document-check'
import { referenceWords, type Targets } from './document-references'
import { escapeHtml } from './escape-html'

/** What the text itself does not say, in the reader's language. */
export type DocumentWords = {
  /** The accessible name of a footnote's sign: "Note 3". */
  note: (number: string) => string
  /** The title of the notes. */
  notes: string
  /** The accessible name of the way back from a note to the text. */
  back: (number: string) => string
  /** Spoken before words that are still to be filled in. */
  gap: string
  /** In place of a reference whose block is gone. */
  missing: string
}

/** What is needed to write the words of a block. */
export type InlineOptions = {
  citation?: (citationId: string) => string
  targets: Targets
  words: DocumentWords
}

export function inlineHtml(nodes: readonly InlineNode[], options: InlineOptions): string {
  return nodes.map((node) => pieceHtml(node, options)).join('')
}

function pieceHtml(node: InlineNode, options: InlineOptions): string {
  switch (node.type) {
    case 'text':
      return textHtml(node, options)
    case 'break':
      return '<br>'
    case 'citation':
      return (
        options.citation?.(node.citationId) ??
        `<q data-citation="${escapeHtml(node.citationId)}"></q>`
      )
    case 'reference':
      return referenceHtml(node, options)
    case 'link': {
      const words = inlineHtml(node.children, options)
      if (!isSafeUrl(node.url)) return words
      return `<a href="${escapeHtml(node.url)}" rel="nofollow ugc">${words}</a>`
    }
  }
}

function referenceHtml(node: ReferenceNode, { targets, words }: InlineOptions): string {
  const shown = referenceWords(node, targets)
  const href = `href="#b-${escapeHtml(node.blockId)}"`
  const form = `data-reference="${node.form}"`
  if (shown === null) {
    const place = `${form} data-to="${escapeHtml(node.blockId)}"`
    return `<span class="reference-broken" ${place}>[${escapeHtml(words.missing)}]</span>`
  }
  if (node.form !== 'note') return `<a class="reference" ${form} ${href}>${escapeHtml(shown)}</a>`
  const name = escapeHtml(words.note(shown))
  return `<sup class="note-sign" ${form}><a ${href} role="doc-noteref" aria-label="${name}">${escapeHtml(shown)}</a></sup>`
}

const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  placeholder: 'mark',
}

function textHtml({ text, marks = [] }: TextNode, { words }: InlineOptions): string {
  const said = marks.includes('placeholder')
    ? `<span class="visually-hidden" data-ui>${escapeHtml(words.gap)} </span>`
    : ''
  return marks.reduceRight(
    (html, mark) => {
      const kind = mark === 'placeholder' ? ' class="placeholder"' : ''
      return `<${TAGS[mark]}${kind}>${html}</${TAGS[mark]}>`
    },
    said + escapeHtml(text),
  )
}
