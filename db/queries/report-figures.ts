import { sql, type RawBuilder } from 'kysely'
import {
  FIGURE_NAMES,
  mergeSmall,
  type Figure,
  type FigureName,
  type Share,
  type Totals,
} from '~/app/domain/commented-report'
import type { Db } from '../connection'
import { json } from '../json'

/** Run the query a figure names, today. Small groups are merged before anyone sees them. */
export async function countFigure(db: Db, name: FigureName, phaseId: string): Promise<unknown> {
  switch (name) {
    case 'totals':
      return countTotals(db, phaseId)
    case 'by-group':
      return mergeSmall(await shares(db, phaseId, sql`said.stakeholder_group_id::text`))
    case 'by-kind':
      return mergeSmall(await shares(db, phaseId, sql`said.contributor_kind`))
    case 'by-country':
      return mergeSmall(await shares(db, phaseId, sql`author.country`))
    case 'by-language':
      return shares(db, phaseId, sql`split_part(said.language, '-', 1)`)
    case 'by-channel':
      return shares(db, phaseId, sql`said.channel`)
    case 'by-disposition':
      return shares(db, phaseId, sql`said.disposition`)
    case 'sessions':
      return listSessionFigures(db, phaseId)
  }
}

/** All figures of a phase's report, in their order. */
export async function countFigures(db: Db, phaseId: string): Promise<Omit<Figure, 'countedAt'>[]> {
  const figures: Omit<Figure, 'countedAt'>[] = []
  for (const name of FIGURE_NAMES) {
    figures.push({ name, parameters: { phaseId }, value: await countFigure(db, name, phaseId) })
  }
  return figures
}

async function countTotals(db: Db, phaseId: string): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select count(*) as contributions, count(distinct coalesce(author.merged_into_id, author.id)) as people,
      count(said.disposition) as answered, count(*) filter (where said.disposition is null) as pending,
      count(*) filter (where said.is_late) as late,
      count(*) filter (where said.consent = 'secretariat_only') as "secretariatOnly"
    from contributions as said left join contributors as author on author.id = said.contributor_id
    where said.phase_id = ${phaseId} and said.state = 'listed'`.execute(db)
  return rows[0]!
}

/** Of the listed contributions of a phase, most contributions first; `null`: not known. */
async function shares(db: Db, phaseId: string, by: RawBuilder<unknown>): Promise<Share[]> {
  const { rows } = await sql<Share>`
    select ${by} as id, count(*) as contributions,
      count(distinct coalesce(author.merged_into_id, author.id)) as people
    from contributions as said left join contributors as author on author.id = said.contributor_id
    where said.phase_id = ${phaseId} and said.state = 'listed'
    group by 1 order by 2 desc, 1`.execute(db)
  return rows
}

/** A session as a report shows it. */
export type SessionFigure = {
  id: string
  title: Record<string, string>
  startsAt: string
  timeZone: string
  place: string | null
  /** People in the room. */
  attended: number
  contributions: number
}

async function listSessionFigures(db: Db, phaseId: string): Promise<SessionFigure[]> {
  const { rows } = await sql<SessionFigure>`
    select activity.id, activity.title::jsonb as title, to_json(session.starts_at) #>> '{}' as "startsAt",
      session.time_zone as "timeZone", session.place,
      (select coalesce(sum(people), 0) from attendances
        where activity_id = activity.id and state = 'attended')::integer as attended,
      (select count(*) from contributions
        where activity_id = activity.id and state = 'listed')::integer as contributions
    from listening_sessions as session join activities as activity on activity.id = session.activity_id
    where activity.phase_id = ${phaseId} order by session.starts_at`.execute(db)
  return rows
}

/** Write anew the figures of a working text; each remembers when it was counted. */
export async function replaceFigures(
  db: Db,
  draft: { id: string; consultationId: string },
  figures: readonly Omit<Figure, 'countedAt'>[],
): Promise<void> {
  await db
    .deleteFrom('figures')
    .where('draft_id', '=', draft.id)
    .where('version_id', 'is', null)
    .execute()
  await db
    .insertInto('figures')
    .values(
      figures.map(({ name, parameters, value }) => ({
        consultation_id: draft.consultationId,
        draft_id: draft.id,
        name,
        parameters,
        value: json(value),
      })),
    )
    .execute()
}

/** The figures of a version, or of a working text (`versionId` is `null`). */
export async function listFigures(
  db: Db,
  draftId: string,
  versionId: string | null,
): Promise<Figure[]> {
  const rows = await db
    .selectFrom('figures')
    .where('draft_id', '=', draftId)
    .where('version_id', versionId === null ? 'is' : '=', versionId)
    .select(['name', 'parameters', 'value', 'counted_at as countedAt'])
    .orderBy('name')
    .execute()
  return rows as unknown as Figure[]
}
