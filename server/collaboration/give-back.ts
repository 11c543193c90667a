import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collecting more than this would be noticed by those who write. */
const MAX_HEAP_BYTES = 256 * 1024 * 1024

let collect: (() => void) | null = null

/**
 * Gives memory that nobody needs any more back to the system, which JavaScript would keep for
 * itself until it needs it again. Takes some 20 ms: only for when nobody writes.
 */
export function giveBackMemory(): void {
  if (process.memoryUsage().heapUsed > MAX_HEAP_BYTES) return
  setFlagsFromString('--expose-gc')
  collect ??= runInNewContext('gc') as () => void
  collect()
}
