import { THREAD_KINDS, type Standing } from './comment-thread'
import type { ContributionKind } from './contribution'
import { isLanguageTag } from './language'

/** A thread in short: what it is and where it stands, without its words. */
export type ThreadMark = {
  id: string
  standing: Standing
  /** Of its first comment; `comment` where consent keeps it. */
  kind: ContributionKind
  /** Of the group that opened it; `null`: not known. */
  position: number | null
  /** BCP 47, of its first comment; `''` where consent keeps it. */
  language: string
  disposition: string | null
  replies: number
  /** Opened by whoever reads. */
  isOwn: boolean
}

/** Which threads a reader wants to see; what is `null` or `''` leaves none out. */
export type ThreadFilters = {
  kind: string | null
  /** The position of a group. */
  group: number | null
  language: string | null
  answered: 'yes' | 'no' | null
  isMine: boolean
  /** Words that stand in one of its comments. */
  query: string
}

/** What an address asks for; what it cannot mean is left out. */
export function threadFilters(params: { get(name: string): string | null }): ThreadFilters {
  const group = Number(params.get('group') || NaN)
  const language = params.get('said')
  const answered = params.get('answered')
  return {
    kind: THREAD_KINDS.find((kind) => kind === params.get('kind')) ?? null,
    group: Number.isInteger(group) && group > 0 ? group : null,
    language: language && isLanguageTag(language) ? language : null,
    answered: answered === 'yes' || answered === 'no' ? answered : null,
    isMine: params.get('mine') === 'yes',
    query: (params.get('q') ?? '').trim().slice(0, 200),
  }
}

/** The same as parts of an address; nothing for what is not asked. */
export function threadQuery(filters: ThreadFilters): Record<string, string> {
  const { kind, group, language, answered, isMine, query } = filters
  return {
    ...(kind && { kind }),
    ...(group !== null && { group: String(group) }),
    ...(language && { said: language }),
    ...(answered && { answered }),
    ...(isMine && { mine: 'yes' }),
    ...(query !== '' && { q: query }),
  }
}

/** Whether any thread may be left out. */
export function isSifted(filters: ThreadFilters): boolean {
  return Object.keys(threadQuery(filters)).length > 0
}

/**
 * The threads a reader asked for, in the order given.
 *
 * @param saying the threads that have the searched words; `null`: none were searched.
 */
export function siftThreads<Mark extends ThreadMark>(
  marks: readonly Mark[],
  filters: ThreadFilters,
  saying: ReadonlySet<string> | null,
): Mark[] {
  const { kind, group, language, answered, isMine } = filters
  return marks.filter(
    (mark) =>
      (kind === null || mark.kind === kind) &&
      (group === null || mark.position === group) &&
      (language === null || mark.language === language) &&
      (answered === null || (mark.disposition !== null) === (answered === 'yes')) &&
      (!isMine || mark.isOwn) &&
      (saying === null || saying.has(mark.id)),
  )
}

/** How many threads of a part say yes to it, ask for other words, say no, or say something else. */
export type Agreement = { support: number; wording: number; objection: number; other: number }

/** What threads say of a passage or a part, counted. */
export function agreementOf(marks: readonly Pick<ThreadMark, 'kind'>[]): Agreement {
  const counts: Agreement = { support: 0, wording: 0, objection: 0, other: 0 }
  for (const { kind } of marks) counts[kind in counts ? (kind as keyof Agreement) : 'other']++
  return counts
}

/**
 * The places of threads in a text, for drawing: the blocks they stand in, and for each thread
 * the index of its block, where it begins and ends there (UTF-16), and 1 when it objects; the
 * block it ends in follows when that is another.
 */
export type ThreadPlaces = { blocks: string[]; threads: number[][] }

/** Only what stands at words of this text: not the whole, not what is gone. */
export function placesOf(marks: readonly ThreadMark[]): ThreadPlaces {
  const indexOf = new Map<string, number>()
  const index = (blockId: string) => {
    const known = indexOf.get(blockId) ?? indexOf.size
    indexOf.set(blockId, known)
    return known
  }
  const threads = marks.flatMap(({ standing, kind }) => {
    if (!('place' in standing) || standing.state === 'other-language') return []
    const { startBlockId, startOffset, endBlockId, endOffset } = standing.place
    const facts = [index(startBlockId), startOffset, endOffset, kind === 'objection' ? 1 : 0]
    return [startBlockId === endBlockId ? facts : [...facts, index(endBlockId)]]
  })
  return { blocks: [...indexOf.keys()], threads }
}
