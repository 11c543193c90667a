import { inLanguage, type Localized } from './language'
import type { Refusal } from './refusal'

/** Where a theme stands: proposed by a machine, in use, not to be changed, or gone. */
export type ThemeState = 'proposed' | 'active' | 'locked' | 'rejected' | 'merged'

/** Whether a theme is still there: neither part of another now, nor rejected. */
export function isStanding({ state }: { state: ThemeState }): boolean {
  return state !== 'merged' && state !== 'rejected'
}

type Placed = { id: string; parentId: string | null; name: Localized }

/** A theme at its place in the code frame; `depth` counts from 0 at the top. */
export type InTree<Theme> = Theme & { depth: number }

/**
 * The code frame in reading order: each theme followed by those under it, siblings by name as the
 * language sorts.
 */
export function inTreeOrder<Theme extends Placed>(
  themes: readonly Theme[],
  language: string,
): InTree<Theme>[] {
  const collator = new Intl.Collator(language)
  const known = new Set(themes.map((theme) => theme.id))
  const parentOf = (theme: Theme) =>
    theme.parentId !== null && known.has(theme.parentId) ? theme.parentId : null
  const under = (parentId: string | null, depth: number): InTree<Theme>[] =>
    themes
      .filter((theme) => parentOf(theme) === parentId)
      .sort((one, other) =>
        collator.compare(inLanguage(one.name, language), inLanguage(other.name, language)),
      )
      .flatMap((theme) => [{ ...theme, depth }, ...under(theme.id, depth + 1)])
  return under(null, 0)
}

/** The theme itself and all themes under it. */
function withThoseUnder(themes: readonly Omit<Placed, 'name'>[], id: string): string[] {
  const children = themes.filter((theme) => theme.parentId === id)
  return [id, ...children.flatMap((child) => withThoseUnder(themes, child.id))]
}

/** Why a theme may not stand under (or become) another; `null` when it may. */
export function themePlaceRefusal(
  themes: readonly (Omit<Placed, 'name'> & { state: ThemeState })[],
  id: string,
  otherId: string,
): Refusal | null {
  const other = themes.find((theme) => theme.id === otherId)
  if (!other || !isStanding(other)) return 'not-found'
  return withThoseUnder(themes, id).includes(otherId) ? 'theme-under-itself' : null
}
