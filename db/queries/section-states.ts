import { sql } from 'kysely'
import type { Readiness, SectionLock } from '~/app/domain/section-state'
import type { Db } from '../connection'

export type SectionState = {
  /** Of the heading. */
  blockId: string
  readiness: Readiness
  lockedById: string | null
  lockedBy: string | null
}

/** A section that is closed for writing, by the block of its heading, and who closed it. */
type ClosedHere = { blockId: string; lockedById: string; lockedBy: string }

/** How far the sections of a draft are; those nobody said anything about are not among them. */
export async function listSectionStates(db: Db, draftId: string): Promise<SectionState[]> {
  return db
    .selectFrom('section_states as state')
    .leftJoin('people as person', 'person.id', 'state.locked_by_id')
    .where('state.draft_id', '=', draftId)
    .select([
      'state.block_id as blockId',
      'state.readiness',
      'state.locked_by_id as lockedById',
      sql<string | null>`coalesce(nullif(person.name, ''), person.email)`.as('lockedBy'),
    ])
    .orderBy('state.block_id')
    .execute()
}

/** The sections that are closed for writing. */
export async function listSectionLocks(db: Db, draftId: string): Promise<SectionLock[]> {
  const states = await listSectionStates(db, draftId)
  return states.flatMap(({ blockId, lockedById }) =>
    lockedById === null ? [] : [{ blockId, lockedById }],
  )
}

/** Of some working texts the sections that are closed for writing, by text. */
export async function listClosedSections(
  db: Db,
  draftTextIds: readonly string[],
): Promise<Map<string, ClosedHere[]>> {
  const found = new Map(draftTextIds.map((id) => [id, [] as ClosedHere[]]))
  if (draftTextIds.length === 0) return found
  const rows = await db
    .selectFrom('section_states as state')
    .innerJoin('draft_texts as text', 'text.draft_id', 'state.draft_id')
    .innerJoin('people as person', 'person.id', 'state.locked_by_id')
    .where('text.id', 'in', [...draftTextIds])
    .select([
      'text.id as draftTextId',
      'state.block_id as blockId',
      'person.id as lockedById',
      sql<string>`coalesce(nullif(person.name, ''), person.email, '')`.as('lockedBy'),
    ])
    .orderBy('state.block_id')
    .execute()
  for (const { draftTextId, ...section } of rows) found.get(draftTextId)?.push(section)
  return found
}

/** Who closed a section, held until the transaction ends; `null`: it is open. */
export async function lockSectionState(
  trx: Db,
  draftId: string,
  blockId: string,
): Promise<string | null> {
  await trx
    .insertInto('section_states')
    .values({ draft_id: draftId, block_id: blockId })
    .onConflict((conflict) => conflict.columns(['draft_id', 'block_id']).doNothing())
    .execute()
  const row = await trx
    .selectFrom('section_states')
    .where('draft_id', '=', draftId)
    .where('block_id', '=', blockId)
    .select('locked_by_id as lockedById')
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.lockedById
}

export async function updateSectionState(
  db: Db,
  { draftId, blockId }: { draftId: string; blockId: string },
  change: { readiness?: Readiness; locked_by_id?: string | null },
): Promise<void> {
  await db
    .updateTable('section_states')
    .set({ ...change, changed_at: sql<Date>`now()` })
    .where('draft_id', '=', draftId)
    .where('block_id', '=', blockId)
    .execute()
}
