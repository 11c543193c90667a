import path from 'node:path'
import { projectRoot } from '~/db/project-root'
import { Thread } from './thread'

/** A thread without work gives its memory back after this long. */
const REST_MS = 3_000

/** Makes many updates into one, in a thread of its own, one text after the other. */
export class Compactor {
  readonly #thread = new Thread(program, REST_MS)

  /** @throws when the thread ends, as when memory runs out. */
  compact(layers: readonly Uint8Array[]): Promise<Uint8Array> {
    const copies = layers.map((layer) => Uint8Array.from(layer))
    return this.#thread.ask(
      copies,
      copies.map(({ buffer }) => buffer),
    )
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}

async function program(): Promise<string> {
  return path.join(projectRoot(), 'server', 'collaboration', 'compact-thread.mjs')
}
