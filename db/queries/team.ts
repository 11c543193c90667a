import { sql } from 'kysely'
import type { Db } from '../connection'
import type { BodyRules } from '~/app/domain/template'
import type { Localized } from '~/app/domain/language'
import type { Role } from '~/app/domain/role'

type TeamRole = { id: string; role: Role; grantedAt: Date }

type TeamMember = {
  personId: string
  name: string | null
  email: string | null
  roles: TeamRole[]
}

/** Who works on a consultation today, by name, each with their roles. */
export async function listTeam(db: Db, consultationId: string): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .where('roles.consultation_id', '=', consultationId)
    .where('roles.ended_at', 'is', null)
    .select([
      'people.id as personId',
      'people.name',
      'people.email',
      'roles.id',
      'roles.role',
      'roles.granted_at as grantedAt',
    ])
    .orderBy(sql`coalesce(people.name, people.email)`)
    .orderBy('roles.granted_at')
    .execute()
  const members = new Map<string, TeamMember>()
  for (const { personId, name, email, ...role } of rows) {
    const member = members.get(personId) ?? { personId, name, email, roles: [] }
    member.roles.push(role)
    members.set(personId, member)
  }
  return [...members.values()]
}

/** @returns the role's id; `undefined`: it was held already. */
export async function insertRole(
  db: Db,
  row: { personId: string; consultationId: string | null; role: Role; grantedById: string },
): Promise<string | undefined> {
  const inserted = await db
    .insertInto('roles')
    .values({
      person_id: row.personId,
      consultation_id: row.consultationId,
      role: row.role,
      granted_by_id: row.grantedById,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** A role of this consultation that someone holds today. */
export async function findRole(
  db: Db,
  consultationId: string,
  roleId: string,
): Promise<{ id: string; personId: string; role: Role } | undefined> {
  return db
    .selectFrom('roles')
    .where('id', '=', roleId)
    .where('consultation_id', '=', consultationId)
    .where('ended_at', 'is', null)
    .select(['id', 'person_id as personId', 'role'])
    .executeTakeFirst()
}

export async function countHolders(db: Db, consultationId: string, role: Role): Promise<number> {
  const row = await db
    .selectFrom('roles')
    .where('consultation_id', '=', consultationId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function endRoleAt(db: Db, roleId: string, now: Date): Promise<void> {
  await db.updateTable('roles').set({ ended_at: now }).where('id', '=', roleId).execute()
}

/** Whether the platform has someone who runs it. */
export async function hasOperator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('roles')
    .where('role', '=', 'operator')
    .where('ended_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Body = { id: string; name: Localized; rules: BodyRules }

/** The body that decides in a consultation: the first, where there are several. */
export async function findBody(db: Db, consultationId: string): Promise<Body | undefined> {
  const row = await db
    .selectFrom('bodies')
    .where('consultation_id', '=', consultationId)
    .select(['id', 'name', 'rules'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, rules: row.rules as BodyRules }
}

export async function insertBody(
  db: Db,
  consultationId: string,
  body: Omit<Body, 'id'>,
): Promise<string> {
  const row = await db
    .insertInto('bodies')
    .values({ ...body, consultation_id: consultationId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Rules it has beyond those given (secrecy, proxies) stay. */
export async function updateBody(db: Db, { id, name, rules }: Body): Promise<void> {
  const merged = sql<Record<string, unknown>>`rules || ${JSON.stringify(rules)}::jsonb`
  await db.updateTable('bodies').set({ name, rules: merged }).where('id', '=', id).execute()
}

type Seat = {
  id: string
  /** `null`: vacant. */
  personId: string | null
  name: string | null
  email: string | null
  organisation: string | null
  party: string | null
  isChair: boolean
}

/** The seats of a body that are not ended, the chair first. */
export async function listSeats(db: Db, bodyId: string): Promise<Seat[]> {
  return db
    .selectFrom('seats')
    .leftJoin('people', 'people.id', 'seats.person_id')
    .where('body_id', '=', bodyId)
    .where((eb) =>
      eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', sql<string>`current_date`)]),
    )
    .select([
      'seats.id',
      'seats.person_id as personId',
      'people.name',
      'people.email',
      'seats.organisation',
      'seats.party',
      'seats.is_chair as isChair',
    ])
    .orderBy('is_chair', 'desc')
    .orderBy('party')
    .orderBy('organisation')
    .orderBy('seats.id')
    .execute()
}

type NewSeat = {
  bodyId: string
  personId: string | null
  organisation: string | null
  party: string | null
  isChair: boolean
}

export async function insertSeat(db: Db, seat: NewSeat): Promise<string> {
  const row = await db
    .insertInto('seats')
    .values({
      body_id: seat.bodyId,
      person_id: seat.personId,
      organisation: seat.organisation,
      party: seat.party,
      is_chair: seat.isChair,
      added_at: sql<Date>`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A body has one chair: whoever had it before has it no longer. */
export async function clearChair(db: Db, bodyId: string): Promise<void> {
  await db
    .updateTable('seats')
    .set({ is_chair: false })
    .where('body_id', '=', bodyId)
    .where('is_chair', '=', true)
    .execute()
}

/** From today the seat is held by nobody. @returns whose it was; `undefined`: no such seat. */
export async function endSeatToday(
  db: Db,
  bodyId: string,
  seatId: string,
): Promise<{ personId: string | null } | undefined> {
  return db
    .updateTable('seats')
    .set({ ends_on: sql<string>`current_date` })
    .where('id', '=', seatId)
    .where('body_id', '=', bodyId)
    .where('ends_on', 'is', null)
    .returning('person_id as personId')
    .executeTakeFirst()
}
