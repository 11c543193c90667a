import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'
import { json } from '../json'
import { insertAll } from './insert'
import { idFor } from './random'
import { MEETINGS, type Meeting } from './meetings'
import { names, type GroupKey, type PhaseKey, type World } from './world'

const AGENDA = [
  {
    id: 'welcome',
    minutes: 15,
    title: names(
      'Accueil et règle de parole',
      'Welcome and the rule',
      'Acogida y regla',
      'الترحيب وقاعدة الكلام',
    ),
  },
  {
    id: 'round',
    minutes: 25,
    title: names('Tour de parole', 'Round of words', 'Ronda de palabra', 'جولة كلام'),
  },
  {
    id: 'question-1',
    minutes: 40,
    title: names(
      'Les questions, par tables',
      'The questions, by tables',
      'Las preguntas, por mesas',
      'الأسئلة حسب الطاولات',
    ),
  },
  {
    id: 'reading',
    minutes: 15,
    title: names(
      'Relecture ensemble',
      'Reading it back together',
      'Lectura en común',
      'القراءة معا',
    ),
  },
]

/** The questions of a session, by phase. */
const ASKED: Record<PhaseKey, Localized> = {
  1: names(
    'Qu’est-ce qui vous empêche de prendre part ?',
    'What keeps you from taking part?',
    '¿Qué le impide participar?',
    'ما الذي يمنعكم من المشاركة؟',
  ),
  2: names(
    'Que feriez-vous d’abord, et avec quoi ?',
    'What would you do first, and with what?',
    '¿Qué haría primero, y con qué?',
    'بماذا تبدؤون، وبأيّ وسيلة؟',
  ),
  3: names(
    'Qu’est-ce qui, dans le texte, ne marcherait pas chez vous ?',
    'What in the text would not work where you live?',
    '¿Qué del texto no funcionaría donde vive?',
    'ما الذي لن ينجح عندكم في هذا النص؟',
  ),
}

/** The meetings with their agenda, attendance and (empty) notes. */
export async function seedMeetings(db: Db, world: World): Promise<void> {
  const { at } = world.calendar
  await insertAll(
    db,
    'activities',
    MEETINGS.map((one, place) => ({
      id: idFor(`activity:${one.key}`),
      phase_id: world.phaseId(one.phase),
      kind: 'session' as const,
      position: 20 + place,
      title: one.title,
      opens_at: at(one.starts),
      closes_at: at(one.ends),
    })),
  )
  await insertAll(
    db,
    'questions',
    MEETINGS.map((one) => ({
      id: world.questionId(`${one.key}:1`),
      activity_id: idFor(`activity:${one.key}`),
      position: 1,
      kind: 'text' as const,
      wording: ASKED[one.phase],
    })),
  )
  await insertAll(
    db,
    'drafts',
    MEETINGS.map((one) => ({
      id: idFor(`notes:${one.key}`),
      consultation_id: world.consultationId,
      phase_id: world.phaseId(one.phase),
      kind: 'notes' as const,
      title: one.title,
      created_by_id: world.personId('lina'),
      created_at: at(one.points > 0 ? one.starts : '2026-11-12 10:00'),
    })),
  )
  await insertAll(
    db,
    'draft_texts',
    MEETINGS.map((one) => ({
      id: idFor(`notes-text:${one.key}`),
      draft_id: idFor(`notes:${one.key}`),
      language: one.languages[0]!,
    })),
  )
  await insertAll(
    db,
    'listening_sessions',
    MEETINGS.map((one) => ({
      activity_id: idFor(`activity:${one.key}`),
      starts_at: at(one.starts),
      ends_at: at(one.ends),
      time_zone: 'Europe/Paris',
      place: one.place,
      link: one.place === null ? 'https://salle.villes-en-commun.example/ecoute' : null,
      format: one.format,
      attribution: one.attribution,
      host: one.place === null ? 'Lina Haddad' : one.place.split(', ').at(-1)!,
      agenda: json(AGENDA),
      notes_id: idFor(`notes:${one.key}`),
      closed_at: one.points > 0 ? closingOf(one, world) : null,
    })),
  )
  await insertAll(
    db,
    'attendances',
    MEETINGS.flatMap((one) =>
      Object.entries(one.people).map(([group, people]) => ({
        id: idFor(`attendance:${one.key}:${group}`),
        activity_id: idFor(`activity:${one.key}`),
        stakeholder_group_id: world.groupId(group as GroupKey),
        people,
      })),
    ),
  )
}

/** When the notes were closed and the points entered the register: the full hour after the end. */
export function closingOf(one: Meeting, world: World): Date {
  const hour = 3600 * 1000
  return new Date(Math.ceil(world.calendar.at(one.ends).getTime() / hour) * hour + hour)
}
