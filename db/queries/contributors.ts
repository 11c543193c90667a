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

function contributorRow(contributor: NewContributor) {
  return {
    consultation_id: contributor.consultationId,
    person_id: contributor.personId,
    kind: contributor.kind,
    name: contributor.name,
    email: contributor.email,
    stakeholder_group_id: contributor.groupId,
    country: contributor.country,
    region: contributor.region,
    language: contributor.language,
  }
}

/** @returns the contributor's id. */
export async function insertContributor(db: Db, contributor: NewContributor): Promise<string> {
  const row = await db
    .insertInto('contributors')
    .values(contributorRow(contributor))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * The one contributor an account is when its person speaks for themselves, made now if there was
 * none; without an account, another one each time. @returns its id.
 */
export async function insertContributorOnce(db: Db, contributor: NewContributor): Promise<string> {
  const { personId, kind, consultationId } = contributor
  if (personId === null || kind !== 'individual') return insertContributor(db, contributor)
  await db
    .insertInto('contributors')
    .values(contributorRow(contributor))
    // Two windows of one account that send at once meet here.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await db
    .selectFrom('contributors')
    .where('consultation_id', '=', consultationId)
    .where('person_id', '=', personId)
    .where('merged_into_id', 'is', null)
    .where('kind', '=', 'individual')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
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
