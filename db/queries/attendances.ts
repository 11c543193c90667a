import type { Localized } from '~/app/domain/language'
import type { Db, Tx } from '../connection'

/** Who was invited and who came, of one group. */
export type AttendanceRow = {
  /** `null`: of no group. */
  groupId: string | null
  /** From 1; gives the group its sign. `null`: of no group. */
  position: number | null
  name: Localized
  isInvited: boolean
  /** People in the room. */
  attended: number
}

/** Every group of the consultation in order, then those of no group when somebody of none came. */
export async function listAttendance(
  db: Db,
  consultationId: string,
  activityId: string,
): Promise<AttendanceRow[]> {
  const groups = await db
    .selectFrom('stakeholder_groups')
    .where('consultation_id', '=', consultationId)
    .select(['id', 'position', 'name'])
    .orderBy('position')
    .execute()
  const counted = await db
    .selectFrom('attendances')
    .where('activity_id', '=', activityId)
    .where('state', 'in', ['attended', 'invited'])
    .groupBy(['stakeholder_group_id', 'state'])
    .select((eb) => [
      'stakeholder_group_id as groupId',
      'state',
      eb.fn.sum<string>('people').as('people'),
    ])
    .execute()
  const people = (groupId: string | null, state: 'attended' | 'invited') =>
    Number(counted.find((row) => row.groupId === groupId && row.state === state)?.people ?? 0)

  const rows: AttendanceRow[] = groups.map(({ id, position, name }) => ({
    groupId: id,
    position,
    name,
    isInvited: people(id, 'invited') > 0,
    attended: people(id, 'attended'),
  }))
  const others = people(null, 'attended')
  if (others > 0) {
    rows.push({ groupId: null, position: null, name: {}, isInvited: false, attended: others })
  }
  return rows
}

/** These groups are invited, and no others; who came is left as it is. */
export async function replaceInvitations(
  trx: Tx,
  activityId: string,
  groupIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('attendances')
    .where('activity_id', '=', activityId)
    .where('state', '=', 'invited')
    .where('contributor_id', 'is', null)
    .execute()
  if (groupIds.length === 0) return
  await trx
    .insertInto('attendances')
    .values(
      groupIds.map((groupId) => ({
        activity_id: activityId,
        stakeholder_group_id: groupId,
        state: 'invited' as const,
      })),
    )
    .execute()
}

/** The head count of a group. @param people 0: nobody of it came. */
export async function replaceHeadCount(
  trx: Tx,
  activityId: string,
  groupId: string | null,
  people: number,
): Promise<void> {
  await trx
    .deleteFrom('attendances')
    .where('activity_id', '=', activityId)
    .where('stakeholder_group_id', groupId === null ? 'is' : '=', groupId)
    .where('contributor_id', 'is', null)
    .where('state', '=', 'attended')
    .execute()
  if (people === 0) return
  await trx
    .insertInto('attendances')
    .values({ activity_id: activityId, stakeholder_group_id: groupId, people })
    .execute()
}

/** People of the head count of a group, without those named one by one. */
export async function findHeadCount(
  db: Db,
  activityId: string,
  groupId: string | null,
): Promise<number> {
  const row = await db
    .selectFrom('attendances')
    .where('activity_id', '=', activityId)
    .where('stakeholder_group_id', groupId === null ? 'is' : '=', groupId)
    .where('contributor_id', 'is', null)
    .where('state', '=', 'attended')
    .select((eb) => eb.fn.sum<string | null>('people').as('people'))
    .executeTakeFirst()
  return Number(row?.people ?? 0)
}

/** How many people came to each session of a consultation, and how many contributions it gave. */
export async function listSessionCounts(
  db: Db,
  consultationId: string,
): Promise<Map<string, { people: number; contributions: number }>> {
  const rows = await db
    .selectFrom('activities as activity')
    .innerJoin('phases as phase', 'phase.id', 'activity.phase_id')
    .where('phase.consultation_id', '=', consultationId)
    .where('activity.kind', '=', 'session')
    .select((eb) => [
      'activity.id',
      eb
        .selectFrom('attendances')
        .whereRef('attendances.activity_id', '=', 'activity.id')
        .where('attendances.state', '=', 'attended')
        .select((each) => each.fn.sum<string | null>('attendances.people').as('people'))
        .as('people'),
      eb
        .selectFrom('contributions')
        .whereRef('contributions.activity_id', '=', 'activity.id')
        .where('contributions.state', '=', 'listed')
        .select((each) => each.fn.countAll<number>().as('contributions'))
        .as('contributions'),
    ])
    .execute()
  return new Map(
    rows.map(({ id, people, contributions }) => [
      id,
      { people: Number(people ?? 0), contributions: contributions ?? 0 },
    ]),
  )
}
