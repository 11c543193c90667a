import type { Db } from '~/db/connection'
import { findConsultationBySlug, type ConsultationRow } from '~/db/queries/consultations'
import { findPersonByEmail, type Person } from '~/db/queries/people'
import { listTeam } from '~/db/queries/team'
import { isLanguageTag } from '~/app/domain/language'
import { Failure, Misuse } from './command'

/** @throws {Failure} */
export async function consultationNamed(db: Db, slug: string): Promise<ConsultationRow> {
  const consultation = await findConsultationBySlug(db, slug)
  if (!consultation) throw new Failure(`there is no consultation ${slug}`)
  return consultation
}

/** @throws {Failure} */
export async function personWith(db: Db, email: string): Promise<Person> {
  const person = await findPersonByEmail(db, email.trim().toLowerCase())
  if (!person) throw new Failure(`nobody is known by ${email}; \`grant\` makes a person`)
  return person
}

/**
 * On whose behalf something is done in a consultation: the person named, else the one who has
 * been in its secretariat longest.
 *
 * @returns their id.
 * @throws {Failure}
 */
export async function actingPerson(
  db: Db,
  consultation: ConsultationRow,
  email: string | undefined,
): Promise<string> {
  if (email !== undefined) return (await personWith(db, email)).id
  const secretariat = (await listTeam(db, consultation.id))
    .flatMap(({ personId, roles }) => roles.map((role) => ({ personId, ...role })))
    .filter(({ role }) => role === 'secretariat')
    .sort((one, other) => one.grantedAt.getTime() - other.grantedAt.getTime())
  const [first] = secretariat
  if (!first) throw new Failure(`${consultation.slug} has no secretariat; say --person EMAIL`)
  return first.personId
}

/** @throws {Misuse} when it is no BCP 47 tag. */
export function languageTag(value: string): string {
  if (!isLanguageTag(value)) throw new Misuse(`${value} is no language tag (fr, en, pt-BR …)`)
  return value
}
