type Range = { start: number; end: number }
type DeleteSet = { clients: Map<number, readonly { clock: number; len: number }[]> }

/**
 * What was deleted, per Yjs client, as sorted ranges that neither touch nor overlap (`end`
 * exclusive). A client repeats all deletions whenever it joins; only new ones belong in the log.
 */
export class DeletedRanges {
  readonly #clients = new Map<number, Range[]>()

  includes(deletes: DeleteSet): boolean {
    for (const [client, items] of deletes.clients) {
      const ranges = this.#clients.get(client) ?? []
      for (const { clock, len } of items) {
        const range = ranges[firstEndingAfter(ranges, clock)]
        if (len > 0 && !(range && range.start <= clock && clock + len <= range.end)) return false
      }
    }
    return true
  }

  has({ client, clock }: { client: number; clock: number }): boolean {
    const ranges = this.#clients.get(client) ?? []
    const range = ranges[firstEndingAfter(ranges, clock)]
    return range !== undefined && range.start <= clock
  }

  add(deletes: DeleteSet) {
    for (const [client, items] of deletes.clients) {
      const ranges = this.#clients.get(client) ?? []
      this.#clients.set(client, ranges)
      for (const { clock, len } of items) if (len > 0) addRange(ranges, clock, clock + len)
    }
  }
}

function addRange(ranges: Range[], start: number, end: number) {
  const first = firstEndingAfter(ranges, start - 1)
  let after = first
  const merged = { start, end }
  for (let range = ranges[after]; range && range.start <= end; range = ranges[++after]) {
    merged.start = Math.min(merged.start, range.start)
    merged.end = Math.max(merged.end, range.end)
  }
  ranges.splice(first, after - first, merged)
}

/** Index of the first range with `end > clock`; the length when there is none. */
function firstEndingAfter(ranges: readonly Range[], clock: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[middle]!.end > clock) high = middle
    else low = middle + 1
  }
  return low
}
