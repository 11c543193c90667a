import {
  findThreadPlace,
  listAnchors,
  listStandingThreads,
  listThreads,
} from '~/db/queries/comment-threads'
import { listBlocks } from '~/db/queries/checkpoints'
import type { Db } from '~/db/connection'
import { listThreadAnswers } from '~/db/queries/thread-answers'
import { listVersions } from '~/db/queries/versions'
import { carriedThreads } from '~/server/commands/carry-threads'
import { blockOf, supportCount, type Thread } from '~/app/domain/comment-thread'
import type { Block } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import type { ThreadPosition } from '~/app/domain/thread-position'
import { firstWords, type BesideState, type BesideThread } from '~/app/domain/threads-beside'
import {
  blockAt,
  foundAt,
  inTextOrder,
  passageInContext,
  positionKey,
  type MetThread,
  type PassageInContext,
} from '~/app/domain/triage'
import type { Version } from '~/app/domain/version'
import type { Context } from '~/app/http/context'
import { freezableText, type TextToFreeze } from '~/app/http/freezable-texts.server'
import { besideState, type WatchedText } from './beside-news'

/** A thread and where it stands in the working text as it is now. */
export type CarriedHere = { threadId: string; position: ThreadPosition }

/** Where all threads of the versions of a text stand in it now, in its order. Nothing is written. */
export async function threadsHere(db: Db, text: TextToFreeze): Promise<CarriedHere[]> {
  const carried = await carriedThreads(db, { draftTextId: text.draftTextId, blocks: text.blocks })
  return inTextOrder(carried, text.blocks)
}

/** These threads with their words and those of the text; threads nobody may read are left out. */
export async function meetThreads(
  db: Db,
  blocks: readonly Block[],
  carried: readonly CarriedHere[],
): Promise<MetThread[]> {
  const threads = await listThreads(
    db,
    carried.map(({ threadId }) => threadId),
  )
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const numbers = passageNumbers(sectionsOf(blocks))
  return carried.flatMap(({ threadId, position }) => {
    const thread = byId.get(threadId)
    if (!thread) return []
    const number = numbers.get(blockAt(position) ?? '') ?? null
    const seen = positionKey(position, blocks)
    return [{ thread, position, seen, number, now: foundAt(position, blocks) }]
  })
}

/** The passage a thread was written on, within the block it stood in; `null`: on the whole text. */
export async function ownPassage(db: Db, threadId: string): Promise<PassageInContext | null> {
  const place = await findThreadPlace(db, threadId)
  if (!place) return null
  const own = (await listAnchors(db, place.checkpointId)).find(({ id }) => id === threadId)
  return own ? passageInContext(own.anchor, await listBlocks(db, place.checkpointId)) : null
}

type Beside = { thread: Thread; state: BesideState; blockId: string | null; offset: number }

/**
 * All threads of the latest version beside the working text, in its order: those on the whole
 * first, those of other languages at their block, or last when the text has it no more.
 */
export async function listBeside(
  db: Db,
  latest: Version | null,
  working: TextToFreeze,
  carried: readonly CarriedHere[],
): Promise<BesideThread[]> {
  const [first] = latest?.texts ?? []
  if (!latest || !first) return []
  const here = new Map(carried.map(({ threadId, position }) => [threadId, position]))
  const standing = await listStandingThreads(db, latest.texts, first.checkpointId)
  const beside = standing.flatMap(({ standing, ...thread }): Beside[] => {
    if (thread.comments[0]!.isAside) return []
    const position = here.get(thread.id)
    if (position) {
      const offset = position.startOffset ?? position.tombstoneOffset ?? 0
      return [{ thread, state: position.state, blockId: blockAt(position), offset }]
    }
    const state = standing.state === 'document' ? 'document' : 'other-language'
    return [{ thread, state, blockId: blockOf(standing), offset: 0 }]
  })
  const answers = await listThreadAnswers(
    db,
    beside.map(({ thread }) => thread.id),
  )
  const places = new Map(working.blocks.map(({ blockId }, index) => [blockId, index]))
  const placeOf = ({ blockId }: Beside) => {
    return blockId === null ? -1 : (places.get(blockId) ?? working.blocks.length)
  }
  return beside
    .sort((a, b) => placeOf(a) - placeOf(b) || a.offset - b.offset)
    .map(({ thread, state, blockId }) => {
      const answer = answers.get(thread.id)
      return {
        ...lineOf(thread),
        answer: answer ? { assignee: answer.assignee, disposition: answer.disposition } : null,
        state,
        blockId: blockId !== null && places.has(blockId) ? blockId : null,
      }
    })
}

function lineOf(thread: Thread): Omit<BesideThread, 'answer' | 'state' | 'blockId'> {
  const [first, ...replies] = thread.comments
  const { kind, number, group, text, language, disposition } = first!
  return {
    ...{ id: thread.id, kind, number, language: thread.language, disposition },
    group: group?.position ?? null,
    quote: firstWords(thread.quote),
    words: text === null ? null : firstWords(text),
    wordsLanguage: language,
    isWording: thread.replacement !== null,
    replies: replies.length,
    supports: supportCount(first!),
  }
}

/** The threads beside a text, and the state they stand in: `1.205.3300`. */
export type BesideNow = { state: string; threads: BesideThread[] }

type TextBeside = WatchedText & { language: string }

const asked = new Map<string, Promise<BesideNow>>()

/** Everybody in a room asks at once when somebody has written: it is found out once for all of them. */
export function besideNow(context: Context, draftId: string, text: TextBeside): Promise<BesideNow> {
  const running = asked.get(text.draftTextId)
  if (running) return running
  const answer = findBesideNow(context, draftId, text).finally(() => asked.delete(text.draftTextId))
  asked.set(text.draftTextId, answer)
  return answer
}

async function findBesideNow(
  context: Context,
  draftId: string,
  text: TextBeside,
): Promise<BesideNow> {
  // Looked up before the rest: what happens meanwhile is news for the next who asks.
  const state = await besideState(context.db, text)
  const [latest] = await listVersions(context.db, draftId)
  const working = await freezableText(context, text, latest)
  const carried = await threadsHere(context.db, working)
  const threads = await listBeside(context.db, latest ?? null, working, carried)
  return { state, threads }
}
