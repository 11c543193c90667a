import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listAnchors, listThreads, findThreadPlace } from '~/db/queries/comment-threads'
import { listBlocks } from '~/db/queries/checkpoints'
import type { Db } from '~/db/connection'
import { listVersions } from '~/db/queries/versions'
import { carriedThreads } from '~/server/commands/carry-threads'
import type { Thread } from '~/app/domain/comment-thread'
import type { Block } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import type { ThreadPosition } from '~/app/domain/thread-position'
import {
  blockAt,
  foundAt,
  inTextOrder,
  passageInContext,
  positionKey,
  type PassageInContext,
} from '~/app/domain/triage'
import { enterDraftText } from './draft-visit.server'
import { freezableText, type TextToFreeze } from './freezable-texts.server'
import type { RouteId } from './route-rights'

/** A thread and where it stands in the working text as it is now. */
export type CarriedHere = { threadId: string; position: ThreadPosition }

/** To a page about the threads of published versions in a working text. */
export async function enterTriage(args: LoaderFunctionArgs | ActionFunctionArgs, route: RouteId) {
  const visit = await enterDraftText(args, route)
  const [latest] = await listVersions(visit.db, visit.draft.id)
  const { id: draftTextId, language } = visit.own
  const working = await freezableText(args.context, { draftTextId, language }, latest)
  return { ...visit, working, latest: latest ?? null }
}

/** Where all threads of the versions of a text stand in it now, in its order. Nothing is written. */
export async function threadsHere(db: Db, text: TextToFreeze): Promise<CarriedHere[]> {
  const carried = await carriedThreads(db, { draftTextId: text.draftTextId, blocks: text.blocks })
  return inTextOrder(carried, text.blocks)
}

/** A thread as drafters meet it beside a text that is being rewritten. */
export type MetThread = {
  thread: Thread
  position: ThreadPosition
  /** What is decided about is named by this. */
  seen: string
  /** As readers quote the passage; `null`: it is a heading, or gone. */
  number: string | null
  /** What stands there now; `null`: it stood at the beginning of the text. */
  now: PassageInContext | null
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
