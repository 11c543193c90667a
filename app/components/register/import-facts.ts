import type { ImportPlan, LineProblem } from '~/app/domain/csv-import'

/** An import as its pages show it. */
export type ImportRowShown = {
  id: string
  state: 'prepared' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  source: { fileName: string; encoding: string; delimiter: string }
  decision: { plan?: ImportPlan; phaseId?: string }
  done: number
  total: number | null
  result: {
    lines?: number
    readable?: number
    empty?: number
    problems?: number
    uneven?: number
    errors?: { line: number; problem: LineProblem; value: string }[]
    added?: number
    known?: number
    people?: number
    undoneAt?: string
  } | null
  startedBy: string | null
  createdAt: Date
  cancelRequestedAt: Date | null
}

/** Where an import stands, in one word. */
export function stateOf(one: Pick<ImportRowShown, 'state' | 'result'>) {
  return one.result?.undoneAt ? ('undone' as const) : one.state
}

/** The signs that part columns, by the word a form sends. */
export const DELIMITER_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

export function delimiterWord(sign: string): 'comma' | 'semicolon' | 'tab' | 'bar' {
  return DELIMITER_WORDS[sign as keyof typeof DELIMITER_WORDS] ?? 'comma'
}
