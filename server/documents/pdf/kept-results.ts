/** How long and how much is kept. */
type Bounds<T> = {
  most: number
  keptMs: number
  /** What is worth keeping once it is there. */
  isKept: (result: T) => boolean
}

/**
 * Work that many ask for at once is done once, and its result kept for a while, the oldest going
 * first. What failed altogether is not kept.
 */
export class KeptResults<T> {
  readonly #kept = new Map<string, { result: Promise<T>; until: number }>()

  constructor(private readonly bounds: Bounds<T>) {}

  /** @param key names the work and all it depends on. `now` in milliseconds. */
  take(key: string, now: number, work: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key)
    if (known && now < known.until) return known.result
    const result = work()
    const entry = { result, until: now + this.bounds.keptMs }
    this.#kept.delete(key)
    this.#kept.set(key, entry)
    const forget = () => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key)
    }
    result.then((done) => this.bounds.isKept(done) || forget(), forget)
    if (this.#kept.size > this.bounds.most) this.#kept.delete(this.#kept.keys().next().value!)
    return result
  }
}
