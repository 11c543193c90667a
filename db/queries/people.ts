import { sql } from 'kysely'
import type { Db } from '../connection'
import type { Role } from '~/app/domain/role'

export type Person = { id: string; name: string | null; email: string | null; language: string }

const PERSON = ['people.id', 'people.name', 'people.email', 'people.language'] as const

export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return db.selectFrom('people').where('email', '=', email).select(PERSON).executeTakeFirst()
}

export async function findPersonById(db: Db, id: string): Promise<Person | undefined> {
  return db.selectFrom('people').where('id', '=', id).select(PERSON).executeTakeFirst()
}

/** @returns the person with this address; made now if there was none, named if nobody had yet. */
export async function insertPersonOnce(
  db: Db,
  person: { email: string; name: string | null; language: string },
): Promise<Person> {
  await db
    .insertInto('people')
    .values(person)
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet((eb) => ({
        name: eb.fn.coalesce('people.name', 'excluded.name'),
      })),
    )
    .execute()
  return (await findPersonByEmail(db, person.email))!
}

/** The roles a person holds now: of one consultation, and of the whole platform. */
export async function listRoles(
  db: Db,
  personId: string,
  consultationId: string | null,
): Promise<Role[]> {
  const rows = await db
    .selectFrom('roles')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([eb('consultation_id', 'is', null), eb('consultation_id', '=', consultationId)]),
    )
    .select('role')
    .execute()
  return rows.map((row) => row.role)
}

/** The seats a person holds today in bodies of a consultation. */
export async function listSeatIds(
  db: Db,
  personId: string,
  consultationId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('seats')
    .innerJoin('bodies', 'bodies.id', 'seats.body_id')
    .where('bodies.consultation_id', '=', consultationId)
    .where('seats.person_id', '=', personId)
    .where('seats.starts_on', '<=', sql<string>`current_date`)
    .where((eb) =>
      eb.or([eb('seats.ends_on', 'is', null), eb('seats.ends_on', '>', sql<string>`current_date`)]),
    )
    .select('seats.id')
    .execute()
  return rows.map((row) => row.id)
}

export async function updatePersonName(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('people').set({ name }).where('id', '=', id).execute()
}
