import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { findSourceText, saveBlockTranslation } from '~/db/queries/translations'
import { Refused } from '~/app/domain/refusal'
import type { TranslationSign } from '~/app/domain/translation'
import { requireWriter } from './require-writer'

/** What somebody says of the translation of a block. */
export type TranslatedBlock = {
  draftId: string
  draftTextId: string
  blockId: string
  /** What the source says there, as its translator read it. */
  sourceText: string
  sign: Exclude<TranslationSign, 'machine'>
}

/**
 * A block is translated, or said to need no change; goes with the change of the live text, where
 * there is one, in one transaction.
 *
 * @throws {Refused}
 */
export async function translateBlock(
  trx: Tx,
  personId: string,
  { draftId, draftTextId, blockId, sourceText, sign }: TranslatedBlock,
): Promise<void> {
  const draft = await requireWriter(trx, personId, draftId)
  const own = draft.texts.find(({ id }) => id === draftTextId)
  if (!own || !(await findSourceText(trx, own.id))) throw new Refused('not-found')
  await saveBlockTranslation(trx, { draftTextId, blockId, sourceText, sign, personId })
  await insertEvent(trx, {
    kind: 'block-translated',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { draftTextId, blockId, sign },
  })
}

/**
 * A machine's translation of blocks, to be confirmed by a person before it is published; goes
 * with the change of the live text, in one transaction.
 *
 * @throws {Refused}
 */
export async function proposeTranslations(
  trx: Tx,
  personId: string,
  proposed: {
    draftId: string
    draftTextId: string
    blocks: readonly { blockId: string; sourceText: string }[]
  },
): Promise<void> {
  const { draftId, draftTextId, blocks } = proposed
  const draft = await requireWriter(trx, personId, draftId)
  const own = draft.texts.find(({ id }) => id === draftTextId)
  if (!own || !(await findSourceText(trx, own.id))) throw new Refused('not-found')
  for (const { blockId, sourceText } of blocks) {
    const kept = { draftTextId, blockId, sourceText, sign: 'machine', personId: null } as const
    await saveBlockTranslation(trx, kept)
  }
  await insertEvent(trx, {
    kind: 'translation-proposed',
    consultationId: draft.consultationId,
    subjectId: draftId,
    personId,
    data: { draftTextId, blockIds: blocks.map(({ blockId }) => blockId) },
  })
}
