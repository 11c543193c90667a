import type { Tx } from '~/db/connection'
import { listAssignableIds } from '~/db/queries/assignments'
import { insertEvent } from '~/db/queries/events'
import {
  deleteWorkingSource,
  insertWorkingSource,
  isCitableStatement,
} from '~/db/queries/passage-evidence'
import { findTheme } from '~/db/queries/themes'
import { blocksOf, type Document } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { requireWriter } from './require-writer'

/** What a passage rests on: exactly one of the three. */
export type PassageSource =
  | { kind: 'contribution'; id: string }
  | { kind: 'theme'; id: string }
  | { kind: 'statement'; versionId: string; blockId: string }

/**
 * A passage of a strategy rests on a contribution, a theme or a statement: "why this sentence".
 * Publication copies it with its version.
 *
 * @throws {Refused}
 */
export async function sourcePassage(
  trx: Tx,
  personId: string,
  given: {
    draftId: string
    blockId: string
    /** The working text as it stands: the passage is one of its own. */
    document: Document
    source: PassageSource
  },
): Promise<void> {
  const { draftId, blockId, document, source } = given
  const { consultationId } = await requireStrategy(trx, personId, draftId)
  if (!blocksOf(document).some((block) => block.blockId === blockId)) throw new Refused('not-found')
  if (!(await isHere(trx, consultationId, source))) throw new Refused('evidence-not-found')
  await insertWorkingSource(trx, {
    ...{ draftId, blockId, personId },
    contributionId: source.kind === 'contribution' ? source.id : null,
    themeId: source.kind === 'theme' ? source.id : null,
    statement: source.kind === 'statement' ? source : null,
  })
  await insertEvent(trx, {
    kind: 'passage-source-added',
    consultationId,
    subjectId: draftId,
    personId,
    data: { passage: blockId, source },
  })
}

/** It no longer does, from the next version on. @throws {Refused} */
export async function unsourcePassage(
  trx: Tx,
  personId: string,
  { draftId, citationId }: { draftId: string; citationId: string },
): Promise<void> {
  const { consultationId } = await requireStrategy(trx, personId, draftId)
  const blockId = await deleteWorkingSource(trx, draftId, citationId)
  if (blockId === undefined) throw new Refused('not-found')
  await insertEvent(trx, {
    kind: 'passage-source-removed',
    consultationId,
    subjectId: draftId,
    personId,
    data: { passage: blockId, citationId },
  })
}

/** The statements of a synthesis have a page of their own, with stances and quotes. */
async function requireStrategy(trx: Tx, personId: string, draftId: string) {
  const draft = await requireWriter(trx, personId, draftId)
  if (draft.kind !== 'strategy') throw new Refused('not-found')
  return draft
}

async function isHere(trx: Tx, consultationId: string, source: PassageSource): Promise<boolean> {
  switch (source.kind) {
    case 'contribution':
      return (await listAssignableIds(trx, consultationId, [source.id])).length > 0
    case 'theme':
      return (await findTheme(trx, consultationId, source.id)) !== undefined
    case 'statement':
      return isCitableStatement(trx, consultationId, source)
  }
}
