import { THREAD_KINDS } from './comment-thread'
import type { ContributionKind } from './contribution'
import type { Disposition } from './disposition'
import type { Localized } from './language'
import type { ResponseState } from './response'
import type { ThreadPosition } from './thread-position'
import type { MetThread, PassageInContext } from './triage'

/** Where a thread stands in a working text; of other languages only the block is known. */
export type BesideState = ThreadPosition['state'] | 'other-language' | 'document'

/** A thread in a line, beside a text that is being rewritten. */
export type BesideThread = {
  id: string
  kind: ContributionKind
  /** In the register; `null`: it has none. */
  number: number | null
  /** Position of the group that opened it; `null`: not known. */
  group: number | null
  /** Of the thread; BCP 47. */
  language: string
  quote: string
  /** Its first words; `null`: consent does not allow them to be read. */
  words: string | null
  wordsLanguage: string
  /** Whether it proposes another wording. */
  isWording: boolean
  replies: number
  supports: number
  /** Published; `null`: not answered. */
  disposition: string | null
  /** The response that is being written; `null`: none is. */
  answer: { assignee: string | null; disposition: Disposition | null } | null
  state: BesideState
  /** The block it stands at, or where its passage stood; `null`: the whole text, or before all. */
  blockId: string | null
}

export const ANSWERED = ['open', 'begun', 'answered', 'all'] as const

/** Which threads somebody wants to see. */
export type TriageFilters = {
  kind: (typeof THREAD_KINDS)[number] | null
  answered: (typeof ANSWERED)[number]
}

/** What an address asks for; what is not understood is left out. */
export function triageFilters(params: URLSearchParams): TriageFilters {
  const kind = THREAD_KINDS.find((one) => one === params.get('kind')) ?? null
  const answered = ANSWERED.find((one) => one === params.get('answered')) ?? 'open'
  return { kind, answered }
}

/** `open`: no answer is published; `begun`: one is being written; `answered`: one is published. */
export function filterBeside(
  threads: readonly BesideThread[],
  { kind, answered }: TriageFilters,
): BesideThread[] {
  return threads.filter((thread) => {
    if (kind !== null && thread.kind !== kind) return false
    if (answered === 'all') return true
    if (answered === 'answered') return thread.disposition !== null
    const isOpen = thread.disposition === null
    return answered === 'begun' ? isOpen && thread.answer !== null : isOpen
  })
}

/** A line shows so much of a thread's words (characters). */
const SHOWN_WORDS = 160

/** What a line shows of longer words. */
export function firstWords(words: string): string {
  if (words.length <= SHOWN_WORDS) return words
  const cut = words.slice(0, SHOWN_WORDS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN_WORDS / 2))}…`
}

/** A block that is offered to be chosen. */
export type OfferedBlock = {
  blockId: string
  /** As readers quote it; `null`: a heading. */
  number: string | null
  text: string
}

/** The response that is being written for a thread. */
export type ThreadAnswer = {
  threadId: string
  responseId: string
  state: ResponseState
  /** `null`: nobody, or someone without a name. */
  assignee: string | null
  assigneeId: string | null
  text: Localized
  disposition: Disposition | null
}

/** A thread that is worked on: where it stood and stands, and what can be done about it. */
export type OpenedThread = MetThread & {
  /** It is about the whole text, and stands at no passage. */
  isOnWhole: boolean
  then: PassageInContext | null
  /** The response that is being written; `null`: none is. */
  answer: ThreadAnswer | null
  /** Passages noted as rewritten because of it. */
  settling: readonly string[]
  /** Passages that are new or read differently from the version published last. */
  changed: readonly OfferedBlock[]
  /** Others at the same passage that nobody has answered yet. */
  neighbours: readonly BesideThread[]
  /** Other wordings proposed for the same words. */
  rivals: readonly MetThread[]
  /** Whether its wording can take the place of the passage in one step. */
  mayApply: boolean
}
