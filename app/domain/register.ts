import { CHANNELS, CONTRIBUTION_STATES, type Channel, type ContributionState } from './contribution'
import {
  CONTRIBUTOR_KINDS,
  isTextPublic,
  publishableName,
  type Consent,
  type ContributorKind,
} from './contributor'
import { DISPOSITIONS, type Disposition } from './disposition'
import { isLanguageTag } from './language'

/** By what the register can be sifted; each is a list in the address, empty when not used. */
export const FACETS = [
  'disposition',
  'phase',
  'group',
  'kind',
  'channel',
  'language',
  'theme',
  'state',
] as const
export type Facet = (typeof FACETS)[number]

/** Which contributions a reader wants to see. Several values of one facet: any of them. */
export type RegisterFilters = {
  /** Words, in any language; a code (`C-0412`) finds that contribution. */
  query: string
  disposition: (Disposition | 'pending')[]
  /** Positions in the consultation, from 1. */
  phase: number[]
  /** Positions in the consultation, from 1. */
  group: number[]
  kind: ContributorKind[]
  channel: Channel[]
  language: string[]
  /** Theme ids, each with the themes under it; `none`: in no theme. */
  theme: string[]
  /** Where it stands; empty: listed. Only the team may ask for others. */
  state: ContributionState[]
  /** The import it came with; `null`: any way. */
  importId: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LONGEST_QUERY = 200

/** The filters an address asks for; what is not understood is left out. */
export function registerFilters(params: URLSearchParams): RegisterFilters {
  const among = <Value extends string>(name: Facet, values: readonly Value[]) =>
    values.filter((value) => params.getAll(name).includes(value))
  const positions = (name: Facet) =>
    unique(params.getAll(name).filter((value) => /^[1-9]\d{0,2}$/.test(value))).map(Number)
  const importId = params.get('import')
  return {
    query: (params.get('q') ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_QUERY),
    disposition: among('disposition', [...DISPOSITIONS, 'pending']),
    phase: positions('phase'),
    group: positions('group'),
    kind: among('kind', CONTRIBUTOR_KINDS),
    channel: among('channel', CHANNELS),
    language: unique(params.getAll('language').filter(isLanguageTag)).slice(0, 20),
    theme: unique(params.getAll('theme').filter((id) => id === 'none' || UUID.test(id))),
    state: among('state', CONTRIBUTION_STATES),
    importId: importId !== null && UUID.test(importId) ? importId : null,
  }
}

/** The same filters as an address has them: `?phase=1&channel=letter`; `''` when there are none. */
export function registerQuery(
  filters: RegisterFilters,
  others: Record<string, string | number | null> = {},
): string {
  const params = new URLSearchParams()
  if (filters.query) params.append('q', filters.query)
  for (const facet of FACETS) {
    for (const value of filters[facet]) params.append(facet, String(value))
  }
  if (filters.importId) params.append('import', filters.importId)
  for (const [name, value] of Object.entries(others)) {
    if (value !== null) params.append(name, String(value))
  }
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}

/** Whether anything is sifted out. */
export function isFiltered(filters: RegisterFilters): boolean {
  return registerQuery(filters) !== ''
}

type Said = {
  text: string | null
  name: string | null
  speaker: string | null
  consent: Consent
}

/**
 * What readers outside the team may see of a contribution: no words, where its author wants them
 * read by the secretariat only; no name, unless it may be published.
 */
export function publicView<Row extends Said>(row: Row): Row {
  return {
    ...row,
    text: isTextPublic(row.consent) ? row.text : null,
    name: publishableName(row.name, row.consent),
    speaker: isTextPublic(row.consent) ? row.speaker : null,
  }
}

/** Whether the words of a contribution in this state are still shown to anyone who may read them. */
export function areWordsShown(state: ContributionState): boolean {
  return state === 'listed' || state === 'replaced'
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
