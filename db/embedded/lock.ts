import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

    const holder = await readHolder(file)
    if (holder && isAlive(holder)) throw new EmbeddedDatabaseInUse(folder, holder)
    rmSync(file, { force: true })
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

/** @returns `null` when the file is gone, or was left unfinished by a process killed meanwhile. */
async function readHolder(file: string): Promise<Holder | null> {
  try {
    if (statSync(file).size === 0) await wait(200) // its maker may be about to write
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
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
