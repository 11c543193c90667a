import type { Db, Tx } from '~/db/connection'
import {
  findFrozenText,
  insertPositions,
  listDecisions,
  type PlacedPosition,
} from '~/db/queries/anchor-positions'
import { listBlocks, listPublishedTexts } from '~/db/queries/checkpoints'
import { listAnchors, type AnchoredThread } from '~/db/queries/comment-threads'
import { findVersionMap, insertVersionMap } from '~/db/queries/version-maps'
import type { Block } from '~/app/domain/document'
import { readMap, storedMap } from '~/app/domain/stored-map'
import { composeMaps, mapTexts, type TextMap } from '~/app/domain/text-map'
import { carryDecided, carryOwn, type ThreadPosition } from '~/app/domain/thread-position'

/** A later state of a working text: what threads are carried to. */
export type Target = {
  draftTextId: string
  blocks: readonly Block[]
  /** Where it is frozen already. */
  checkpointId?: string
}

export type CarriedThread = { threadId: string; quote: string; position: ThreadPosition }

/**
 * Every thread of the versions of a text finds its place in the new one, or is shown as an orphan
 * where its passage stood. What became of each character since the last version is kept.
 *
 * @returns all of them, also those that have to be confirmed.
 */
export async function carryThreads(
  trx: Tx,
  target: Target & { checkpointId: string },
): Promise<CarriedThread[]> {
  const history = await mapsTo(trx, target)
  const last = history.at(-1)
  if (last) {
    const between = { fromId: last.checkpointId, toId: target.checkpointId }
    await insertVersionMap(trx, between, storedMap(last.map))
  }
  const carried = await carriedAlong(trx, target, history)
  await insertPositions(trx, target.checkpointId, carried)
  return carried
}

/** Where the threads of all versions of a text would stand in this one; nothing is written. */
export async function carriedThreads(db: Db, target: Target): Promise<CarriedThread[]> {
  return carriedAlong(db, target, await mapsTo(db, target))
}

/** An earlier version of a text, and the map from it to the target over all that came between. */
type Step = Frozen & { map: TextMap; isComposed: boolean }

/** The versions of a text, oldest first. */
async function mapsTo(db: Db, { draftTextId, blocks, checkpointId }: Target): Promise<Step[]> {
  const published = (await listPublishedTexts(db, draftTextId)).filter(
    (text) => text.checkpointId !== checkpointId,
  )
  const steps: Step[] = []
  for (const earlier of published.reverse()) {
    const own = await listBlocks(db, earlier.checkpointId)
    const [next] = steps
    const map = next
      ? composeMaps(await mapBetween(db, { ...earlier, blocks: own }, next), next.map)
      : mapTexts(own, blocks)
    const { checkpointId } = earlier
    steps.unshift({ checkpointId, blocks: own, map, isComposed: next !== undefined })
  }
  return steps
}

type Frozen = { checkpointId: string; blocks: readonly Block[] }

async function mapBetween(db: Db, one: Frozen, other: Frozen): Promise<TextMap> {
  const between = { fromId: one.checkpointId, toId: other.checkpointId }
  const stored = await findVersionMap(db, between)
  const read = stored && readMap(stored, one.blocks, other.blocks)
  return read ?? mapTexts(one.blocks, other.blocks)
}

async function carriedAlong(db: Db, target: Target, history: Step[]): Promise<CarriedThread[]> {
  const decisions = await listDecisions(db, target.draftTextId)
  const decided = new Map(
    decisions
      .filter(({ checkpointId }) => checkpointId !== target.checkpointId)
      .map((decision) => [decision.threadId, decision]),
  )
  const mapFrom = mapsFromAnywhere(db, target, history)
  const carried: CarriedThread[] = []
  for (const step of history) {
    const direct = directMap(step, target)
    for (const thread of await listAnchors(db, step.checkpointId)) {
      const decision = decided.get(thread.id)
      const position = decision
        ? await carriedDecision(decision, mapFrom)
        : carriedOwn(thread, step, direct)
      carried.push({ threadId: thread.id, quote: thread.anchor.quote, position })
    }
  }
  return carried
}

async function carriedDecision(
  { checkpointId, position }: PlacedPosition,
  mapFrom: (checkpointId: string) => Promise<TextMap | null>,
): Promise<ThreadPosition> {
  const map = await mapFrom(checkpointId)
  return map ? carryDecided(position, map) : position
}

/** What was cut in one version and is back in a later one stands there word for word, or not at all. */
function carriedOwn({ anchor }: AnchoredThread, { map }: Step, direct: () => TextMap | null) {
  const position = carryOwn(anchor, map)
  if (position.state !== 'orphaned' && position.state !== 'weak' && position.state !== 'fuzzy') {
    return position
  }
  const jump = direct()
  const again = jump && carryOwn(anchor, jump)
  return again?.state === 'exact' || again?.state === 'moved' ? again : position
}

/** The map without what came between; `null`: nothing did. */
function directMap({ blocks, isComposed }: Step, target: Target): () => TextMap | null {
  let known: TextMap | null | undefined
  return () => {
    if (known === undefined) known = isComposed ? mapTexts(blocks, target.blocks) : null
    return known
  }
}

/** Maps to the target from versions and from states of the working text alike, each made once. */
function mapsFromAnywhere(db: Db, target: Target, history: readonly Step[]) {
  const known = new Map<string, TextMap | null>(
    history.map((step) => [step.checkpointId, step.map]),
  )
  return async (checkpointId: string) => {
    if (!known.has(checkpointId)) {
      const text = await findFrozenText(db, checkpointId)
      known.set(checkpointId, text ? mapTexts(text.blocks, target.blocks) : null)
    }
    return known.get(checkpointId) ?? null
  }
}
