import type { Insertable } from 'kysely'
import type { Db } from '../../connection'
import { json } from '../../json'
import type { EventsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { World } from '../world'

/** What the documents add to what has happened, in order of time. */
export async function seedDocumentEvents(db: Db, world: World): Promise<void> {
  const versions = await db
    .selectFrom('versions')
    .innerJoin('drafts', 'drafts.id', 'versions.draft_id')
    .where('drafts.consultation_id', '=', world.consultationId)
    .select([
      'versions.id',
      'versions.draft_id as draftId',
      'versions.number',
      'versions.published_by_id as by',
      'versions.published_at as at',
    ])
    .execute()
  const responses = await db
    .selectFrom('responses')
    .where('consultation_id', '=', world.consultationId)
    .where('state', '=', 'published')
    .select(['id', 'published_by_id as by', 'published_at as at'])
    .execute()
  const happened = [
    ...versions.map(({ id, draftId, number, by, at }) => ({
      kind: 'version-published',
      subject_id: id,
      person_id: by,
      data: json({ draftId, number }),
      created_at: at,
    })),
    ...responses.map(({ id, by, at }) => ({
      kind: 'response-published',
      subject_id: id,
      person_id: by,
      data: json({}),
      created_at: at ?? world.now,
    })),
  ].sort((one, other) => one.created_at.getTime() - other.created_at.getTime())
  const rows = happened.map((event) => ({
    ...event,
    id: idFor(`event:${event.kind}:${event.subject_id}`),
    consultation_id: world.consultationId,
  }))
  await insertAll(db, 'events', rows as Insertable<EventsTable>[])
}
