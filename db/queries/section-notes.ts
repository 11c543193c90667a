import type { NotableSection, PublishedNote, SectionNote } from '~/app/domain/section-note'
import type { Db } from '../connection'

/** Keep why parts of a text changed with a version, in their order, each under its heading. */
export async function insertSectionNotes(
  db: Db,
  versionId: string,
  notes: readonly (SectionNote & NotableSection)[],
): Promise<void> {
  if (notes.length === 0) return
  await db
    .insertInto('section_notes')
    .values(
      notes.map(({ blockId, title, note }, position) => ({
        version_id: versionId,
        block_id: blockId,
        position,
        title,
        note,
      })),
    )
    .execute()
}

/** Why parts of the text changed with these versions, the newest version first, then in the order of the text. */
export async function listSectionNotes(
  db: Db,
  versionIds: readonly string[],
): Promise<(PublishedNote & { versionId: string })[]> {
  if (versionIds.length === 0) return []
  return db
    .selectFrom('section_notes as note')
    .innerJoin('versions as version', 'version.id', 'note.version_id')
    .where('note.version_id', 'in', versionIds)
    .select([
      'note.version_id as versionId',
      'version.number as versionNumber',
      'note.block_id as blockId',
      'note.title',
      'note.note',
    ])
    .orderBy('version.number', 'desc')
    .orderBy('note.position')
    .execute()
}
