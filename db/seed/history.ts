import { sql, type Insertable } from 'kysely'
import type { Db } from '../connection'
import { json } from '../json'
import type { EventsTable } from '../schema'
import { insertAll } from './insert'
import { idFor } from './random'
import type { Register } from './bench'
import { MEETINGS } from './meetings'
import { closingOf } from './sessions'
import { THEMES, type PersonKey, type World } from './world'

type Happened = {
  kind: string
  subjectId: string
  at: Date
  by: PersonKey | null
  data?: Record<string, unknown>
}

/** What has happened so far, in order of time; documents add theirs. */
export async function seedHistory(db: Db, world: World, register: Register): Promise<void> {
  const happened = [
    ...milestones(world),
    ...meetings(world, register),
    ...received(world, register),
  ]
    .filter(({ at }) => at <= world.now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const rows = happened.map(({ kind, subjectId, at, by, data = {} }) => ({
    id: idFor(`event:${kind}:${subjectId}`),
    consultation_id: world.consultationId,
    kind,
    person_id: by ? world.personId(by) : null,
    subject_id: subjectId,
    data: json(data),
    created_at: at,
  }))
  await insertAll(db, 'events', rows as Insertable<EventsTable>[])
}

function milestones(world: World): Happened[] {
  const { at } = world.calendar
  const consultation = world.consultationId
  const phases = ([1, 2, 3] as const).flatMap((phase): Happened[] => {
    const [opens, closes] = {
      1: ['2026-03-02', '2026-06-01'],
      2: ['2026-06-15', '2026-10-01'],
      3: ['2026-11-02', '2027-01-16'],
    }[phase] as [string, string]
    return [
      {
        kind: 'phase-opened',
        subjectId: world.phaseId(phase),
        at: at(opens),
        by: null,
        data: { position: phase },
      },
      {
        kind: 'phase-closed',
        subjectId: world.phaseId(phase),
        at: at(closes),
        by: null,
        data: { position: phase },
      },
    ]
  })
  const themes = THEMES.map(
    (theme, place): Happened => ({
      kind: 'theme-created',
      subjectId: world.themeId(theme),
      at: new Date(at('2026-03-16 10:00').getTime() + place * 60_000),
      by: 'ines',
    }),
  )
  return [
    {
      kind: 'consultation-created',
      subjectId: consultation,
      at: at('2026-02-02 09:00'),
      by: 'ines',
    },
    {
      kind: 'consultation-published',
      subjectId: consultation,
      at: at('2026-02-23 09:00'),
      by: 'ines',
    },
    {
      kind: 'survey-closed',
      subjectId: world.activityId('survey-1'),
      at: at('2026-05-01'),
      by: null,
    },
    ...phases,
    ...themes,
  ]
}

function meetings(world: World, { said }: Register): Happened[] {
  return MEETINGS.flatMap((meeting): Happened[] => {
    const subjectId = idFor(`activity:${meeting.key}`)
    const planned =
      meeting.points > 0
        ? new Date(world.calendar.at(meeting.starts).getTime() - 14 * 86_400_000)
        : world.calendar.at('2026-11-12 10:00')
    const contributions = said.filter((one) => one.activityId === subjectId).length
    const closed: Happened = {
      kind: 'session-closed',
      subjectId,
      at: closingOf(meeting, world),
      by: 'lina',
      data: { contributions },
    }
    return [
      { kind: 'session-planned', subjectId, at: planned, by: 'lina' },
      ...(meeting.points > 0 ? [closed] : []),
    ]
  })
}

function received(world: World, { said, sendings }: Register): Happened[] {
  const bySending = new Map<unknown, typeof said>()
  for (const one of said) bySending.set(one.sending, [...(bySending.get(one.sending) ?? []), one])
  const imported = said.filter((one) => one.channel === 'import')
  return [
    ...sendings.map((sending): Happened => {
      const contributions = bySending.get(sending) ?? []
      const contributionIds = contributions.map(({ id }) => id)
      const isEntered = contributions.some((one) => one.sentById === world.personId('marc'))
      const by = isEntered ? 'marc' : sending.contributor.personId ? 'nadia' : null
      return {
        kind: 'contribution-received',
        subjectId: sending.id,
        at: sending.at,
        by,
        data: { contributionIds, isLate: false },
      }
    }),
    {
      kind: 'import-finished',
      subjectId: idFor('import:kerlune'),
      at: imported[0]!.receivedAt,
      by: 'marc',
      data: { contributions: imported.length },
    },
  ]
}

/** Gives numbers, chains the events, and tells the database what it holds. */
export async function settle(db: Db, world: World): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('contributions', 'seq'), (select max(seq) from contributions))`.execute(
    db,
  )
  await sql`select number_contributions(${world.consultationId})`.execute(db)
  await sealAll(db)
  await sql`analyze`.execute(db)
}

/** Chains all events of the transaction, a thousand at a time. */
async function sealAll(db: Db): Promise<void> {
  const { rows } = await sql<{ sealed: number }>`select seal_events() as sealed`.execute(db)
  if (rows[0]!.sealed > 0) await sealAll(db)
}
