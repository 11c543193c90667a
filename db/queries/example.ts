import type { Db } from '../connection'

/** Addresses of the example's people end so; nobody real has one (RFC 2606). */
const EXAMPLE_DOMAIN = '@villes-en-commun.example'

export type ExamplePerson = { name: string; email: string; roles: string[]; seat: string | null }

/** The people of the example: those with roles first, then the committee, then others. */
export async function listExamplePeople(db: Db): Promise<ExamplePerson[]> {
  const people = await db
    .selectFrom('people')
    .where('email', 'like', `%${EXAMPLE_DOMAIN}`)
    .select(['id', 'name', 'email'])
    .orderBy('created_at')
    .orderBy('name')
    .execute()
  const roles = await db
    .selectFrom('roles')
    .where('ended_at', 'is', null)
    .select(['person_id as personId', 'role'])
    .execute()
  const seats = await db
    .selectFrom('seats')
    .select(['person_id as personId', 'organisation', 'is_chair as isChair'])
    .execute()
  return people
    .map((person) => ({
      name: person.name ?? '',
      email: person.email ?? '',
      roles: roles.filter((role) => role.personId === person.id).map((role) => role.role),
      seat: seats.find((seat) => seat.personId === person.id)?.organisation ?? null,
    }))
    .sort((one, other) => rank(one) - rank(other))
}

function rank(person: ExamplePerson): number {
  if (person.roles.length > 0) return 0
  return person.seat === null ? 2 : 1
}

/** Whether the example consultation is in this database. */
export async function isExampleLoaded(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('people')
    .where('email', 'like', `%${EXAMPLE_DOMAIN}`)
    .select('id')
    .limit(1)
    .execute()
  return found.length > 0
}
