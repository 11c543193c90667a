/** Messages a connection may send: so many a second, and so many at once after a rest. */
const MESSAGES_PER_SECOND = 20
const MESSAGE_BURST = 60

/** A connection that went on in spite of being paused, this many messages ahead, is flooding. */
const FLOOD = 10 * MESSAGE_BURST

/** How fast one connection sends. Nothing is lost by being too fast: reading pauses. */
export class Pace {
  #credit: number
  #at: number

  constructor(
    now: number,
    private readonly perSecond = MESSAGES_PER_SECOND,
    private readonly burst = MESSAGE_BURST,
  ) {
    this.#credit = burst
    this.#at = now
  }

  /**
   * One message came.
   *
   * @param now milliseconds, of any clock that does not jump.
   * @returns for how long to pause reading (milliseconds, 0: go on), or `flood`.
   */
  message(now: number): number | 'flood' {
    const earned = ((now - this.#at) / 1000) * this.perSecond
    this.#credit = Math.min(this.burst, this.#credit + earned) - 1
    this.#at = now
    if (this.#credit < -FLOOD) return 'flood'
    return this.#credit >= 0 ? 0 : (-this.#credit / this.perSecond) * 1000
  }
}
