import type { TextFormatType } from 'lexical'
import type { Mark } from '~/app/domain/document'

/** What the editor calls a mark. */
export function formatOfMark(mark: Mark): TextFormatType {
  return mark === 'placeholder' ? 'highlight' : mark
}
