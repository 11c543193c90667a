/** How fast something happens: so many times a second, and so many at once after a rest. */
export class Pace {
  #credit: number
  #at: number

  /** @param now milliseconds, of any clock that does not jump. `perSecond` may be Infinity. */
  constructor(
    now: number,
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.#credit = burst
    this.#at = now
  }

  /**
   * It happened once.
   *
   * @returns for how long to pause now (milliseconds; 0: go on).
   */
  message(now: number): number {
    this.#earn(now)
    this.#credit -= 1
    return this.#credit >= 0 ? 0 : (-this.#credit / this.perSecond) * 1000
  }

  /** It may happen once more when this is 0, and has then; else in so many milliseconds. */
  wait(now: number): number {
    this.#earn(now)
    if (this.#credit < 1) return ((1 - this.#credit) / this.perSecond) * 1000
    this.#credit -= 1
    return 0
  }

  #earn(now: number) {
    if (this.perSecond === Infinity) this.#credit = this.burst
    else {
      const earned = ((now - this.#at) / 1000) * this.perSecond
      this.#credit = Math.min(this.burst, this.#credit + earned)
    }
    this.#at = now
  }
}
