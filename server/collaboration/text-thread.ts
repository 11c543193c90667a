import { parentPort } from 'node:worker_threads'
import { TEXT_WORK, type TextQuestion } from './text-work'

/** The thread that reads, changes and freezes whole texts. */
parentPort!.on('message', ({ name, args }: TextQuestion) => {
  const work = TEXT_WORK[name] as (...given: unknown[]) => unknown
  parentPort!.postMessage(work(...args))
})
