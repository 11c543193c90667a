import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { listEvidence } from '~/db/queries/citations-writing'
import { insertCheckpoint } from '~/db/queries/checkpoints'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { listRoles } from '~/db/queries/people'
import { settleChanges } from '~/db/queries/settling-changes'
import { listThreadAuthors } from '~/db/queries/thread-authors'
import { countProposed, findSourceText } from '~/db/queries/translations'
import {
  copyCitations,
  copyFigures,
  countUnlistedPending,
  findPublishableDraft,
  insertVersion,
  listVersions,
  listWorkingCitations,
  lockDraft,
  type PublishableDraft,
} from '~/db/queries/versions'
import { blocksOf, canonicalJson, wordCount, type Document } from '~/app/domain/document'
import type { DocumentProblem } from '~/app/domain/document-check'
import { mapCitations } from '~/app/domain/document-citations'
import { withoutEmptyBlocks } from '~/app/domain/document-empty'
import { htmlOf } from '~/app/domain/document-html'
import { missingBlocks } from '~/app/domain/draft-gaps'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { statementsOf, synthesisRefusal } from '~/app/domain/synthesis'
import { positionsRefusal } from '~/app/domain/thread-position'
import { publishingRefusal, type Version } from '~/app/domain/version'
import { carryThreads } from './carry-threads'
import { tellFollowers } from './tell-followers'
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

export type Publication = {
  draftId: string
  texts: readonly TextToPublish[]
  /** What changed, in a sentence, by language; `{}`: nothing is said of it. */
  note: Localized
}

/**
 * The secretariat publishes a draft: its texts are frozen, numbered and hashed, with what they
 * rest on; every thread of earlier versions finds its place in them, or its tombstone; who wrote
 * in a thread and left an address is told.
 *
 * @returns the new version's id.
 * @throws {Refused}
 */
export async function publishVersion(
  trx: Tx,
  personId: string,
  { draftId, texts, note }: Publication,
  _now: Date,
): Promise<string> {
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
  if (draft.kind === 'synthesis') await refuseBareStatements(trx, draftId, published)
  const [previous] = await listVersions(trx, draftId)
  if (previous && (await isUnchanged(trx, draftId, previous, published))) {
    throw new Refused('draft-unchanged')
  }

  const versionId = await freeze(trx, personId, draft, previous, published, note)
  await settleChanges(trx, draftId, { versionId, previousId: previous?.id ?? null })
  await refuseUnlistedPending(trx, draft, versionId)
  await announce(trx, personId, draft, { versionId, number: (previous?.number ?? 0) + 1 })
  return versionId
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

/** The version, its texts with their citations under new ids, and the threads carried to them. */
async function freeze(
  trx: Tx,
  personId: string,
  draft: PublishableDraft,
  previous: Version | undefined,
  texts: readonly TextToPublish[],
  note: Localized,
): Promise<string> {
  const copies = (await listWorkingCitations(trx, draft.id)).map(({ id }) => ({
    workingId: id,
    publishedId: randomUUID(),
  }))
  const publishedIds = new Map(copies.map((copy) => [copy.workingId, copy.publishedId]))
  const frozen = texts.map((text) => frozenText(text, publishedIds))
  const versionId = await insertVersion(trx, {
    draftId: draft.id,
    number: (previous?.number ?? 0) + 1,
    hash: hashOfTexts(frozen),
    note,
    publishedById: personId,
  })
  await copyCitations(trx, versionId, copies)
  await copyFigures(trx, draft.id, versionId)
  for (const text of frozen) {
    const checkpointId = await insertCheckpoint(trx, { ...text, versionId })
    const carried = await carryThreads(trx, { ...text, checkpointId })
    const refusal = positionsRefusal(carried.map(({ position }) => position))
    if (refusal) throw new Refused(refusal)
  }
  return versionId
}

function frozenText(text: TextToPublish, publishedIds: ReadonlyMap<string, string>) {
  const content = mapCitations(text.document, (id) => publishedIds.get(id) ?? id)
  const hash = createHash('sha256').update(canonicalJson(content)).digest()
  return { ...text, content, hash, html: htmlOf(content), blocks: blocksOf(content) }
}

/** SHA-256 over `language:hash` of each text, one a line, in the order of the languages' tags. */
export function hashOfTexts(texts: readonly { language: string; hash: Buffer }[]): Buffer {
  const lines = texts.map(({ language, hash }) => `${language}:${hash.toString('hex')}`)
  return createHash('sha256').update(lines.sort().join('\n')).digest()
}

/** A report answers for each contribution of its phase, or lists it as pending. */
async function refuseUnlistedPending(trx: Tx, draft: PublishableDraft, versionId: string) {
  if (draft.kind !== 'report' || draft.phaseId === null) return
  const count = await countUnlistedPending(trx, draft.phaseId, versionId)
  if (count > 0) throw new Refused('contributions-pending')
}

async function announce(
  trx: Tx,
  personId: string,
  draft: PublishableDraft,
  { versionId, number }: { versionId: string; number: number },
): Promise<void> {
  const eventId = await insertEvent(trx, {
    kind: 'version-published',
    consultationId: draft.consultationId,
    subjectId: versionId,
    personId,
    data: { draftId: draft.id, number },
  })
  const authors = await listThreadAuthors(trx, draft.id)
  await insertOutbox(
    trx,
    eventId,
    authors.map((contributorId) => ({
      kind: 'mail:version-published',
      contributorId,
      data: { versionId },
    })),
  )
  const { id, consultationId } = draft
  const subjectIds = [id, consultationId]
  const knowing = { contributorIds: authors, personIds: [personId] }
  const news = { what: 'version', versionId } as const
  await tellFollowers(trx, { consultationId, subjectIds }, news, knowing)
}
