import { Worker, type Transferable } from 'node:worker_threads'

/**
 * Answers questions in a thread of its own, one after the other. The thread begins with the first
 * question, and gives its memory back when there was none for a while.
 */
export class Thread {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #resting: NodeJS.Timeout | undefined

  /** @param program the file it runs; it answers each message with one. */
  constructor(
    private readonly program: () => Promise<string>,
    private readonly restMs: number,
  ) {}

  /** @throws what the program throws, and when the thread ends, as when memory runs out. */
  ask<Answer>(question: unknown, handedOver: readonly Transferable[] = []): Promise<Answer> {
    const work = () => this.#ask<Answer>(question, handedOver)
    const done = this.#last.then(work, work)
    this.#last = done
    return done
  }

  async #ask<Answer>(question: unknown, handedOver: readonly Transferable[]): Promise<Answer> {
    clearTimeout(this.#resting)
    const worker = (this.#worker ??= new Worker(await this.program()))
    worker.ref()
    try {
      return await answerOf<Answer>(worker, () => worker.postMessage(question, handedOver))
    } catch (error) {
      await this.close()
      throw error
    } finally {
      worker.unref() // nothing to do is no reason to go on
      this.#resting = setTimeout(() => void this.close(), this.restMs)
      this.#resting.unref()
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

/** What a worker says to what it is sent; its own listeners are left alone, it is deaf without them. */
function answerOf<Answer>(worker: Worker, send: () => void): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const ends = () => {
      worker.off('message', answers).off('error', fails).off('exit', dies)
    }
    const answers = (answer: Answer) => {
      ends()
      resolve(answer)
    }
    const fails = (error: Error) => {
      ends()
      reject(error)
    }
    const dies = () => fails(new Error('The thread has ended without an answer'))
    worker.on('message', answers).on('error', fails).on('exit', dies)
    send()
  })
}
