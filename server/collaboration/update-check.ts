import * as Y from 'yjs'
import { withDeletes } from '~/app/editor/update-deletes'
import { deletedOnSight } from './deleted-on-sight'
import type { CheckedUpdate, DeleteSet, Knowledge } from './knowledge'
import type { PlacedRuns } from './places'
import type { UpdateRefusal } from './protocol'

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
 * A Yjs client id belongs to the person who first stored text with it, and before that to who first
 * showed themselves with it. So edits made offline and
 * sent by a later connection of the same person are taken, and nobody can speak with another's id
 * (which would silently erase what the other writes next).
 *
 * @param personId `null`: the server itself, which nobody else can speak for.
 */
export function checkUpdate(sent: Uint8Array, personId: string | null, known: Knowledge): Verdict {
  const clocks = new Map<number, number>()
  const read = readNew(sent, known, clocks)
  if (read === 'malformed') return { kind: 'malformed' }
  if (typeof read === 'string') return { kind: 'refused', reason: read }
  const { structs } = read

  if (isForeign(clocks, personId, known)) return { kind: 'refused', reason: 'foreign-author' }
  const clockOf = (client: number) => clocks.get(client) ?? known.clocks.get(client) ?? 0
  if (
    structs.some((struct) => isMissing(struct, clockOf)) ||
    isMissingDeleted(read.deletes, clockOf)
  ) {
    return { kind: 'refused', reason: 'missing-part' }
  }
  const places = known.places.place(structs)
  if (!places || hasForeign(places)) return { kind: 'refused', reason: 'not-allowed' }

  const deletes = deletedOnSight(read.deletes, known, places)
  if (clocks.size === 0 && known.deleted.includes(deletes)) return { kind: 'nothing-new' }
  const clientId = clocks.size === 1 ? [...clocks.keys()][0]! : null
  const update = deletes === read.deletes ? read.update : withDeletes(read.update, deletes)
  return { kind: 'accepted', checked: { update, clocks, deletes, clientId, places } }
}

type Read = { update: Uint8Array; structs: readonly Struct[]; deletes: DeleteSet }

/** The part of an update that is not known yet. Fills `clocks` for clients with new content. */
function readNew(
  sent: Uint8Array,
  known: Knowledge,
  clocks: Map<number, number>,
): Read | UpdateRefusal | 'malformed' {
  const decoded = decode(sent)
  if (!decoded) return 'malformed'
  const problem = readClocks(decoded.structs, known, clocks)
  if (problem) return problem
  const isAllNew = decoded.structs.every(({ id }) => id.clock >= (known.clocks.get(id.client) ?? 0))
  if (isAllNew) return { update: sent, structs: decoded.structs, deletes: decoded.ds }
  const update = Y.diffUpdate(sent, Y.encodeStateVector(known.clocks as never))
  const { structs, ds } = Y.decodeUpdate(update)
  return { update, structs, deletes: ds }
}

function isForeign(
  clocks: ReadonlyMap<number, number>,
  personId: string | null,
  { owners, claims }: Knowledge,
): boolean {
  return [...clocks.keys()].some((client) => {
    const owner = owners.has(client) ? owners.get(client) : claims.get(client)
    return owner !== undefined && owner !== personId
  })
}

function hasForeign(places: PlacedRuns): boolean {
  return [...places.values()].some((runs) => runs.some(({ makes }) => makes.kind === 'foreign'))
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

function isMissingDeleted(deletes: DeleteSet, clockOf: (client: number) => number): boolean {
  return [...deletes.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => clock + len > clockOf(client)),
  )
}
