import { sql } from 'kysely'
import type { Moment } from '~/app/domain/moment'
import type { Db } from '../connection'

/** What one person wrote without a longer pause: a stretch of the log. */
export type WritingSpell = {
  generation: number
  fromSeq: number
  toSeq: number
  /** `null`: the server, when the text was begun or brought in. */
  personId: string | null
  /** `null` too when the person's name is erased. */
  name: string | null
  from: Date
  to: Date
}

/** As many as a page shows. */
const SPELLS_SHOWN = 100

/**
 * Who wrote when in a working text, newest first: at most `SPELLS_SHOWN`. A pause of ten minutes,
 * or somebody else writing in between, begins another one.
 *
 * @param before only what was written up to this moment; `null`: up to now.
 */
export async function listWritingSpells(
  db: Db,
  draftTextId: string,
  before: Moment | null,
): Promise<WritingSpell[]> {
  const isBefore = before
    ? sql`and (generation, seq) < (${before.generation}, ${before.seq})`
    : sql``
  const { rows } = await sql<WritingSpell>`
    with written as (
      select generation, seq, person_id, created_at,
        case when lag(person_id) over log is not distinct from person_id
          and lag(generation) over log = generation
          and created_at - lag(created_at) over log < interval '10 minutes' then 0 else 1 end as begins
      from draft_updates where draft_text_id = ${draftTextId} ${isBefore}
      window log as (order by generation, seq)
    ), numbered as (
      select *, sum(begins) over (order by generation, seq) as spell from written
    ), spells as (
      select generation, min(seq) as from_seq, max(seq) as to_seq, person_id,
        min(created_at) as from_at, max(created_at) as to_at
      from numbered group by spell, generation, person_id
      order by generation desc, to_seq desc limit ${SPELLS_SHOWN}
    )
    select spells.generation, from_seq as "fromSeq", to_seq as "toSeq", person_id as "personId",
      people.name, from_at as "from", to_at as "to"
    from spells left join people on people.id = person_id
    order by spells.generation desc, to_seq desc`.execute(db)
  return rows
}

/** A state of a working text that somebody gave a name, or that was published. */
export type KeptMoment = Moment & {
  id: string
  name: string | null
  /** `null`: not published. */
  versionNumber: number | null
  at: Date
}

/** Newest first. */
export async function listKeptMoments(db: Db, draftTextId: string): Promise<KeptMoment[]> {
  return db
    .selectFrom('checkpoints as text')
    .leftJoin('versions as version', 'version.id', 'text.version_id')
    .where('text.draft_text_id', '=', draftTextId)
    .where((eb) => eb.or([eb('text.name', 'is not', null), eb('text.version_id', 'is not', null)]))
    .select([
      'text.id',
      'text.generation',
      'text.seq',
      'text.name',
      'version.number as versionNumber',
      'text.created_at as at',
    ])
    .orderBy('text.generation', 'desc')
    .orderBy('text.seq', 'desc')
    .orderBy('text.created_at', 'desc')
    .execute()
}

/**
 * When the state was reached and by whom; `content` where it was kept whole, as the log of a
 * text that was brought in already published is not there. `undefined`: there is no such state.
 */
export async function findMoment(db: Db, draftTextId: string, { generation, seq }: Moment) {
  const kept = await db
    .selectFrom('checkpoints')
    .where('draft_text_id', '=', draftTextId)
    .where('generation', '=', generation)
    .where('seq', '=', seq)
    .select((eb) => ['created_at as at', 'content', eb.val<string | null>(null).as('name')])
    .executeTakeFirst()
  if (kept) return kept
  const written = await db
    .selectFrom('draft_updates as written')
    .leftJoin('people as person', 'person.id', 'written.person_id')
    .where('written.draft_text_id', '=', draftTextId)
    .where('written.generation', '=', generation)
    .where('written.seq', '=', seq)
    .select(['written.created_at as at', 'person.name'])
    .executeTakeFirst()
  return written && { ...written, content: null }
}

/** The person and time of every update of a generation, by `seq`. */
export async function listUpdateAuthors(db: Db, draftTextId: string, generation: number) {
  return db
    .selectFrom('draft_updates as written')
    .leftJoin('people as person', 'person.id', 'written.person_id')
    .where('written.draft_text_id', '=', draftTextId)
    .where('written.generation', '=', generation)
    .select(['written.seq', 'written.update', 'written.created_at as at', 'person.name'])
    .orderBy('written.seq')
    .execute()
}
