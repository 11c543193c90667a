import { createHash } from 'node:crypto'
import type { Tx } from '~/db/connection'
import {
  findFrozenText,
  findPosition,
  keepWorkingState,
  replacePosition,
  type FrozenText,
} from '~/db/queries/anchor-positions'
import { findThreadPlace } from '~/db/queries/comment-threads'
import { insertEvent } from '~/db/queries/events'
import { passageAt, type Place } from '~/app/domain/anchor'
import { blocksOf, canonicalJson, type Document } from '~/app/domain/document'
import { Refused } from '~/app/domain/refusal'
import { isUnconfirmed, type ThreadPosition } from '~/app/domain/thread-position'
import { carryThreads, type CarriedThread } from './carry-threads'
import { requireWriter } from './require-writer'

/** A working text as it stands now. */
export type PlacedText = {
  draftTextId: string
  language: string
  document: Document
  generation: number
  /** The last update it contains. */
  seq: number
}

/**
 * The state of a working text is kept, with the place of every thread in it, so that people can
 * confirm what is not sure. Kept once, however often it is asked for.
 */
export async function placeThreads(
  trx: Tx,
  { document, ...text }: PlacedText,
): Promise<{ checkpointId: string; threads: CarriedThread[] }> {
  const hash = createHash('sha256').update(canonicalJson(document)).digest()
  const checkpointId = await keepWorkingState(trx, { ...text, content: document, hash })
  const target = { draftTextId: text.draftTextId, blocks: blocksOf(document), checkpointId }
  const threads = await carryThreads(trx, target)
  return { checkpointId, threads: await asDecided(trx, checkpointId, threads) }
}

/** What was decided in this very state of the text stands. */
async function asDecided(trx: Tx, checkpointId: string, threads: readonly CarriedThread[]) {
  const placed: CarriedThread[] = []
  for (const thread of threads) {
    const position = await findPosition(trx, thread.threadId, checkpointId)
    placed.push({ ...thread, position: position ?? thread.position })
  }
  return placed
}

/**
 * Someone of the team confirms that a thread stands where it was found: nobody is asked again, and
 * it is carried from there. Confirmed twice is confirmed once.
 *
 * @throws {Refused}
 */
export async function confirmPosition(
  trx: Tx,
  personId: string,
  where: { threadId: string; checkpointId: string },
): Promise<void> {
  const text = await findTextToPlaceIn(trx, personId, where)
  const position = await findPosition(trx, where.threadId, where.checkpointId)
  if (!position) throw new Refused('not-found')
  if (!isUnconfirmed(position)) return
  const confirmed = { ...position, decidedById: personId }
  await replacePosition(trx, where.checkpointId, { ...where, position: confirmed })
  await note(trx, personId, 'position-confirmed', text, where, { state: position.state })
}

/**
 * Someone of the team puts a thread where it belongs, or says that its passage is gone. What they
 * decide is never found anew.
 *
 * @param place `null`: the passage is gone.
 * @throws {Refused} `not-found` also for a place that the text does not have.
 */
export async function moveThread(
  trx: Tx,
  personId: string,
  { place, ...where }: { threadId: string; checkpointId: string; place: Place | null },
): Promise<void> {
  const text = await findTextToPlaceIn(trx, personId, where)
  if (place && !passageAt(place, text.blocks)) throw new Refused('not-found')
  const before = await findPosition(trx, where.threadId, where.checkpointId)
  const position = place ? movedTo(place, personId) : gone(before, personId)
  await replacePosition(trx, where.checkpointId, { threadId: where.threadId, position })
  await note(trx, personId, 'thread-moved', text, where, { from: before ?? null, to: position })
}

function movedTo(place: Place, decidedById: string): ThreadPosition {
  const { startBlockId, startOffset, endBlockId, endOffset } = place
  return {
    ...{ startBlockId, startOffset, endBlockId, endOffset },
    ...{ state: 'manual', survival: null, tombstoneBlockId: null, tombstoneOffset: null },
    decidedById,
  }
}

/** The tombstone stands where the passage was thought to be. */
function gone(before: ThreadPosition | undefined, decidedById: string): ThreadPosition {
  return {
    ...{ state: 'orphaned', survival: before?.survival ?? null, decidedById },
    tombstoneBlockId: before?.startBlockId ?? before?.tombstoneBlockId ?? null,
    tombstoneOffset: before?.startOffset ?? before?.tombstoneOffset ?? null,
    ...{ startBlockId: null, startOffset: null, endBlockId: null, endOffset: null },
  }
}

/** A thread is placed in another state of the text it was written on, by who may write there. */
async function findTextToPlaceIn(
  trx: Tx,
  personId: string,
  { threadId, checkpointId }: { threadId: string; checkpointId: string },
): Promise<FrozenText> {
  const thread = await findThreadPlace(trx, threadId)
  const text = await findFrozenText(trx, checkpointId)
  const isOther = thread?.draftTextId === text?.draftTextId && thread?.checkpointId !== checkpointId
  if (!thread || !text || !isOther) throw new Refused('not-found')
  await requireWriter(trx, personId, text.draftId)
  return text
}

async function note(
  trx: Tx,
  personId: string,
  kind: 'position-confirmed' | 'thread-moved',
  { consultationId }: FrozenText,
  { threadId, checkpointId }: { threadId: string; checkpointId: string },
  data: Record<string, unknown>,
): Promise<void> {
  await insertEvent(trx, {
    ...{ kind, consultationId, personId, subjectId: threadId },
    data: { checkpointId, ...data },
  })
}
