import type { Db } from '../connection'
import type { Localized } from '~/app/domain/language'

/** A consultation as every page of it needs it. */
export type ConsultationRow = {
  id: string
  slug: string
  title: Localized
  description: Localized
  /** The first is the one texts fall back to. */
  languages: string[]
  timeZone: string
  settings: Record<string, unknown>
  /** `null`: only its team sees it. */
  publicAt: Date | null
}

const COLUMNS = [
  'id',
  'slug',
  'title',
  'description',
  'languages',
  'time_zone as timeZone',
  'settings',
  'public_at as publicAt',
] as const

export async function findConsultation(db: Db, id: string): Promise<ConsultationRow | undefined> {
  return db.selectFrom('consultations').where('id', '=', id).select(COLUMNS).executeTakeFirst()
}

export async function findConsultationBySlug(
  db: Db,
  slug: string,
): Promise<ConsultationRow | undefined> {
  return db.selectFrom('consultations').where('slug', '=', slug).select(COLUMNS).executeTakeFirst()
}

/** The public ones, the latest published first. */
export async function listPublicConsultations(db: Db): Promise<ConsultationRow[]> {
  return db
    .selectFrom('consultations')
    .where('public_at', 'is not', null)
    .select(COLUMNS)
    .orderBy('public_at', 'desc')
    .execute()
}

/** Those in which a person holds a role or a seat, newest first. */
export async function listConsultationsOf(db: Db, personId: string): Promise<ConsultationRow[]> {
  return db
    .selectFrom('consultations')
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb
            .selectFrom('roles')
            .where('person_id', '=', personId)
            .where('ended_at', 'is', null)
            .where('consultation_id', 'is not', null)
            .select('consultation_id'),
        ),
        eb(
          'id',
          'in',
          eb
            .selectFrom('seats')
            .innerJoin('bodies', 'bodies.id', 'seats.body_id')
            .where('seats.person_id', '=', personId)
            .select('bodies.consultation_id'),
        ),
      ]),
    )
    .select(COLUMNS)
    .orderBy('created_at', 'desc')
    .execute()
}

/** Whether nothing was ever put into this database: no consultation, nobody. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  const consultation = await db.selectFrom('consultations').select('id').limit(1).execute()
  const person = await db.selectFrom('people').select('id').limit(1).execute()
  return consultation.length + person.length === 0
}
