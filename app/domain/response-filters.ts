import { contributionNumber } from './contribution'
import { DISPOSITIONS, type Disposition } from './disposition'
import type { Localized } from './language'

/** Which responses a reader wants to see. */
export type ResponseFilters = {
  /** Words of the reason, or the number of a contribution; `''`: all. */
  query: string
  /** Position, from 1; `null`: all. */
  phase: number | null
  themeId: string | null
  disposition: Disposition | null
}

/** What an address asks for; what is not understood is left out. */
export function responseFilters(params: URLSearchParams): ResponseFilters {
  const phase = params.get('phase') ?? ''
  const themeId = params.get('theme')
  const isTheme = themeId !== null && /^[0-9a-f-]{36}$/.test(themeId)
  return {
    query: (params.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    phase: /^[1-9]\d{0,2}$/.test(phase) ? Number(phase) : null,
    themeId: isTheme ? themeId : null,
    disposition: DISPOSITIONS.find((one) => one === params.get('disposition')) ?? null,
  }
}

/** The number of the contribution that is looked for; `null`: words are. */
export function askedNumber({ query }: ResponseFilters): number | null {
  return contributionNumber(query) ?? null
}

type Filtered = {
  id: string
  text: Localized
  phases: readonly number[]
  themes: readonly { id: string }[]
  dispositions: readonly { disposition: Disposition | null }[]
}

/**
 * Those that fit, in their order.
 *
 * @param answering the ids of responses that answer the number asked for, when one is.
 */
export function filterResponses<R extends Filtered>(
  responses: readonly R[],
  filters: ResponseFilters,
  answering: readonly string[] = [],
): R[] {
  const { phase, themeId, disposition } = filters
  return responses.filter(
    (response) =>
      (phase === null || response.phases.includes(phase)) &&
      (themeId === null || response.themes.some(({ id }) => id === themeId)) &&
      (disposition === null ||
        response.dispositions.some((decided) => decided.disposition === disposition)) &&
      isAskedFor(response, filters, answering),
  )
}

function isAskedFor(response: Filtered, filters: ResponseFilters, answering: readonly string[]) {
  if (filters.query === '') return true
  if (askedNumber(filters) !== null) return answering.includes(response.id)
  const asked = folded(filters.query)
  return Object.values(response.text).some((words) => folded(words).includes(asked))
}

/** Without accents and capitals. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

type Grouped<R extends Filtered> = { theme: R['themes'][number] | null; responses: R[] }

/** Responses by phase, then by their first theme; `null`: none. Both in order of appearance. */
export function groupResponses<R extends Filtered>(
  responses: readonly R[],
): { phase: number | null; themes: Grouped<R>[] }[] {
  const phases = new Map<number | null, Map<string | null, Grouped<R>>>()
  for (const response of responses) {
    const phase = response.phases[0] ?? null
    const theme: R['themes'][number] | null = response.themes[0] ?? null
    const themes = phases.get(phase) ?? new Map<string | null, Grouped<R>>()
    const group = themes.get(theme?.id ?? null) ?? { theme, responses: [] }
    group.responses.push(response)
    themes.set(theme?.id ?? null, group)
    phases.set(phase, themes)
  }
  return [...phases]
    .sort(([one], [other]) => (one ?? 0) - (other ?? 0))
    .map(([phase, themes]) => ({ phase, themes: [...themes.values()] }))
}
