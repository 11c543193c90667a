import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '~/db/connection'
import { EmbeddedDatabaseInUse } from '~/db/embedded/lock'
import { projectRoot } from '~/db/project-root'

function givenFolder(): string {
  const folder = path.join(tmpdir(), `polylogue-pool-${crypto.randomUUID()}`)
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true })
    await rm(`${folder}.lock`, { force: true })
  })
  return folder
}

describe('the embedded database', () => {
  it('is refused to a second connection, and free again after the first', async () => {
    const folder = givenFolder()
    const first = connect(`pglite:${folder}`)
    await sql`create table kept (word text)`.execute(first)

    const second = connect(`pglite:${folder}`)
    await expect(sql`select 1`.execute(second)).rejects.toBeInstanceOf(EmbeddedDatabaseInUse)

    await first.destroy()
    const third = connect(`pglite:${folder}`)
    expect((await sql`select * from kept`.execute(third)).rows).toEqual([])
    await third.destroy()
  })

  it('writes to the disk before it says that something is committed', async () => {
    const db = connect(`pglite:${givenFolder()}`)

    const { rows } = await sql`show fsync`.execute(db)

    expect(rows).toEqual([{ fsync: 'on' }])
    await db.destroy()
  })

  it('keeps what was committed when its process is killed', async () => {
    const folder = givenFolder()
    await writeAndBeKilled(folder)

    const db = connect(`pglite:${folder}`)

    expect((await sql`select word from kept`.execute(db)).rows).toEqual([{ word: 'committed' }])
    await db.destroy()
  })

  it('says which folder does not open', async () => {
    const db = connect('pglite:/proc/polylogue')

    await expect(sql`select 1`.execute(db)).rejects.toThrow('/proc/polylogue')
    await db.destroy().catch(() => {})
  })
})

/** A process of its own, killed with a transaction open. */
async function writeAndBeKilled(folder: string): Promise<void> {
  const worker = path.join(projectRoot(), 'db', 'embedded', 'worker.mjs')
  const script = `
    const { Worker } = require('node:worker_threads')
    const workerData = { folder: ${JSON.stringify(folder)}, syncsToDisk: true }
    const worker = new Worker(${JSON.stringify(worker)}, { workerData })
    const statements = [
      'create table kept (word text)',
      "insert into kept values ('committed')",
      'begin',
      "insert into kept values ('not committed')",
    ]
    worker.on('message', ({ error }) => {
      if (error) throw new Error(error.message)
      const sql = statements.shift()
      if (sql) worker.postMessage({ id: 1, sql, parameters: [] })
      else process.kill(process.pid, 'SIGKILL')
    })`
  const child = spawn(process.execPath, ['-e', script], { stdio: 'inherit' })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}
