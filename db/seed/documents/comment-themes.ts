import type { Db } from '../../connection'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { ThemeKey, World } from '../world'
import type { ThreadSource } from './thread-source'

/** What the parts of the strategy are about; its other parts are about the network itself. */
const THEME_OF_PART: Record<string, ThemeKey> = {
  '3': 'langues',
  '4': 'logement',
  '5': 'eau',
  '6': 'argent',
  '7': 'donnees',
}

export function themeOfBlock(key: string): ThemeKey {
  return THEME_OF_PART[key.split('.')[0] ?? ''] ?? 'gouvernance'
}

/** A draft comment is about the theme of the part it stands in. */
export async function assignCommentThemes(
  db: Db,
  world: World,
  threads: readonly ThreadSource[],
  day: string,
): Promise<void> {
  const rows = threads.flatMap(({ name, blockKey, opener, replies }) =>
    [opener, ...replies].flatMap(({ teamMember }, place) =>
      teamMember
        ? []
        : {
            contribution_id: idFor(`comment:${name}:${place}`),
            theme_id: world.themeId(themeOfBlock(blockKey)),
            origin: 'human' as const,
            decided_by_id: world.personId('lina'),
            decided_at: world.calendar.at(`2026-${day} 09:00`),
          },
    ),
  )
  await insertAll(db, 'assignments', rows)
}
