import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '~/db/project-root'

/** A thread without work gives its memory back after this long. */
const REST_MS = 3_000

/** Makes many updates into one, in a thread of its own, one text after the other. */
export class Compactor {
  #thread: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #resting: NodeJS.Timeout | undefined

  /** @throws when the thread ends, as when memory runs out. */
  compact(layers: readonly Uint8Array[]): Promise<Uint8Array> {
    const work = () => this.#ask(layers)
    const done = this.#last.then(work, work)
    this.#last = done
    return done
  }

  async #ask(layers: readonly Uint8Array[]): Promise<Uint8Array> {
    clearTimeout(this.#resting)
    const thread = (this.#thread ??= startThread())
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        thread.once('message', resolve)
        thread.once('error', reject)
        thread.once('exit', () => reject(new Error('The thread that compacts texts has ended')))
        const copies = layers.map((layer) => Uint8Array.from(layer))
        thread.postMessage(
          copies,
          copies.map(({ buffer }) => buffer),
        )
      })
    } catch (error) {
      await this.close()
      throw error
    } finally {
      thread.removeAllListeners()
      this.#resting = setTimeout(() => void this.close(), REST_MS)
      this.#resting.unref()
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting)
    const thread = this.#thread
    this.#thread = null
    await thread?.terminate()
  }
}

function startThread(): Worker {
  const file = path.join(projectRoot(), 'server', 'collaboration', 'compact-thread.mjs')
  const thread = new Worker(file)
  thread.unref()
  return thread
}
