import type { Document } from '~/app/domain/document'
import { decodeText } from './csv'
import { documentFromHtml } from './html-in'
import { documentFromMarkdown } from './markdown-in'
import type { Reading } from './reading'
import { documentFromPlainText } from './plain/text-in'

export type BroughtFormat = 'markdown' | 'html' | 'text'

const READERS = {
  markdown: documentFromMarkdown,
  html: documentFromHtml,
  text: documentFromPlainText,
} satisfies Record<BroughtFormat, (text: string, previous?: Document) => Reading>

/**
 * The document in a text that somebody brought, in the format they named.
 *
 * @param previous the document it is to replace; its blocks keep their ids.
 */
export function documentFromBrought(
  text: string,
  format: BroughtFormat,
  previous?: Document,
): Reading {
  return READERS[format](text, previous)
}

/** The format a file's name speaks of; `null`: not one we read. */
export function formatOfFile(name: string): BroughtFormat | 'word' | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'docx' || ending === 'docm' || ending === 'doc') return 'word'
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'html' || ending === 'htm') return 'html'
  return ending === 'txt' || ending === 'text' ? 'text' : null
}

/** The words of a file, whatever its encoding; `null`: it is no text. */
export function textOfFile(bytes: Uint8Array): string | null {
  return decodeText(bytes).text
}
