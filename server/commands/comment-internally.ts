import type { Tx } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { insertInternalComment, updateDone } from '~/db/queries/internal-comments'
import { listRoles } from '~/db/queries/people'
import { draftingRefusal } from '~/app/domain/draft'
import { Refused } from '~/app/domain/refusal'
import { requireWriter } from './require-writer'

/**
 * A drafter says something to the others about a block or the whole draft, or gives one of them
 * something to do. It is never public.
 *
 * @returns its id.
 * @throws {Refused} also when the one who is to do it does not write in this draft.
 */
export async function commentInternally(
  trx: Tx,
  personId: string,
  said: {
    draftId: string
    blockId: string | null
    text: string
    assigneeId: string | null
    dueOn: string | null
  },
): Promise<string> {
  const draft = await requireWriter(trx, personId, said.draftId)
  if (said.assigneeId !== null) {
    const roles = await listRoles(trx, said.assigneeId, draft.consultationId)
    const assignee = { personId: said.assigneeId, roles, seatIds: [] }
    if (draftingRefusal(assignee, draft)) throw new Refused('assignee-not-drafting')
  }
  const { consultationId } = draft
  const id = await insertInternalComment(trx, { ...said, consultationId, authorId: personId })
  await insertEvent(trx, {
    kind: 'internal-comment-made',
    consultationId,
    subjectId: draft.id,
    personId,
    data: { internalCommentId: id, blockId: said.blockId, assigneeId: said.assigneeId },
  })
  return id
}

/** It is done, or to do again. @throws {Refused} */
export async function settleInternalComment(
  trx: Tx,
  personId: string,
  settle: { draftId: string; id: string; isDone: boolean },
  now: Date,
): Promise<void> {
  const draft = await requireWriter(trx, personId, settle.draftId)
  const { id, isDone } = settle
  const isHere = await updateDone(trx, { draftId: draft.id, id, doneAt: isDone ? now : null })
  if (!isHere) throw new Refused('not-found')
  await insertEvent(trx, {
    kind: isDone ? 'internal-comment-settled' : 'internal-comment-reopened',
    consultationId: draft.consultationId,
    subjectId: draft.id,
    personId,
    data: { internalCommentId: id },
  })
}
