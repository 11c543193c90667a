import { Pace } from './pace'

/** Knocks that are answered at the same time; more would keep the database from those who write. */
const AT_ONCE = 4
/** Knocks answered a second once many came at once: a storm leaves most of the time to those inside. */
const PER_SECOND = 150
const BURST = 400
/** Who comes when so many wait is turned away, to come back by themselves. */
const MAX_WAITING = 2_000

/** Lets people in one after the other, at a pace that those who are in do not notice. */
export class DoorQueue {
  readonly #pace: Pace
  readonly #waiting: (() => void)[] = []
  #inside = 0
  #timer: NodeJS.Timeout | null = null

  constructor(perSecond = PER_SECOND, burst = BURST) {
    this.#pace = new Pace(performance.now(), perSecond, burst)
  }

  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      this.#next()
    })
    try {
      return await work()
    } finally {
      this.#inside -= 1
      this.#next()
    }
  }

  #next() {
    while (!this.#timer && this.#inside < AT_ONCE && this.#waiting.length > 0) {
      const pauseMs = this.#pace.wait(performance.now())
      if (pauseMs > 0) {
        this.#timer = setTimeout(() => {
          this.#timer = null
          this.#next()
        }, pauseMs)
        return
      }
      this.#inside += 1
      this.#waiting.shift()!()
    }
  }
}
