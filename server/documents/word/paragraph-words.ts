import { plainText, type BlockFacts } from '~/app/domain/document'
import { markedLanguage } from './languages-in'
import type { ParagraphWords } from './runs-in'

/** A paragraph of which nothing is taken over. */
export const NO_WORDS: ParagraphWords = {
  ...{ children: [], blockId: null, pictures: [], boxes: [] },
  marked: new Map(),
}

/** A block of ours without words; where there is a picture, the mark names the picture. */
export function isOwnEmpty({ blockId, children, pictures, boxes }: ParagraphWords): boolean {
  return blockId !== null && children.length + pictures.length + boxes.length === 0
}

/** The language that nearly all words of these paragraphs are marked with. */
export function languageOf(lines: readonly ParagraphWords[]): Pick<BlockFacts, 'language'> {
  const length = lines.reduce((sum, { children }) => sum + plainText(children).length, 0)
  return markedLanguage(
    lines.map(({ marked }) => marked),
    length,
  )
}
