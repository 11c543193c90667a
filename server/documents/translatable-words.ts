import { CITATION_SIGN, plainText, type Document } from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import { inlineFromMarkdown } from './markdown-in'
import { markdownOfBlock, markdownOfField } from './markdown-out'

/**
 * The words of each block as a person may type them, by block id; without the blocks that hold
 * citations, notes or references, which are written in the drafting room.
 */
export function translatableWords(document: Document): Map<string, string> {
  const words = new Map<string, string>()
  mapBlocks(document, (block) => {
    const isPlain = !plainText(block.children).includes(CITATION_SIGN)
    if (isPlain) words.set(block.id, fieldOf(block))
    return block
  })
  return words
}

/** Signs are escaped only where they would be read as marks. */
function fieldOf(block: BlockLike): string {
  const plain = markdownOfField(block, true)
  const read = { ...block, children: inlineFromMarkdown(plain) }
  return spaced(markdownOfBlock(read)) === spaced(markdownOfBlock(block))
    ? plain
    : markdownOfField(block)
}

/** A field does not tell one space from several. */
function spaced(markdown: string): string {
  return markdown.replace(/(?: |&#32;)+/g, ' ').trim()
}
