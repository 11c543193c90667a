import * as Y from 'yjs'
import type { DraftKind } from '~/app/domain/draft'
import { FOREIGN, GONE, placeOf, rootPlace, type Place } from './text-shape'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** Neighbouring clocks of one Yjs client that stand in the same place; `end` exclusive. */
type Run = {
  start: number
  end: number
  /** Where they stand, and in which attribute; `null`: in the order of the place. */
  parent: Place
  field: string | null
  /** What holds them; `null`: a shared root, or something that is gone. */
  within: Y.ID | null
  /** The place they are for what is put into them. */
  makes: Place
}

/** By Yjs client, in order of their clocks. */
export type PlacedRuns = ReadonlyMap<number, readonly Run[]>

/**
 * Where everything ever written stands in a live text: no words, only the tree. An update names
 * the neighbours of what it adds; from what is known of them follows where it is put.
 */
export class Places {
  readonly #clients = new Map<number, Run[]>()

  constructor(readonly kind: DraftKind) {}

  add(runs: PlacedRuns) {
    for (const [client, added] of runs) {
      const known = this.#clients.get(client) ?? []
      this.#clients.set(client, known)
      for (const run of added) append(known, run)
    }
  }

  /** @param news of an update that is not added yet. */
  find({ client, clock }: Y.ID, news?: PlacedRuns): Run | undefined {
    return runAt(this.#clients.get(client), clock) ?? runAt(news?.get(client), clock)
  }

  /**
   * Where the structs of an update stand.
   *
   * @returns `null` when they rest on one another in a circle.
   */
  place(structs: readonly Struct[]): PlacedRuns | null {
    return new Placing(this, structs).runs()
  }
}

type Standing = Pick<Run, 'parent' | 'field' | 'within'>

const nowhere = (parent: Place): Standing => ({ parent, field: null, within: null })

type Queue = { structs: Struct[]; next: number }

/** Structs of a client come in order; when one rests on another client's, that one goes first. */
class Placing {
  readonly #queues = new Map<number, Queue>()
  readonly #placed = new Map<number, Run[]>()

  constructor(
    private readonly known: Places,
    structs: readonly Struct[],
  ) {
    for (const struct of structs) {
      const queue = this.#queues.get(struct.id.client)
      if (queue) queue.structs.push(struct)
      else this.#queues.set(struct.id.client, { structs: [struct], next: 0 })
    }
  }

  runs(): PlacedRuns | null {
    for (const client of this.#queues.keys()) {
      const waiting: Y.ID[] = [{ client, clock: Infinity }]
      const seen = new Set([client])
      for (let wanted = waiting.at(-1); wanted; wanted = waiting.at(-1)) {
        const missing = this.#advance(wanted)
        if (missing && seen.has(missing.client)) return null
        if (missing) {
          waiting.push(missing)
          seen.add(missing.client)
        } else {
          waiting.pop()
          seen.delete(wanted.client)
        }
      }
    }
    return this.#placed
  }

  /** Place what a client wrote up to a clock. @returns what must be placed before, if anything. */
  #advance({ client, clock }: Y.ID): Y.ID | null {
    const queue = this.#queues.get(client)!
    for (let struct = queue.structs[queue.next]; struct; struct = queue.structs[++queue.next]) {
      if (struct.id.clock > clock) return null
      const missing = neighbours(struct).find((id) => !this.#find(id) && this.#isToCome(id))
      if (missing) return missing
      const runs = this.#placed.get(client) ?? []
      this.#placed.set(client, runs)
      append(runs, this.#runOf(struct))
    }
    return null
  }

  #isToCome({ client, clock }: Y.ID): boolean {
    const queue = this.#queues.get(client)
    const last = queue?.structs.at(-1)
    if (!queue || !last || queue.next >= queue.structs.length) return false
    return clock < last.id.clock + last.length
  }

  #find(id: Y.ID): Run | undefined {
    return runAt(this.#placed.get(id.client), id.clock) ?? this.known.find(id)
  }

  #runOf(struct: Struct): Run {
    const range = { start: struct.id.clock, end: struct.id.clock + struct.length }
    if (!(struct instanceof Y.Item))
      return { ...range, parent: GONE, field: null, within: null, makes: GONE }
    const { parent, field, within } = this.#standing(struct)
    return { ...range, parent, field, within, makes: placeOf(struct.content, parent, field) }
  }

  #standing(item: Y.Item): Standing {
    const { parent: holder, parentSub: field } = item
    if (typeof holder === 'string') {
      return { parent: rootPlace(this.known.kind, holder), field, within: null }
    }
    if (holder instanceof Y.ID) {
      return { parent: this.#find(holder)?.makes ?? FOREIGN, field, within: holder }
    }
    const found = neighbours(item).map((id) => this.#find(id))
    if (found.some((run) => run?.parent.kind === 'gone')) return nowhere(GONE)
    const [first, ...others] = found
    const isOnePlace = others.every(
      (run) => run?.parent === first?.parent && run?.field === first?.field,
    )
    return first && isOnePlace ? first : nowhere(FOREIGN)
  }
}

/** What a struct says of where it stands. */
function neighbours(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  return [struct.origin, struct.rightOrigin, parent].filter((id) => id !== null)
}

function append(runs: Run[], run: Run) {
  const last = runs.at(-1)
  if (last && run.start < last.end) {
    if (run.end <= last.end) return
    run = { ...run, start: last.end } // what was known first stays
  }
  const isSame =
    last?.end === run.start &&
    last.parent === run.parent &&
    last.field === run.field &&
    isSameId(last.within, run.within) &&
    last.makes === run.makes
  if (isSame) last.end = run.end
  else runs.push({ ...run })
}

function isSameId(a: Y.ID | null, b: Y.ID | null): boolean {
  return a === b || (a !== null && b !== null && Y.compareIDs(a, b))
}

function runAt(runs: readonly Run[] | undefined, clock: number): Run | undefined {
  if (!runs) return undefined
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.end > clock) high = middle
    else low = middle + 1
  }
  const run = runs[low]
  return run && run.start <= clock ? run : undefined
}
