import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { projectRoot } from '../project-root'

/** What the worker says of a statement; values as text, by column. */
export type Answer = {
  command: string | null
  rowCount: number
  fields: { name: string; dataTypeID: number }[]
  rows: (string | null)[][]
}

export type DatabaseThread = {
  query(sql: string, parameters: (string | null)[]): Promise<Answer>
  close(): Promise<void>
}

type PlainError = { message: string; fields: Partial<pg.DatabaseError> }

type Message = { id?: number; ready?: true; answer?: Answer; error?: PlainError }

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/** Start PGlite in a thread of its own; resolves when the database answers. */
export async function startThread(data: {
  folder: string
  syncsToDisk: boolean
}): Promise<DatabaseThread> {
  const file = path.join(projectRoot(), 'db', 'embedded', 'worker.mjs')
  const worker = new Worker(file, { workerData: data })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let stopped: Error | undefined

  const ask = (question: object) =>
    new Promise<Answer>((resolve, reject) => {
      if (stopped) return reject(stopped)
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...question })
    })
  const giveUp = (error: Error) => {
    stopped ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  worker.on('message', ({ id, answer, error }: Message) => {
    const asked = waiting.get(id ?? 0)
    waiting.delete(id ?? 0)
    if (error) asked?.reject(databaseError(error))
    else asked?.resolve(answer as Answer)
  })
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp(new Error('The embedded database has stopped')))

  await new Promise<Answer>((resolve, reject) => waiting.set(0, { resolve, reject })).catch(
    async (error: unknown) => {
      await worker.terminate()
      throw error
    },
  )

  return {
    query: (sql, parameters) => ask({ sql, parameters }),
    async close() {
      await ask({ closes: true })
      await worker.terminate()
    },
  }
}

/** Errors of the database look as with `pg`, so that `error.code` and `error.constraint` can be read. */
function databaseError({ message, fields }: PlainError): Error {
  if (!fields.code) return new Error(message)
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), fields)
}
