import { createHash, type Hash } from 'node:crypto'

/** A stretch of a log: after `afterSeq`, up to `seq`. */
export type LogStretch = {
  afterSeq: number
  seq: number
  /** SHA-256 over the SHA-256 of each update, oldest first; in hexadecimal. */
  digest: string
}

/** What a process took for the newest stretch of a log, to be compared with what the log says. */
export class LogDigest {
  #hash: Hash | null = null
  #afterSeq = 0
  #seq = 0

  /** Updates may be left out, as when a text was read anew: the stretch then begins after them. */
  add(updates: readonly { seq: number; update: Uint8Array }[]) {
    for (const { seq, update } of updates) {
      if (!this.#hash || seq !== this.#seq + 1) {
        this.#hash = createHash('sha256')
        this.#afterSeq = seq - 1
      }
      this.#hash.update(createHash('sha256').update(update).digest())
      this.#seq = seq
    }
  }

  /** What came since it was last asked; `null`: nothing. */
  take(): LogStretch | null {
    if (!this.#hash) return null
    const digest = this.#hash.digest('hex')
    this.#hash = null
    return { afterSeq: this.#afterSeq, seq: this.#seq, digest }
  }
}
