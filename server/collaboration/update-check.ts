import * as Y from 'yjs'
import type { CheckedUpdate, Knowledge } from './knowledge'
import type { UpdateRefusal } from './protocol'

/** Arrays and objects inside one piece of content may be nested this deep. */
const MAX_DEPTH = 64
/** Clocks count characters ever typed by one editor; beyond this they are an attack. */
const MAX_CLOCK = 2 ** 31

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

export type Verdict =
  | { kind: 'accepted'; checked: CheckedUpdate }
  | { kind: 'nothing-new' }
  | { kind: 'refused'; reason: UpdateRefusal }
  | { kind: 'malformed' }

/**
 * Decide on an update before anything applies it, without building a document.
 *
 * A Yjs client id belongs to the person who first stored text with it. So edits made offline and
 * sent by a later connection of the same person are taken, and nobody can speak with another's id
 * (which would silently erase what the other writes next).
 *
 * @param personId `null`: the server itself, which nobody else can speak for.
 */
export function checkUpdate(
  update: Uint8Array,
  personId: string | null,
  known: Knowledge,
): Verdict {
  const decoded = decode(update)
  if (!decoded) return { kind: 'malformed' }
  const { structs, ds: deletes } = decoded

  const clocks = new Map<number, number>()
  const problem = readClocks(structs, known, clocks)
  if (problem === 'malformed') return { kind: 'malformed' }
  if (problem) return { kind: 'refused', reason: problem }

  for (const client of clocks.keys()) {
    const owner = known.owners.get(client)
    if (owner !== undefined && owner !== personId)
      return { kind: 'refused', reason: 'foreign-author' }
  }
  const clockOf = (client: number) => clocks.get(client) ?? known.clocks.get(client) ?? 0
  for (const struct of structs) {
    if (isMissing(struct, clockOf)) return { kind: 'refused', reason: 'missing-part' }
    if (!isAllowed(struct)) return { kind: 'refused', reason: 'not-allowed' }
  }
  for (const [client, ranges] of deletes.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > clockOf(client)) return { kind: 'refused', reason: 'missing-part' }
    }
  }

  if (clocks.size === 0 && known.deleted.includes(deletes)) return { kind: 'nothing-new' }
  const clientId = clocks.size === 1 ? [...clocks.keys()][0]! : null
  return { kind: 'accepted', checked: { clocks, deletes, clientId } }
}

function decode(update: Uint8Array) {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null // the decoder throws whatever the bytes lead it to: all of it means malformed
  }
}

/** Fills `clocks` for clients with new content: each must go on where the known text ends. */
function readClocks(
  structs: readonly Struct[],
  known: Knowledge,
  clocks: Map<number, number>,
): UpdateRefusal | 'malformed' | null {
  const finished = new Set<number>()
  let currentClient: number | null = null
  let nextClock = 0
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!(struct.length > 0) || end > MAX_CLOCK) return 'malformed'
    if (client !== currentClient) {
      if (finished.has(client)) return 'malformed' // a second list for a client hides the first
      finished.add(client)
      currentClient = client
      nextClock = clock
    }
    if (clock !== nextClock) return 'malformed'
    if (struct instanceof Y.Skip) return 'missing-part'
    const stored = known.clocks.get(client) ?? 0
    if (clock > Math.max(stored, clocks.get(client) ?? 0)) return 'missing-part'
    if (end > stored) clocks.set(client, end)
    nextClock = end
  }
  return null
}

/** Whether the struct rests on text that is neither known nor in the same update. */
function isMissing(struct: Struct, clockOf: (client: number) => number): boolean {
  if (!(struct instanceof Y.Item)) return false
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  return [struct.origin, struct.rightOrigin, parent].some(
    (id) => id !== null && id.clock >= clockOf(id.client),
  )
}

function isAllowed(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true
  const { content } = struct
  if (content instanceof Y.ContentDoc || content instanceof Y.ContentBinary) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return isShallow(content.arr, MAX_DEPTH)
  }
  if (content instanceof Y.ContentEmbed) return isShallow(content.embed, MAX_DEPTH)
  if (content instanceof Y.ContentFormat) return isShallow(content.value, MAX_DEPTH)
  return true
}

function isShallow(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth === 0) return false
  return Object.values(value).every((inner) => isShallow(inner, depth - 1))
}
