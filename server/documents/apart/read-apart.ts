import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Problem } from '~/app/domain/problem'
import { readerFile } from './reader-file'
import type { Question, Readings } from './readings'
import { Turns } from './turns'

/** What one reading may cost. */
export type ReadingLimits = {
  /** From its start, waiting for a turn not counted. */
  timeMs: number
  /** Of JavaScript's own memory. */
  heapMb: number
  /** Of the whole process, where the system says it (Linux). */
  totalMb: number
}

const LIMITS: ReadingLimits = { timeMs: 20_000, heapMb: 256, totalMb: 640 }
const WATCH_MS = 200
const PAGE_BYTES = 4096
/** How Node ends after an error that nobody caught: a defect of ours, not a limit. */
const FAILED = 1

/** At once, and waiting for a turn. */
const turns = new Turns({ atOnce: 2, waiting: 40 })

/** What a reading says when there was none. */
const NOTHING = {
  understandFile: { understood: null },
  understandText: { understood: null },
  readTracked: { text: null, notBrought: {} },
  documentFromMarkdown: { document: null },
} satisfies { [Name in keyof Readings]: object }

/** The same reading, which may also have gone beyond its limits. */
type Limited<Read> = Read extends { problem: null }
  ? Read
  : Omit<Read, 'problem'> & { problem: Problem }

/**
 * Reads what somebody sent in a process of its own, with an end to its time and memory, so that
 * nobody else waits for it. The process has no environment, and ends with the reading.
 *
 * @returns what the reading says, copied; its `problem` may also be that it went beyond the limits,
 *   or that too many files are being read.
 */
export async function readApart<Name extends keyof Readings>(
  name: Name,
  args: Parameters<Readings[Name]>,
  limits: Partial<ReadingLimits> = {},
): Promise<Limited<ReturnType<Readings[Name]>>> {
  const file = await readerFile()
  const reading = turns.take(() => ask(file, { name, args }, { ...LIMITS, ...limits }))
  const answer = await reading
  if (answer) return answer.read as Limited<ReturnType<Readings[Name]>>
  const problem: Problem = reading ? 'file-too-heavy' : 'too-many-files'
  return { ...NOTHING[name], problem } as Limited<ReturnType<Readings[Name]>>
}

/** @returns `null` when the process ended without an answer: its time or memory was over. */
async function ask(
  file: string,
  question: Question,
  { timeMs, heapMb, totalMb }: ReadingLimits,
): Promise<{ read: unknown } | null> {
  const child = fork(file, {
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${heapMb}`, '--disallow-code-generation-from-strings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const trouble = troubleOf(child)
  const kill = () => child.kill('SIGKILL')
  const over = setTimeout(kill, timeMs)
  const watch = setInterval(() => void killAbove(child, totalMb * 1024 * 1024), WATCH_MS)
  try {
    return await new Promise((resolve, reject) => {
      child.once('message', (read) => resolve({ read }))
      child.once('error', () => resolve(null))
      child.once('close', (code) => {
        if (code === FAILED) reject(new Error(`${question.name} failed`, { cause: trouble() }))
        else resolve(null)
      })
      child.send(question, (error) => error && resolve(null))
    })
  } finally {
    clearTimeout(over)
    clearInterval(watch)
    kill()
  }
}

/** V8 bounds its own heap only; what is unpacked lies outside of it. */
async function killAbove(child: ChildProcess, bytes: number): Promise<void> {
  const pages = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '')
  if (Number(pages.split(' ')[1] ?? 0) * PAGE_BYTES > bytes) child.kill('SIGKILL')
}

/** Where it went wrong, for the log: only the places in our code, none of the words of the file. */
function troubleOf(child: ChildProcess): () => string {
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (more: string) => {
    said = (said + more).slice(-20_000)
  })
  return () => (said.match(/^ {4}at .*$/gm) ?? []).join('\n')
}
