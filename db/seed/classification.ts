import type { Insertable } from 'kysely'
import type { Db } from '../connection'
import type { AssignmentsTable } from '../schema'
import { insertAll } from './insert'
import { idFor, type Random } from './random'
import type { Register, Said } from './bench'
import {
  FOLLOWED_CONTRIBUTION,
  type PersonKey,
  type PhaseKey,
  type ThemeKey,
  type World,
} from './world'

type NewAssignment = Omit<
  Insertable<AssignmentsTable>,
  | 'contribution_seq'
  | 'phase_id'
  | 'channel'
  | 'contributor_kind'
  | 'stakeholder_group_id'
  | 'language'
>

/** How much of a phase is sorted into themes by now. */
const SORTED: Record<PhaseKey, number> = { 1: 0.96, 2: 0.95, 3: 0.5 }
const SORTERS: readonly PersonKey[] = ['ines', 'ines', 'lina', 'marc']
const DAY = 24 * 3600 * 1000

/** A second theme that is often meant as well. */
const BESIDE: Partial<Record<ThemeKey, ThemeKey>> = {
  'langues/vote': 'gouvernance',
  'langues/distance': 'gouvernance',
  'argent/marches': 'donnees/publication',
  'argent/budget': 'langues',
  'logement/vacance': 'argent',
  'logement/foncier': 'gouvernance',
  'eau/acces': 'argent',
  'gouvernance/suivi': 'donnees',
  'donnees/publication': 'gouvernance/suivi',
}

/** Which theme each contribution is about, who said so and when; the rest waits. */
export async function seedAssignments(
  db: Db,
  world: World,
  register: Register,
  random: Random,
): Promise<void> {
  const rows = register.said.flatMap((one) => assignmentsOf(one, world, random))
  // The database fills in what it copies from the contribution.
  await insertAll(db, 'assignments', rows as Insertable<AssignmentsTable>[])
}

function assignmentsOf(one: Said, world: World, random: Random): NewAssignment[] {
  const isFollowed = one.id === FOLLOWED_CONTRIBUTION.id
  if (!isFollowed && !random.chance(SORTED[one.phase])) return []
  const decided_at = isFollowed
    ? world.calendar.at('2026-04-22 10:00')
    : new Date(Math.min(one.receivedAt.getTime() + random.between(1, 9) * DAY, world.now.getTime()))
  const sorter = world.personId(isFollowed ? 'lina' : random.pick(SORTERS))
  const themes = one.themes.filter((theme): theme is ThemeKey => theme !== undefined)
  if (themes.length === 0) return [unclassified(one, decided_at)]
  const beside = isFollowed || !random.chance(0.14) ? undefined : BESIDE[themes[0]!]
  if (beside) one.themes = [...themes, beside]
  return one.themes.map((theme) => {
    const isProposed = random.chance(0.45)
    const isOpen = !isFollowed && isProposed && random.chance(one.phase === 3 ? 0.4 : 0.05)
    return {
      id: idFor(`assignment:${one.id}:${theme}`),
      contribution_id: one.id,
      theme_id: world.themeId(theme),
      reason: null,
      origin: isProposed ? ('engine' as const) : ('human' as const),
      score: isProposed ? Math.round(60 + random.next() * 38) / 100 : null,
      decided_by_id: isOpen ? null : sorter,
      decided_at,
    }
  })
}

function unclassified(one: Said, decided_at: Date): NewAssignment {
  return {
    id: idFor(`assignment:${one.id}:none`),
    contribution_id: one.id,
    theme_id: null,
    reason: 'no-known-word',
    origin: 'engine',
    score: null,
    decided_by_id: null,
    decided_at,
  }
}

/** Who agrees with what was written in the discussions, once each. */
export async function seedSupports(
  db: Db,
  world: World,
  register: Register,
  random: Random,
): Promise<void> {
  const people = register.contributors.filter((one) => one.group === 'habitants')
  const rows = register.said
    .filter((one) => one.channel === 'discussion')
    .flatMap((one) => {
      const most =
        one.id === FOLLOWED_CONTRIBUTION.id ? 41 : random.pick([0, 0, 1, 1, 2, 3, 5, 8, 14])
      const others = random.shuffled(people).filter(({ id }) => id !== one.contributorId)
      return others.slice(0, most).map(({ id }) => ({
        contribution_id: one.id,
        contributor_id: id,
        stance: random.chance(0.88) ? ('support' as const) : ('differ' as const),
      }))
    })
  await insertAll(db, 'supports', rows)
}
