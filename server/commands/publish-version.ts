import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertCheckpoint } from '~/db/queries/checkpoints'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { endOpenPlans } from '~/db/queries/planned-publications'
import { insertSectionNotes } from '~/db/queries/section-notes'
import { settleChanges } from '~/db/queries/settling-changes'
import { listThreadAuthors } from '~/db/queries/thread-authors'
import {
  copyCitations,
  copyFigures,
  countUnlistedPending,
  insertVersion,
  listWorkingCitations,
  type PublishableDraft,
} from '~/db/queries/versions'
import { blocksOf, canonicalJson } from '~/app/domain/document'
import { mapCitations } from '~/app/domain/document-citations'
import { htmlOf } from '~/app/domain/document-html'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { titledNotes, type SectionNote } from '~/app/domain/section-note'
import { positionsRefusal } from '~/app/domain/thread-position'
import { carryThreads } from './carry-threads'
import { checkPublication, type Publishable, type TextToPublish } from './check-publication'
import { tellFollowers } from './tell-followers'

export type Publication = {
  draftId: string
  texts: readonly TextToPublish[]
  /** What changed, in a sentence, by language; `{}`: nothing is said of it. */
  note: Localized
  /** Why parts of the text changed; none when nobody says it. */
  sectionNotes?: readonly SectionNote[]
}

/**
 * The secretariat publishes a draft: its texts are frozen, numbered and hashed, with what they
 * rest on; every thread of earlier versions finds its place in them, or its tombstone; who wrote
 * in a thread and left an address is told. What was planned for the draft is past with it.
 *
 * @returns the new version's id.
 * @throws {Refused}
 */
export async function publishVersion(
  trx: Tx,
  personId: string,
  { draftId, texts, note, sectionNotes = [] }: Publication,
  _now: Date,
): Promise<string> {
  const checked = await checkPublication(trx, personId, { draftId, texts })
  const { draft, previous } = checked
  const versionId = await freeze(trx, personId, checked, note)
  await insertSectionNotes(trx, versionId, titledNotes(sectionNotes, checked.texts.map(readable)))
  await settleChanges(trx, draftId, { versionId, previousId: previous?.id ?? null })
  await refuseUnlistedPending(trx, draft, versionId)
  await endOpenPlans(trx, draftId)
  await announce(trx, personId, draft, { versionId, number: (previous?.number ?? 0) + 1 })
  return versionId
}

function readable({ language, document }: TextToPublish) {
  return { language, blocks: blocksOf(document) }
}

/** The version, its texts with their citations under new ids, and the threads carried to them. */
async function freeze(
  trx: Tx,
  personId: string,
  { draft, previous, texts }: Publishable,
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
