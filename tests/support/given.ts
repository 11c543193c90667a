import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Role } from '~/app/domain/role'
import type { Db } from '~/db/connection'
import { json } from '~/db/json'
import type {
  ActivitiesTable,
  ConsultationsTable,
  ContributionsTable,
  ContributorsTable,
  PeopleTable,
  PhasesTable,
} from '~/db/schema'
import { duringThePhase, phaseCloses, phaseOpens } from './moments'

export { afterThePhase, beforeThePhase, duringThePhase, phaseCloses, phaseOpens } from './moments'

type ActivityKind = ActivitiesTable['kind']

export type GivenConsultation = {
  consultationId: string
  /** Open in March 2025 (`duringThePhase`), UTC. */
  phaseId: string
  /** The phase after it: May 2025. */
  nextPhaseId: string
  /** One of each kind in the first phase, open as long as it. */
  activityIds: Record<ActivityKind, string>
  /** The open question of the discussion. */
  questionId: string
  /** Residents, Associations. */
  groupIds: [string, string]
}

/** Someone with an account. @returns their id. */
export async function givenPerson(
  db: Db,
  name = 'Amina',
  facts: Partial<Insertable<PeopleTable>> = {},
): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(/\W/g, '')}.${randomUUID()}@example.org`
  return idOf(
    db
      .insertInto('people')
      .values({ name, email, ...facts })
      .returning('id'),
  )
}

/** An operator is one on the whole platform: `consultationId` is `null`. @returns the role's id. */
export async function givenRole(
  db: Db,
  personId: string,
  role: Role,
  consultationId: string | null,
): Promise<string> {
  const row = { person_id: personId, role, consultation_id: consultationId }
  return idOf(db.insertInto('roles').values(row).returning('id'))
}

/** Someone who works on this consultation. @returns their id. */
export async function givenMember(
  db: Db,
  name: string,
  role: Exclude<Role, 'operator'>,
  consultationId: string,
): Promise<string> {
  const personId = await givenPerson(db, name)
  await givenRole(db, personId, role, consultationId)
  return personId
}

/** A public consultation in French and English, with two phases, one activity of each kind, two groups. */
export async function givenConsultation(
  db: Db,
  facts: Partial<Insertable<ConsultationsTable>> = {},
  phase: Partial<Insertable<PhasesTable>> = {},
): Promise<GivenConsultation> {
  const consultationId = await idOf(
    db
      .insertInto('consultations')
      .values({
        slug: `housing-${randomUUID()}`,
        title: { fr: 'Stratégie du logement', en: 'Housing strategy' },
        languages: ['fr', 'en'],
        time_zone: 'Europe/Paris',
        public_at: phaseOpens,
        ...facts,
      })
      .returning('id'),
  )
  const phaseId = await givenPhase(db, consultationId, phase)
  const nextPhaseId = await givenPhase(db, consultationId, {
    position: 2,
    opens_at: new Date('2025-05-01T00:00Z'),
    closes_at: new Date('2025-06-01T00:00Z'),
  })
  const activityIds = {
    discussion: await givenActivity(db, phaseId, 'discussion', { position: 1 }),
    survey: await givenActivity(db, phaseId, 'survey', { position: 2 }),
    session: await givenActivity(db, phaseId, 'session', { position: 3 }),
    mailbox: await givenActivity(db, phaseId, 'mailbox', { position: 4 }),
    comments: await givenActivity(db, phaseId, 'comments', { position: 5 }),
    drafting: await givenActivity(db, phaseId, 'drafting', { position: 6 }),
    responses: await givenActivity(db, phaseId, 'responses', { position: 7 }),
  }
  const questionId = await givenQuestion(db, activityIds.discussion)
  const groupIds: [string, string] = [
    await givenGroup(db, consultationId, 1, 'Residents'),
    await givenGroup(db, consultationId, 2, 'Associations'),
  ]
  return { consultationId, phaseId, nextPhaseId, activityIds, questionId, groupIds }
}

export async function givenPhase(
  db: Db,
  consultationId: string,
  facts: Partial<Insertable<PhasesTable>> = {},
): Promise<string> {
  const row = {
    consultation_id: consultationId,
    position: 1,
    title: { fr: 'Écouter', en: 'Listen' },
    question: { fr: 'De quoi avez-vous besoin ?', en: 'What do you need?' },
    opens_at: phaseOpens,
    closes_at: phaseCloses,
    ...facts,
  }
  return idOf(db.insertInto('phases').values(row).returning('id'))
}

export async function givenActivity(
  db: Db,
  phaseId: string,
  kind: ActivityKind,
  facts: Partial<Insertable<ActivitiesTable>> = {},
): Promise<string> {
  const row = { phase_id: phaseId, kind, title: { fr: kind, en: kind }, ...facts }
  return idOf(db.insertInto('activities').values(row).returning('id'))
}

/** With choices, a question with a single choice among them (ids `a`, `b`, …); else an open one. */
export async function givenQuestion(
  db: Db,
  activityId: string,
  { position = 1, choices = [] }: { position?: number; choices?: string[] } = {},
): Promise<string> {
  const row = {
    activity_id: activityId,
    position,
    kind: choices.length > 0 ? ('single' as const) : ('text' as const),
    wording: { fr: 'Qu’est-ce qui compte pour vous ?', en: 'What matters to you?' },
    choices: json(
      choices.map((label, index) => ({ id: 'abcdefgh'.charAt(index), label: { en: label } })),
    ),
  }
  return idOf(db.insertInto('questions').values(row).returning('id'))
}

export async function givenGroup(
  db: Db,
  consultationId: string,
  position: number,
  name: string,
): Promise<string> {
  const row = { consultation_id: consultationId, position, name: { fr: name, en: name } }
  return idOf(db.insertInto('stakeholder_groups').values(row).returning('id'))
}

/** A named individual without account. @returns the contributor's id. */
export async function givenContributor(
  db: Db,
  consultationId: string,
  facts: Partial<Insertable<ContributorsTable>> = {},
): Promise<string> {
  const row = { consultation_id: consultationId, kind: 'individual' as const, name: 'Amina' }
  return idOf(
    db
      .insertInto('contributors')
      .values({ ...row, ...facts })
      .returning('id'),
  )
}

/** A listed public post in English, received during the phase from a new contributor. @returns its id. */
export async function givenContribution(
  db: Db,
  { consultationId, phaseId }: Pick<GivenConsultation, 'consultationId' | 'phaseId'>,
  facts: Partial<Insertable<ContributionsTable>> = {},
): Promise<string> {
  const contributorId =
    facts.contributor_id === undefined
      ? await givenContributor(db, consultationId)
      : facts.contributor_id
  const row = {
    consultation_id: consultationId,
    phase_id: phaseId,
    channel: 'discussion' as const,
    contributor_kind: contributorId && 'individual',
    consent: 'public' as const,
    language: 'en',
    text: 'Clean water for all.',
    received_at: duringThePhase,
    ...facts,
    contributor_id: contributorId,
  }
  return idOf(db.insertInto('contributions').values(row).returning('id'))
}

/** Theme at the top of the code frame. @returns its id. */
export async function givenTheme(db: Db, consultationId: string, name = 'Water'): Promise<string> {
  const row = { consultation_id: consultationId, name: { fr: name, en: name } }
  return idOf(db.insertInto('themes').values(row).returning('id'))
}

async function idOf(query: {
  executeTakeFirstOrThrow(): Promise<{ id: string }>
}): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id
}
