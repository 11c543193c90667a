import {
  findSourceText,
  listBlockTranslations,
  listSourceWhenPublished,
} from '~/db/queries/translations'
import { blocksOf } from '~/app/domain/document'
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
