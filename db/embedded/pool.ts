import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { parserOf } from '../values'
import { lockFolder } from './lock'
import { startThread, type Answer, type DatabaseThread } from './thread'

export type EmbeddedOptions = {
  /** The folder of the data, made when missing. */
  folder: string
  /** Whether a commit waits for the disk. Only data that may be lost does without. */
  syncsToDisk: boolean
}

/** Longer than any request should take, so that a deadlock is told rather than suffered. */
const PATIENCE = 20_000

/**
 * The embedded database as a pool of one connection. Whoever asks while it is taken waits in
 * line: otherwise a query would run inside the transaction of another request.
 */
export async function openEmbeddedPool(options: EmbeddedOptions): Promise<PostgresPool> {
  const folder = path.resolve(options.folder)
  await mkdir(path.dirname(folder), { recursive: true })
  const unlock = await lockFolder(folder)
  const thread = await startThread({ ...options, folder }).catch((error: unknown) => {
    unlock()
    throw new Error(`The embedded database in ${folder} does not open`, { cause: error })
  })
  const line = new Line()

  return {
    async connect() {
      return client(thread, await line.wait())
    },
    async end() {
      await line.wait()
      await thread.close()
      unlock()
    },
  }
}

function client(thread: DatabaseThread, release: () => void): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) =>
    result(await thread.query(sql, parameters.map(textOf)))
  return { query: query as PostgresPoolClient['query'], release }
}

function result({ command, rowCount, fields, rows }: Answer): PostgresQueryResult<unknown> {
  const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }))
  const read = (row: (string | null)[]) =>
    Object.fromEntries(
      columns.map(({ name, parse }, index) => {
        const text = row[index] ?? null
        return [name, text === null ? null : parse(text)]
      }),
    )
  return {
    command: command as PostgresQueryResult<unknown>['command'],
    rowCount,
    rows: rows.map(read),
  }
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } })
  .utils

/** As `pg` writes values, only that bytes become text too. */
function textOf(value: unknown): string | null {
  const prepared = prepareValue(value)
  if (Buffer.isBuffer(prepared)) return `\\x${prepared.toString('hex')}`
  return prepared as string | null
}

/** First come, first served; each passes on by calling what it was given. */
class Line {
  #last: Promise<void> = Promise.resolve()

  async wait(): Promise<() => void> {
    const before = this.#last
    let leave!: () => void
    this.#last = new Promise((resolve) => (leave = resolve))
    try {
      await inTime(before)
    } catch (error) {
      void before.then(leave)
      throw error
    }
    return leave
  }
}

async function inTime(turn: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    const message =
      `Waited ${PATIENCE / 1000} s for the embedded database. ` +
      'Is `db` used inside a transaction, where `trx` belongs?'
    timer = setTimeout(() => reject(new Error(message)), PATIENCE)
  })
  await Promise.race([turn, tooLong]).finally(() => clearTimeout(timer))
}
