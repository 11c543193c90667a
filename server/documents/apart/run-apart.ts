import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Problem } from '~/app/domain/problem'
import { programFile } from '~/server/program-file'
import type { Task, Tasks } from './tasks'
import { Turns } from './turns'

/** What one task may cost. */
export type TaskLimits = {
  /** From its start, waiting for a turn not counted. */
  timeMs: number
  /** Of JavaScript's own memory. */
  heapMb: number
  /** Of the whole process, where the system says it (Linux). */
  totalMb: number
}

const LIMITS: TaskLimits = { timeMs: 20_000, heapMb: 256, totalMb: 640 }
const WATCH_MS = 200
const PAGE_BYTES = 4096
/** How Node ends after an error that nobody caught: a defect of ours, not a limit. */
const FAILED = 1

/** Files that are brought never wait for files that are asked for. */
const READING = new Turns({ atOnce: 2, waiting: 40 })
const WRITING = new Turns({ atOnce: 1, waiting: 20 })

/** What a task says when it was not done. */
const NOTHING = {
  understandFile: { understood: null },
  understandText: { understood: null },
  understandReplacement: { document: null, leftOut: {}, pageWords: [], pictures: [] },
  readTracked: { text: null, notBrought: {} },
  documentFromMarkdown: { document: null },
  compilePdf: { pdf: null },
  withoutAuthors: { bytes: null },
} satisfies { [Name in keyof Tasks]: object }

/** What the task says, which may also have gone beyond its limits. */
type Limited<Done> = Done extends { problem: null }
  ? Done
  : Omit<Done, 'problem'> & { problem: Problem }

type Done<Name extends keyof Tasks> = Limited<Awaited<ReturnType<Tasks[Name]>>>

/**
 * Does a task in a process of its own, with an end to its time and memory, so that nobody else
 * waits for it. The process has no environment, and ends with the task.
 *
 * @returns what the task says, copied; its `problem` may also be that it went beyond the limits, or
 *   that too many are waiting.
 */
export async function runApart<Name extends keyof Tasks>(
  name: Name,
  args: Parameters<Tasks[Name]>,
  limits: Partial<TaskLimits> = {},
): Promise<Done<Name>> {
  const file = await programFile('apart', 'server/documents/apart/worker.ts')
  const turns = name === 'compilePdf' ? WRITING : READING
  const running = turns.take(() => ask(file, { name, args }, { ...LIMITS, ...limits }))
  const answer = await running
  if (answer) return answer.done as Done<Name>
  const problem: Problem = running ? 'file-too-heavy' : 'too-many-files'
  return { ...NOTHING[name], problem } as Done<Name>
}

/** @returns `null` when the process ended without an answer: its time or memory was over. */
async function ask(
  file: string,
  task: Task,
  { timeMs, heapMb, totalMb }: TaskLimits,
): Promise<{ done: unknown } | null> {
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
      child.once('message', (done) => resolve({ done }))
      child.once('error', () => resolve(null))
      child.once('close', (code) => {
        if (code === FAILED) reject(new Error(`${task.name} failed`, { cause: trouble() }))
        else resolve(null)
      })
      child.send(task, (error) => error && resolve(null))
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
