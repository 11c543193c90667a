import { createHash } from 'node:crypto'
import type { Localized } from '~/app/domain/language'
import type { KeptTranslation, TranslationSign } from '~/app/domain/translation'
import type { Db } from '../connection'

/** The text a working text translates; `undefined`: it was written in its language. */
export async function findSourceText(db: Db, draftTextId: string) {
  return db
    .selectFrom('draft_texts as text')
    .innerJoin('draft_texts as source', 'source.id', 'text.source_id')
    .where('text.id', '=', draftTextId)
    .select(['source.id', 'source.language'])
    .executeTakeFirst()
}

/** What is kept of the translated blocks of a working text, by block id. */
export async function listBlockTranslations(
  db: Db,
  draftTextId: string,
): Promise<Map<string, KeptTranslation>> {
  const rows = await db
    .selectFrom('block_translations')
    .where('draft_text_id', '=', draftTextId)
    .select(['block_id as blockId', 'state as sign', 'source_text as sourceText'])
    .execute()
  return new Map(rows.map(({ blockId, ...kept }) => [blockId, kept]))
}

/** How many blocks of a working text a machine translated and nobody has confirmed. */
export async function countProposed(db: Db, draftTextId: string): Promise<number> {
  const { count } = await db
    .selectFrom('block_translations')
    .where('draft_text_id', '=', draftTextId)
    .where('state', '=', 'machine')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type NewBlockTranslation = {
  draftTextId: string
  blockId: string
  sourceText: string
  sign: TranslationSign
  /** `null`: proposed by a machine. */
  personId: string | null
}

/** Keep what is said of the translation of a block; what was said before is replaced. */
export async function saveBlockTranslation(db: Db, kept: NewBlockTranslation): Promise<void> {
  const said = {
    source_text: kept.sourceText,
    source_hash: createHash('sha256').update(kept.sourceText).digest(),
    state: kept.sign,
    person_id: kept.personId,
  }
  await db
    .insertInto('block_translations')
    .values({ draft_text_id: kept.draftTextId, block_id: kept.blockId, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['draft_text_id', 'block_id'])
        .doUpdateSet((eb) => ({ ...said, updated_at: eb.fn<Date>('now') })),
    )
    .execute()
}

/**
 * What a text said, by block id, when it was last published together with another one; empty
 * when they never were.
 */
export async function listSourceWhenPublished(
  db: Db,
  sourceId: string,
  draftTextId: string,
): Promise<Map<string, string>> {
  const together = await db
    .selectFrom('checkpoints as source')
    .innerJoin('checkpoints as target', 'target.version_id', 'source.version_id')
    .innerJoin('versions as version', 'version.id', 'source.version_id')
    .where('source.draft_text_id', '=', sourceId)
    .where('target.draft_text_id', '=', draftTextId)
    .select('source.id')
    .orderBy('version.number', 'desc')
    .executeTakeFirst()
  if (!together) return new Map()
  const blocks = await db
    .selectFrom('blocks')
    .where('checkpoint_id', '=', together.id)
    .select(['block_id as blockId', 'text'])
    .execute()
  return new Map(blocks.map(({ blockId, text }) => [blockId, text]))
}

/** The agreed terms of a consultation. */
export async function listTerms(db: Db, consultationId: string) {
  return db
    .selectFrom('terms')
    .where('consultation_id', '=', consultationId)
    .select(['id', 'term'])
    .orderBy('id')
    .execute()
}

export async function insertTerm(db: Db, consultationId: string, term: Localized): Promise<string> {
  const { id } = await db
    .insertInto('terms')
    .values({ consultation_id: consultationId, term })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns whether there was such a term. */
export async function deleteTerm(db: Db, consultationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('terms')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
