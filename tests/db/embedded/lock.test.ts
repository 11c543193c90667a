import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { EmbeddedDatabaseInUse, lockFolder } from '~/db/embedded/lock'

/** A folder that is claimed by what is written here; `null`: by nobody. */
async function givenFolder(claim: object | string | null) {
  const parent = await mkdtemp(path.join(tmpdir(), 'polylogue-lock-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const folder = path.join(parent, 'database')
  const text = typeof claim === 'string' ? claim : JSON.stringify(claim)
  if (claim !== null) await writeFile(`${folder}.lock`, text)
  return folder
}

async function givenProcess(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  onTestFinished(() => void child.kill('SIGKILL'))
  return child as ChildProcess & { pid: number }
}

describe('lockFolder', () => {
  it('claims a folder for this process until it gives it back', async () => {
    const folder = await givenFolder(null)

    const unlock = await lockFolder(folder)

    const claim = JSON.parse(await readFile(`${folder}.lock`, 'utf8')) as object
    expect(claim).toMatchObject({ pid: process.pid, host: hostname() })
    unlock()
    expect(existsSync(`${folder}.lock`)).toBe(false)
  })

  it('refuses a folder that this process holds already', async () => {
    const folder = await givenFolder(null)
    await lockFolder(folder)

    await expect(lockFolder(folder)).rejects.toBeInstanceOf(EmbeddedDatabaseInUse)
  })

  it('refuses a folder that a living process holds, and names it', async () => {
    const { pid } = await givenProcess()
    const folder = await givenFolder({ pid, host: hostname(), startedAt: null })

    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${pid}`)
  })

  it('takes over from a process that was killed', async () => {
    const child = await givenProcess()
    const folder = await givenFolder({ pid: child.pid, host: hostname(), startedAt: null })
    child.kill('SIGKILL')
    await once(child, 'exit')

    const unlock = await lockFolder(folder)

    unlock()
  })

  it('takes over when another process has got the same id since, as after a restart', async () => {
    const folder = await givenFolder({ pid: process.pid, host: hostname(), startedAt: '1' })

    const unlock = await lockFolder(folder)

    unlock()
  })

  it('takes over a claim that was left half written', async () => {
    const unlock = await lockFolder(await givenFolder('{"pid": 12'))

    unlock()
  })

  it('refuses what a process on another machine holds, which cannot be seen from here', async () => {
    const folder = await givenFolder({ pid: 1, host: 'elsewhere', startedAt: null })

    await expect(lockFolder(folder)).rejects.toThrow('elsewhere')
  })

  it('lets one of several take over at once', async () => {
    const folder = await givenFolder('')

    const claims = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(folder)))

    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
