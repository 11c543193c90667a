import type { DocumentWords } from '~/app/domain/document-html-inline'
import type { Text } from './create-text'

/** What a text does not say itself, in the reader's language. */
export function documentWords(text: Text): DocumentWords {
  return {
    note: (number) => text('document.note', { number }),
    notes: text('document.notes'),
    back: (number) => text('document.back', { number }),
    gap: text('document.gap'),
    missing: text('document.missing'),
  }
}
