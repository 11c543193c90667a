import type { Db } from '~/db/connection'
import { listSettlingBlocks } from '~/db/queries/settling-changes'
import { listThreadAnswers } from '~/db/queries/thread-answers'
import { blockChanges } from '~/app/domain/block-changes'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import type { BesideThread, OpenedThread } from '~/app/domain/threads-beside'
import { blockAt, mayReplace, overlap } from '~/app/domain/triage'
import type { TextToFreeze } from '~/app/http/freezable-texts.server'
import { meetThreads, ownPassage, type CarriedHere } from './threads-here'

type Here = {
  working: TextToFreeze
  carried: readonly CarriedHere[]
  all: readonly BesideThread[]
}

/** A thread with all that is needed to work on it; `null`: it does not stand in this text. */
export async function openThread(
  db: Db,
  { working, carried, all }: Here,
  threadId: string,
): Promise<OpenedThread | null> {
  const isOnWhole = all.some(({ id, state }) => id === threadId && state === 'document')
  const own = carried.find((one) => one.threadId === threadId) ?? (isOnWhole && onWhole(threadId))
  const [met] = own ? await meetThreads(db, working.blocks, [own]) : []
  if (!own || !met) return null
  const overlapping = carried.filter(
    (other) => other.threadId !== threadId && overlap(other.position, own.position),
  )
  const answer = (await listThreadAnswers(db, [threadId])).get(threadId) ?? null
  const rivals =
    met.thread.replacement === null ? [] : await meetThreads(db, working.blocks, overlapping)
  return {
    ...met,
    isOnWhole,
    then: await ownPassage(db, threadId),
    answer,
    settling: answer ? await listSettlingBlocks(db, answer.responseId) : [],
    changed: changedBlocks(working, blockAt(own.position)),
    neighbours: neighboursOf(all, threadId),
    rivals: rivals.filter(({ thread }) => thread.replacement !== null),
    mayApply: met.thread.replacement !== null && mayReplace(own.position),
  }
}

/** A thread on the whole text stands at no passage. */
function onWhole(threadId: string): CarriedHere {
  const nowhere = { startBlockId: null, startOffset: null, endBlockId: null, endOffset: null }
  const tombstone = { tombstoneBlockId: null, tombstoneOffset: null }
  const facts = { survival: null, decidedById: null }
  return { threadId, position: { state: 'orphaned', ...nowhere, ...tombstone, ...facts } }
}

/** So many passages are offered as changed; the thread's own comes first. */
const MOST_OFFERED = 40

function changedBlocks({ before, blocks }: TextToFreeze, ownId: string | null) {
  const numbers = passageNumbers(sectionsOf(blocks))
  const changed = blockChanges(before ?? [], blocks).flatMap((change) =>
    change.status === 'added' || change.status === 'rewritten' ? [change.newBlock] : [],
  )
  return changed
    .sort((a, b) => Number(b.blockId === ownId) - Number(a.blockId === ownId))
    .slice(0, MOST_OFFERED)
    .map(({ blockId, text }) => ({ blockId, text, number: numbers.get(blockId) ?? null }))
}

function neighboursOf(all: readonly BesideThread[], threadId: string): BesideThread[] {
  const own = all.find(({ id }) => id === threadId)
  if (!own || own.blockId === null) return []
  return all.filter(
    ({ id, blockId, disposition }) =>
      id !== threadId && blockId === own.blockId && disposition === null,
  )
}
