import type { Db } from '~/db/connection'
import { listSectionLocks } from '~/db/queries/section-states'
import type { Document } from '~/app/domain/document'
import type { Refusal } from '~/app/domain/refusal'
import { changedLock, lockedBlocks } from '~/app/domain/section-state'

/** Why this person may not change this block now; `null` when they may. */
export async function blockLockRefusal(
  db: Db,
  draftId: string,
  { document, personId }: { document: Document; personId: string | null },
  blockId: string,
): Promise<Refusal | null> {
  const locks = await listSectionLocks(db, draftId)
  return lockedBlocks(document, locks, personId).has(blockId) ? 'section-locked' : null
}

/** Why what was written over a text may not be taken: it changes a section somebody else closed. */
export async function writingLockRefusal(
  db: Db,
  draftId: string,
  texts: { whole: Document; base: Document; mine: Document },
  personId: string | null,
): Promise<Refusal | null> {
  const locks = await listSectionLocks(db, draftId)
  if (locks.length === 0) return null
  const locked = lockedBlocks(texts.whole, locks, personId)
  return changedLock(texts.base, texts.mine, locked) === null ? null : 'section-locked'
}
