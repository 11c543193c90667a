/** Work that takes turns: so much at once, so much waiting, the rest is sent away. */
export class Turns {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(private readonly most: { atOnce: number; waiting: number }) {}

  /** Does the work when its turn comes. @returns `null` when too much is waiting. */
  take<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.#running < this.most.atOnce) {
      this.#running++
      return this.#run(work)
    }
    if (this.#waiting.length >= this.most.waiting) return null
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(() => this.#run(work))
  }

  /** A turn is handed on, or given back. */
  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running--
    }
  }
}
