import {
  findSourceText,
  listBlockTranslations,
  listSourceWhenPublished,
} from '~/db/queries/translations'
import { markdownOfBlock } from '~/server/documents/markdown-out'
import { blocksOf, CITATION_SIGN, plainText, type Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { translationRows } from '~/app/domain/translation'
import type { Context } from './context'

/**
 * A working text beside the one it translates, block by block.
 *
 * @returns `null`: it is no translation.
 */
export async function readTranslation(
  { db, liveDrafts }: Context,
  own: { id: string; language: string },
) {
  const source = await findSourceText(db, own.id)
  if (!source) return null
  const [{ document: sourceDocument }, { document: target }] = await Promise.all([
    liveDrafts.read(source.id),
    liveDrafts.read(own.id),
  ])
  const rows = translationRows({
    source: blocksOf(sourceDocument),
    target: blocksOf(target),
    language: own.language,
    kept: await listBlockTranslations(db, own.id),
    published: await listSourceWhenPublished(db, source.id, own.id),
  })
  return { source, sourceDocument, target, rows }
}

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
