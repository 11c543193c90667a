import type { Db, Tx } from '~/db/connection'
import { listEvidence } from '~/db/queries/citations-writing'
import { listRoles } from '~/db/queries/people'
import {
  countProposed,
  findSourceText,
  listBlockTranslations,
  listSourceWhenPublished,
} from '~/db/queries/translations'
import {
  findPublishableDraft,
  listVersions,
  lockDraft,
  type PublishableDraft,
} from '~/db/queries/versions'
import { blocksOf, wordCount, type Block, type Document } from '~/app/domain/document'
import type { DocumentProblem } from '~/app/domain/document-check'
import { withoutEmptyBlocks } from '~/app/domain/document-empty'
import { missingBlocks } from '~/app/domain/draft-gaps'
import { Refused } from '~/app/domain/refusal'
import { statementsOf, synthesisRefusal } from '~/app/domain/synthesis'
import { untranslatedBlocks, type TranslationRow } from '~/app/domain/translation'
import { publishingRefusal, type Version } from '~/app/domain/version'
import { isUnchanged } from './version-changes'

/** A working text as it stands at publication, every block with its id. */
export type TextToPublish = {
  language: string
  draftTextId: string
  document: Document
  generation: number
  /** The last update it contains. */
  seq: number
  /** Why it may not be kept. */
  problem: DocumentProblem | null
}

/** What may be published: the texts that say something, and the version they follow. */
export type Publishable = {
  draft: PublishableDraft
  texts: TextToPublish[]
  previous: Version | undefined
}

/**
 * Everything that must be so before a draft is published, or its publication planned, but for the
 * places of threads. Nobody else publishes the draft until the transaction ends.
 *
 * @throws {Refused}
 */
export async function checkPublication(
  trx: Tx,
  personId: string,
  { draftId, texts }: { draftId: string; texts: readonly TextToPublish[] },
): Promise<Publishable> {
  await lockDraft(trx, draftId)
  const draft = await findPublishableDraft(trx, draftId)
  if (!draft || draft.kind === 'notes') throw new Refused('not-found')
  const roles = await listRoles(trx, personId, draft.consultationId)
  const refusal = publishingRefusal({ personId, roles, seatIds: [] })
  if (refusal) throw new Refused(refusal)

  if (texts.some(({ problem }) => problem !== null)) throw new Refused('draft-unfit')
  const published = texts
    .map((text) => ({ ...text, document: withoutEmptyBlocks(text.document) }))
    .filter(({ document }) => wordCount(blocksOf(document)) > 0)
  if (published.length === 0) throw new Refused('draft-is-empty')
  await refuseUnfinishedTranslations(trx, published)
  if (draft.kind === 'strategy') await refuseCopies(trx, published)
  if (draft.kind === 'synthesis') await refuseBareStatements(trx, draftId, published)
  const [previous] = await listVersions(trx, draftId)
  const isRepeated = previous?.withdrawnAt === null
  if (isRepeated && (await isUnchanged(trx, draftId, previous, published))) {
    throw new Refused('draft-unchanged')
  }
  return { draft, texts: published, previous }
}

/** A translation is published once every passage of its source is in it, confirmed by a person. */
async function refuseUnfinishedTranslations(
  trx: Tx,
  texts: readonly TextToPublish[],
): Promise<void> {
  for (const { draftTextId, document } of texts) {
    const source = await findSourceText(trx, draftTextId)
    const original = texts.find((one) => one.draftTextId === source?.id)
    const missing = original && missingBlocks(blocksOf(original.document), blocksOf(document))
    const isProposed = (await countProposed(trx, draftTextId)) > 0
    if (isProposed || (missing?.length ?? 0) > 0) throw new Refused('translation-unfinished')
  }
}

async function refuseCopies(trx: Tx, texts: readonly TextToPublish[]): Promise<void> {
  const all = texts.map((text) => ({ ...text, blocks: blocksOf(text.document) }))
  for (const text of all) {
    if ((await listUntranslated(trx, text, all)).length > 0) {
      throw new Refused('translation-unfinished')
    }
  }
}

/** A working text with its blocks. */
type TextInBlocks = { draftTextId: string; language: string; blocks: readonly Block[] }

/**
 * The passages of a text that still say what the text it translates says, in the order of that
 * one; none in a text that translates nothing.
 *
 * @param texts where the text it translates is among.
 */
export async function listUntranslated(
  db: Db,
  { draftTextId, language, blocks }: TextInBlocks,
  texts: readonly TextInBlocks[],
): Promise<TranslationRow[]> {
  const source = await findSourceText(db, draftTextId)
  const original = texts.find((one) => one.draftTextId === source?.id)
  if (!original) return []
  return untranslatedBlocks({
    source: original.blocks,
    target: blocks,
    language,
    kept: await listBlockTranslations(db, draftTextId),
    published: await listSourceWhenPublished(db, original.draftTextId, draftTextId),
  })
}

/** A synthesis is signed off once every statement rests on what someone said. */
async function refuseBareStatements(
  trx: Tx,
  draftId: string,
  texts: readonly TextToPublish[],
): Promise<void> {
  const cited = new Set((await listEvidence(trx, draftId)).map(({ blockId }) => blockId))
  const statements = texts.flatMap(({ document }) => statementsOf(document))
  const refusal = synthesisRefusal(statements, cited)
  if (refusal) throw new Refused(refusal)
}
