import type { Tx } from '~/db/connection'
import {
  assignByHand,
  endAssignments,
  listAssignableIds,
  listAssignedIds,
} from '~/db/queries/assignments'
import { insertEvent } from '~/db/queries/events'
import {
  findLastMerge,
  insertTheme,
  lockThemes,
  markThemeMerged,
  markThemeSplit,
  moveThemes,
  updateTheme,
  type ThemeRow,
} from '~/db/queries/themes'
import type { Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { isStanding, themePlaceRefusal } from '~/app/domain/theme'
import { requireRight } from './require-right'

/** A new theme, at the top or under another. @returns its id. @throws {Refused} */
export async function createTheme(
  trx: Tx,
  personId: string,
  theme: { consultationId: string; parentId: string | null; name: Localized },
): Promise<string> {
  const { consultationId, parentId, name } = theme
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const themes = await lockThemes(trx, consultationId)
  if (parentId !== null) requireTheme(themes, parentId)
  const id = await insertTheme(trx, theme)
  await insertEvent(trx, {
    kind: 'theme-created',
    consultationId,
    subjectId: id,
    personId,
    data: { after: { name, parentId } },
  })
  return id
}

type Change = {
  consultationId: string
  themeId: string
  /** In `language`; its names in other languages stay. */
  name: string
  language: string
  /** `null`: at the top. */
  parentId: string | null
  /** Shown by name however few it holds, never merged silently. */
  isMinority: boolean
}

/** A theme is renamed, moved, or marked as a minority's: one decision, with before and after. */
export async function changeTheme(trx: Tx, personId: string, change: Change): Promise<void> {
  const { consultationId, themeId, parentId, isMinority } = change
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const themes = await lockThemes(trx, consultationId)
  const before = requireTheme(themes, themeId)
  if (parentId !== null) requirePlace(themes, themeId, parentId)
  const name = { ...before.name, [change.language]: change.name }
  await updateTheme(trx, themeId, { name, parentId, isMinority })
  await insertEvent(trx, {
    kind: 'theme-changed',
    consultationId,
    subjectId: themeId,
    personId,
    data: {
      before: { name: before.name, parentId: before.parentId, isMinority: before.isMinority },
      after: { name, parentId, isMinority },
    },
  })
}

/**
 * A theme becomes part of another: all that is in it, and the themes under it, move there. Who
 * had put each contribution there stays in the history.
 *
 * @throws {Refused} when one is the other, or stands under it.
 */
export async function mergeThemes(
  trx: Tx,
  personId: string,
  merge: { consultationId: string; themeId: string; intoId: string },
): Promise<void> {
  const { consultationId, themeId, intoId } = merge
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const themes = await lockThemes(trx, consultationId)
  const theme = requireTheme(themes, themeId)
  requirePlace(themes, themeId, intoId)
  const contributionIds = await listAssignedIds(trx, themeId)
  await endAssignments(trx, contributionIds, themeId)
  const addedIds = await assignByHand(trx, contributionIds, intoId, personId)
  const childIds = themes.filter((one) => one.parentId === themeId).map(({ id }) => id)
  await markThemeMerged(trx, themeId, intoId)
  const before = { name: theme.name, parentId: theme.parentId, state: theme.state }
  await insertEvent(trx, {
    kind: 'theme-merged',
    consultationId,
    subjectId: themeId,
    personId,
    data: { before, intoId, contributionIds, addedIds, childIds },
  })
}

/**
 * A merge is undone: the theme stands again where it stood, with the contributions and themes
 * that were moved out of it. Those that only the merge had put in the other theme leave it.
 *
 * @throws {Refused} 'not-found' when the theme is not part of one that stands today.
 */
export async function splitTheme(
  trx: Tx,
  personId: string,
  { consultationId, themeId }: { consultationId: string; themeId: string },
): Promise<void> {
  await requireRight(trx, personId, consultationId, ['secretariat'])
  const themes = await lockThemes(trx, consultationId)
  const theme = themes.find(({ id, state }) => id === themeId && state === 'merged')
  const merge = theme && (await findLastMerge(trx, themeId))
  if (!merge) throw new Refused('not-found')
  requireTheme(themes, merge.intoId)
  const { intoId, contributionIds, addedIds, childIds, before } = merge
  const state = before.state === 'locked' ? 'locked' : 'active'
  await markThemeSplit(trx, themeId, { parentId: placeAgain(themes, before.parentId), state })
  await moveThemes(trx, { ids: childIds, fromId: intoId, toId: themeId })

  const ids = await listAssignableIds(trx, consultationId, contributionIds)
  await endAssignments(trx, addedIds, intoId)
  await assignByHand(trx, ids, themeId, personId)
  await insertEvent(trx, {
    kind: 'theme-split',
    consultationId,
    subjectId: themeId,
    personId,
    data: { fromId: intoId, contributionIds: ids },
  })
}

/** Under the theme it stood under, when that still stands; else at the top. */
function placeAgain(themes: readonly ThemeRow[], parentId: string | null): string | null {
  const parent = themes.find(({ id }) => id === parentId)
  return parent && isStanding(parent) ? parent.id : null
}

function requireTheme(themes: readonly ThemeRow[], id: string): ThemeRow {
  const theme = themes.find((one) => one.id === id)
  if (!theme || !isStanding(theme)) throw new Refused('not-found')
  return theme
}

function requirePlace(themes: readonly ThemeRow[], id: string, otherId: string): void {
  const refusal = themePlaceRefusal(themes, id, otherId)
  if (refusal) throw new Refused(refusal)
}
