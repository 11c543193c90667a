import { CITATION_SIGN, plainText, type Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { markdownOfBlock } from './markdown-out'

/**
 * The words of each block as a person may type them, by block id; without the blocks that hold
 * citations, notes or references, which are written in the drafting room.
 */
export function translatableWords(document: Document): Map<string, string> {
  const words = new Map<string, string>()
  mapBlocks(document, (block) => {
    const isPlain = !plainText(block.children).includes(CITATION_SIGN)
    if (isPlain) words.set(block.id, markdownOfBlock(block))
    return block
  })
  return words
}
