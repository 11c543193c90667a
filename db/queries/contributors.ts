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
  if (!isAccount(contributor)) return insertContributor(db, contributor)
  return (await firstOfAccount(db, contributor)).id
}

/**
 * Who speaks in this sending, with what they say of themselves this time. An account that gives
 * another name or group than before is another row, merged into its first: what was sent earlier
 * keeps the name it was sent with, and people are counted once. @returns its id.
 */
export async function insertSpeaker(db: Db, contributor: NewContributor): Promise<string> {
  if (!isAccount(contributor)) return insertContributor(db, contributor)
  const first = await firstOfAccount(db, contributor)
  if (saysTheSame(first, contributor)) return first.id
  const { id } = await db
    .insertInto('contributors')
    .values({ ...contributorRow(contributor), merged_into_id: first.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function isAccount({ personId, kind }: NewContributor): boolean {
  return personId !== null && kind === 'individual'
}

async function firstOfAccount(db: Db, contributor: NewContributor) {
  await db
    .insertInto('contributors')
    .values(contributorRow(contributor))
    // Two windows of one account that send at once meet here.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('contributors')
    .where('consultation_id', '=', contributor.consultationId)
    .where('person_id', '=', contributor.personId)
    .where('merged_into_id', 'is', null)
    .where('kind', '=', 'individual')
    .select(['id', 'name', 'email', 'stakeholder_group_id as groupId', 'country', 'region'])
    .executeTakeFirstOrThrow()
}

type Said = Pick<NewContributor, 'name' | 'email' | 'groupId' | 'country' | 'region'>

function saysTheSame(one: Said, other: Said): boolean {
  const facts = ({ name, email, groupId, country, region }: Said) =>
    JSON.stringify([name, email, groupId, country, region])
  return facts(one) === facts(other)
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
