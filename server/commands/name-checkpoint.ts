import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import { insertNamedCheckpoint } from '~/db/queries/checkpoints'
import { insertEvent } from '~/db/queries/events'
import { canonicalJson, type Document } from '~/app/domain/document'
import type { Moment } from '~/app/domain/moment'
import { Refused } from '~/app/domain/refusal'
import { requireWriter } from './require-writer'

/**
 * A state of a working text gets a name, so that it can be found, compared and restored.
 *
 * @throws {Refused}
 */
export async function nameCheckpoint(
  trx: Tx,
  personId: string,
  kept: { draftId: string; draftTextId: string; name: string; content: Document } & Moment,
): Promise<void> {
  const draft = await requireWriter(trx, personId, kept.draftId)
  const own = draft.texts.find(({ id }) => id === kept.draftTextId)
  if (!own) throw new Refused('not-found')

  const { generation, seq, name, content } = kept
  const checkpointId = await insertNamedCheckpoint(trx, {
    draftTextId: own.id,
    language: own.language,
    generation,
    seq,
    name,
    content,
    hash: createHash('sha256').update(canonicalJson(content)).digest(),
  })
  await insertEvent(trx, {
    kind: 'draft-checkpoint-named',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { checkpointId },
  })
}
