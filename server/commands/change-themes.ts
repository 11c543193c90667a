import type { Tx } from '~/db/connection'
import { assignByHand, endAssignments, listAssignedIds } from '~/db/queries/assignments'
import { insertEvent } from '~/db/queries/events'
import {
  insertTheme,
  lockThemes,
  markThemeMerged,
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
  await assignByHand(trx, contributionIds, intoId, personId)
  await markThemeMerged(trx, themeId, intoId)
  await insertEvent(trx, {
    kind: 'theme-merged',
    consultationId,
    subjectId: themeId,
    personId,
    data: { before: { name: theme.name, parentId: theme.parentId }, intoId, contributionIds },
  })
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
