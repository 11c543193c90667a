import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collecting more than this would be noticed by those who write. */
const MAX_HEAP_BYTES = 256 * 1024 * 1024
/** It takes a few times to get most of it. */
const TIMES = 4
/** Nothing was stored for so long: nobody writes. */
const QUIET_MS = 2_000

/** Memory that nobody needs any more, which JavaScript would keep for itself until it needs it again. */
export class SpareMemory {
  #times = 0
  #at = 0

  /** There is some to give back. */
  grewLess() {
    this.#times = TIMES
  }

  /**
   * Give it back to the system, when nobody writes: it takes some 20 ms.
   *
   * @param now and when something was last stored: `performance.now()`.
   */
  giveBack(now: number, storedAt: number) {
    if (this.#times === 0 || now - Math.max(storedAt, this.#at) < QUIET_MS) return
    this.#times -= 1
    this.#at = now
    if (process.memoryUsage().heapUsed < MAX_HEAP_BYTES) collector()()
  }
}

let known: (() => void) | null = null

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  known ??= runInNewContext('gc') as () => void
  return known
}
