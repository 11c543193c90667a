import type { Localized } from '~/app/domain/language'
import type { Calendar } from './calendar'
import { idFor } from './random'

/*
 * The invented world all parts of the example share. Every id is `idFor(name)`, so that parts can
 * refer to each other before they are written.
 */

/** Regions of the network and their number of member cities and associations: 141. */
export const REGIONS = {
  'Rive nord': 44,
  'Rive sud': 36,
  Plateaux: 27,
  Deltas: 19,
  Îles: 15,
} as const
export type Region = keyof typeof REGIONS

export type PhaseKey = 1 | 2 | 3
export type ContributorKind = 'individual' | 'organisation' | 'member' | 'coalition' | 'forum'

/** `idFor('group:' + key)`. In the order of the register. */
export const GROUPS = ['habitants', 'associations', 'villes', 'coalitions', 'forums'] as const
export type GroupKey = (typeof GROUPS)[number]

/** `idFor('theme:' + key)`; a key with a slash is a sub-theme. */
export const THEMES = [
  'logement',
  'logement/loyers',
  'logement/foncier',
  'logement/vacance',
  'eau',
  'eau/acces',
  'eau/inondations',
  'eau/chaleur',
  'argent',
  'argent/budget',
  'argent/marches',
  'argent/comptes',
  'langues',
  'langues/vote',
  'langues/oral',
  'langues/distance',
  'langues/sourds',
  'gouvernance',
  'gouvernance/adhesion',
  'gouvernance/comite',
  'gouvernance/suivi',
  'donnees',
  'donnees/publication',
  'donnees/vieprivee',
] as const
export type ThemeKey = (typeof THEMES)[number]

/** Accounts: `idFor('person:' + key)`. */
export type PersonKey =
  | 'ines' // Inès Sow, secretariat
  | 'marc' // Marc Ito, secretariat and drafter
  | 'lina' // Lina Haddad, facilitator
  | 'tomas' // Tomás Rey, drafter
  | 'aicha' // Aïcha Benali, drafter
  | 'nadia' // Nadia Kéïta, inhabitant of Rive sud
  | 'yann' // Yann Delorme, operator
  | 'rosa' // Rosa Imbert, chair of the committee, Port-Ancre, government
  | 'samir'
  | 'birgit'
  | 'joao'
  | 'fatou'
  | 'claire'
  | 'teresa'
  | 'malik'
  | 'oumar'

/** `idFor('seat:' + n)`, n from 1 to 9, held in this order; the body is `idFor('body:pilotage')`. */
export const SEAT_HOLDERS = [
  'rosa',
  'samir',
  'birgit',
  'joao',
  'fatou',
  'claire',
  'teresa',
  'malik',
  'oumar',
] as const satisfies readonly PersonKey[]

/**
 * `idFor('activity:' + key)`. `drafting`, `comments-1`, `comments-2` and `responses` point to drafts
 * that the documents make: their `draft_id` is set by `seedDocuments`.
 */
export const ACTIVITIES = {
  'discussion-1': 1,
  'survey-1': 1,
  'mailbox-1': 1,
  'discussion-2': 2,
  'mailbox-2': 2,
  drafting: 2,
  'comments-1': 2, // on version 1, 13 July – 30 September 2026
  'discussion-3': 3,
  'survey-3': 3,
  'mailbox-3': 3,
  'comments-2': 3, // on version 2, with phase 3
  responses: 3,
} as const satisfies Record<string, PhaseKey>
export type ActivityKey = keyof typeof ACTIVITIES

/** A contribution as it was inserted, for whoever cites or answers it. */
export type SeedContribution = {
  id: string
  /** Certain only for phase 1 (no draft comments came before); else `null` until all are in. */
  number: number | null
  phase: PhaseKey
  channel: string
  language: string
  text: string
  themes: ThemeKey[]
  group: GroupKey | null
  region: Region | null
  contributorId: string | null
  contributorKind: ContributorKind | null
  consent: 'public' | 'name_hidden' | 'secretariat_only'
  receivedAt: Date
}

/** A contributor of the example; draft comments may be theirs too. */
export type SeedContributor = {
  id: string
  kind: ContributorKind
  group: GroupKey
  region: Region
  name: string | null
  language: string
  personId: string | null
}

export type World = {
  calendar: Calendar
  /** What the example calls now, on the full hour: never in the future. */
  now: Date
  consultationId: string
  phaseId: (phase: PhaseKey) => string
  groupId: (group: GroupKey) => string
  themeId: (theme: ThemeKey) => string
  personId: (person: PersonKey) => string
  activityId: (activity: ActivityKey) => string
  /** `discussion-1:1`, `survey-1:3`: the activity and the place of the question, from 1. */
  questionId: (question: string) => string
  /** In order of arrival, draft comments left out. */
  contributions: SeedContribution[]
  contributors: SeedContributor[]
  /**
   * The `seq` of a contribution that arrived then: later ones get larger ones, whoever inserts
   * first. Insert with `overriding system value`: see `insertContributions` in `./insert`.
   */
  arrival: (receivedAt: Date) => number
}

export const CONSULTATION_ID = idFor('consultation')
export const COMMITTEE_ID = idFor('body:pilotage')

/** The contribution that is followed from the first page to the text: C-0412. */
export const FOLLOWED_CONTRIBUTION = {
  id: idFor('contribution:followed'),
  number: 412,
  text: 'Chez nous on vote le budget participatif en français, alors que ma mère ne lit que l’arabe. Elle ne votera jamais. Il faudrait que le bulletin soit traduit, pas seulement le site.',
}

export function makeWorld(calendar: Calendar): World {
  const arrivals = new Map<number, number>()
  const start = calendar.at('2026-03-01').getTime()
  return {
    calendar,
    now: calendar.at('2026-11-20 09:00'),
    consultationId: CONSULTATION_ID,
    phaseId: (phase) => idFor(`phase:${phase}`),
    groupId: (group) => idFor(`group:${group}`),
    themeId: (theme) => idFor(`theme:${theme}`),
    personId: (person) => idFor(`person:${person}`),
    activityId: (activity) => idFor(`activity:${activity}`),
    questionId: (question) => idFor(`question:${question}`),
    contributions: [],
    contributors: [],
    arrival: (receivedAt) => {
      const second = Math.floor((receivedAt.getTime() - start) / 1000)
      const place = (arrivals.get(second) ?? 0) + 1
      arrivals.set(second, place)
      return second * 1000 + place
    },
  }
}

/** A name in the four interface languages. */
export function names(fr: string, en: string, es: string, ar: string): Localized {
  return { fr, en, es, ar }
}
