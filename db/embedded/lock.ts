import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** Two processes on one folder would silently lose what one of them writes; so the second is refused. */
export class EmbeddedDatabaseInUse extends Error {
  override readonly name = 'EmbeddedDatabaseInUse'

  constructor(
    readonly folder: string,
    readonly holder: Holder,
  ) {
    super(
      `The embedded database in ${folder} is in use by process ${holder.pid} on ${holder.host}. ` +
        `Stop that process first. (If that machine is gone, remove ${lockFile(folder)}.)`,
    )
  }
}

/** The process that has the folder open. `startedAt`: tells it from a later one with the same id. */
type Holder = { pid: number; host: string; startedAt: string | null }

/**
 * Claim the folder for this process. The claim of a process that was killed is taken over.
 *
 * @returns what gives the folder back.
 * @throws {EmbeddedDatabaseInUse}
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = lockFile(folder)
  const claim = JSON.stringify({ pid: process.pid, host: hostname(), startedAt: startOf('self') })

  for (let attempts = 0; attempts < 3; attempts++) {
    if (created(file, claim)) return () => rmSync(file, { force: true })

    const found = await readClaim(file)
    const holder = parsed(found)
    if (holder && isAlive(holder)) throw new EmbeddedDatabaseInUse(folder, holder)
    removeStale(file, found)
  }
  throw new Error(`${file} could not be claimed`)
}

/** Beside the folder: PostgreSQL wants it empty when it is made. */
function lockFile(folder: string): string {
  return `${folder}.lock`
}

function created(file: string, claim: string): boolean {
  try {
    writeFileSync(file, claim, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** @returns `null` when the file is gone. */
async function readClaim(file: string): Promise<string | null> {
  try {
    if (statSync(file).size === 0) await wait(200) // its maker may be about to write
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** @returns `null` for what a process left unfinished when it was killed. */
function parsed(claim: string | null): Holder | null {
  try {
    return JSON.parse(claim ?? '') as Holder
  } catch {
    return null
  }
}

/** Taken aside first: if another process was quicker, what is there now is its claim, and goes back. */
function removeStale(file: string, stale: string | null): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file)
  } catch {
    return // it is gone, or claimed again: the next attempt will see
  } finally {
    rmSync(aside, { force: true })
  }
}

function isAlive({ pid, host, startedAt }: Holder): boolean {
  if (host !== hostname()) return true // cannot be seen from here
  if (!isRunning(pid)) return false
  return startedAt === null || startedAt === startOf(pid)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, in ticks since the machine did; `null` where the system does not say. */
function startOf(pid: number | 'self'): string | null {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
