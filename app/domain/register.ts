import { CHANNELS, CONTRIBUTION_STATES, type Channel, type ContributionState } from './contribution'
import {
  CONTRIBUTOR_KINDS,
  visibleTo,
  type Consent,
  type ContributorKind,
  type Reader,
} from './contributor'
import { DISPOSITIONS, type Disposition } from './disposition'
import type { Stretch } from './found-words'
import { isLanguageTag, type Localized } from './language'

/** By what the register can be sifted; each is a list in the address, empty when not used. */
const FACETS = [
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

/** What may be read of it; `null`: not by this reader. */
export type Seen<Row extends Said> = Omit<Row, 'text'> & { text: string | null }

/** A contribution as a reader may see it: words and names that are not theirs to read are left out. */
export function seenBy<Row extends Said>(reader: Reader, row: Row): Seen<Row> {
  const may = visibleTo(reader, row.consent)
  return {
    ...row,
    text: may.words ? row.text : null,
    name: may.name ? row.name : null,
    speaker: may.words ? row.speaker : null,
  }
}

/** The same of what a statement rests on: the words quoted are words too. */
export function evidenceSeenBy<Row extends Said & { quote: string | null }>(
  reader: Reader,
  row: Row,
): Seen<Row> {
  const { words } = visibleTo(reader, row.consent)
  return { ...seenBy(reader, row), quote: words ? row.quote : null }
}

/** One line of the register, as who asks may see it. */
export type RegisterRow = {
  id: string
  /** Order of arrival. */
  seq: number
  number: number | null
  channel: Channel
  contributorKind: ContributorKind | null
  groupId: string | null
  /** `null`: hidden, none given, or erased. */
  name: string | null
  /** How a session's rule names who spoke. */
  speaker: string | null
  consent: Consent
  language: string
  /** 600 characters of it, the first unless what was looked for stands further down; `null`: not for this reader. */
  text: string | null
  /** The words that were looked for, in `text`. */
  found: Stretch[]
  /** Something of it comes before `text`, after it. */
  isCutBefore: boolean
  isCut: boolean
  receivedAt: Date
  isLate: boolean
  /** `null`: pending. */
  disposition: Disposition | null
  state: ContributionState
  themes: { id: string; name: Localized }[]
}

/** The same for anyone; `null`: its author keeps it for the secretariat. */
export type PublicRow = Omit<RegisterRow, 'channel' | 'receivedAt'> & {
  channel: Channel | null
  receivedAt: Date | null
}

/** What anyone may see: of what is for the secretariat only, no more than the number and the decision. */
export function publicView(row: RegisterRow): PublicRow {
  const seen = seenBy('public', row)
  if (visibleTo('public', row.consent).facts) return seen
  return {
    ...seen,
    contributorKind: null,
    groupId: null,
    channel: null,
    language: '',
    receivedAt: null,
    isLate: false,
    themes: [],
  }
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
