import type { Db } from '../connection'
import type { ContributorKind } from '~/app/domain/contributor'
import type { Localized } from '~/app/domain/language'

export type NewContributor = {
  consultationId: string
  /** `null`: without an account. */
  personId: string | null
  kind: ContributorKind
  name: string | null
  email: string | null
  groupId: string | null
  country: string | null
  region: string | null
  language: string
}

/** @returns the contributor's id. */
export async function insertContributor(db: Db, contributor: NewContributor): Promise<string> {
  const row = await db
    .insertInto('contributors')
    .values({
      consultation_id: contributor.consultationId,
      person_id: contributor.personId,
      kind: contributor.kind,
      name: contributor.name,
      email: contributor.email,
      stakeholder_group_id: contributor.groupId,
      country: contributor.country,
      region: contributor.region,
      language: contributor.language,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The one contributor an account is in a consultation when its person speaks for themselves. */
export async function findContributorOfPerson(
  db: Db,
  consultationId: string,
  personId: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('contributors')
    .where('consultation_id', '=', consultationId)
    .where('person_id', '=', personId)
    .where('merged_into_id', 'is', null)
    .where('kind', '=', 'individual')
    .select('id')
    .executeTakeFirst()
}

/** Keep what an account last said of itself. */
export async function updateContributor(
  db: Db,
  id: string,
  contributor: NewContributor,
): Promise<void> {
  await db
    .updateTable('contributors')
    .set({
      name: contributor.name,
      email: contributor.email,
      stakeholder_group_id: contributor.groupId,
      country: contributor.country,
      region: contributor.region,
      language: contributor.language,
    })
    .where('id', '=', id)
    .execute()
}

/** Someone who left an address to hear what became of their contribution. */
export type Addressee = {
  email: string
  language: string | null
  consultationId: string
  consultationTitle: Localized
  slug: string
}

/** `undefined`: no address was left, or it was erased since. */
export async function findAddressee(db: Db, contributorId: string): Promise<Addressee | undefined> {
  const row = await db
    .selectFrom('contributors')
    .innerJoin('consultations', 'consultations.id', 'contributors.consultation_id')
    .where('contributors.id', '=', contributorId)
    .where('contributors.erased_at', 'is', null)
    .select([
      'contributors.email',
      'contributors.language',
      'consultations.id as consultationId',
      'consultations.title as consultationTitle',
      'consultations.slug',
    ])
    .executeTakeFirst()
  return row && row.email !== null ? { ...row, email: row.email } : undefined
}
