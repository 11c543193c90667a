import type { Db } from '../connection'
import { insertAll } from './insert'
import { FRAMES, GROUP_NAMES, PHASES, THEME_NAMES } from './frame-texts'
import {
  ACTIVITIES,
  GROUPS,
  names,
  THEMES,
  type ActivityKey,
  type ThemeKey,
  type World,
} from './world'

/** The consultation with its phases, activities, groups and themes. */
export async function seedFrame(db: Db, world: World): Promise<void> {
  const { at } = world.calendar
  await insertAll(db, 'consultations', [
    {
      id: world.consultationId,
      slug: 'villes-en-commun',
      title: names(
        'Quelle stratégie pour nos villes, de 2027 à 2031 ?',
        'What strategy for our cities, from 2027 to 2031?',
        '¿Qué estrategia para nuestras ciudades, de 2027 a 2031?',
        'أيّ استراتيجية لمدننا من 2027 إلى 2031؟',
      ),
      description: names(
        'Villes en commun réunit 141 villes et associations de cinq régions. Elles écrivent leur stratégie avec les personnes qu’elle concerne.',
        'Villes en commun brings together 141 cities and associations of five regions. They write their strategy with the people it concerns.',
        'Villes en commun reúne 141 ciudades y asociaciones de cinco regiones. Escriben su estrategia con las personas a las que concierne.',
        'تجمع شبكة Villes en commun 141 مدينة وجمعية من خمس مناطق. وهي تكتب استراتيجيتها مع من تعنيهم.',
      ),
      languages: ['fr', 'en', 'es'],
      time_zone: 'Europe/Paris',
      created_at: at('2026-02-02 09:00'),
      public_at: at('2026-02-23 09:00'),
    },
  ])
  await insertAll(
    db,
    'phases',
    ([1, 2, 3] as const).map((position) => {
      const { opens, closes, ...rest } = PHASES[position]
      return {
        id: world.phaseId(position),
        consultation_id: world.consultationId,
        position,
        opens_at: at(opens),
        closes_at: at(closes),
        ...rest,
      }
    }),
  )
  await insertAll(
    db,
    'stakeholder_groups',
    GROUPS.map((key, position) => {
      const [name, target] = GROUP_NAMES[key]
      return {
        id: world.groupId(key),
        consultation_id: world.consultationId,
        position: position + 1,
        name,
        target,
      }
    }),
  )
  await insertAll(
    db,
    'themes',
    THEMES.map((key) => ({
      id: world.themeId(key),
      consultation_id: world.consultationId,
      parent_id: key.includes('/') ? world.themeId(key.split('/')[0] as ThemeKey) : null,
      name: THEME_NAMES[key],
      is_minority: key === 'langues/sourds',
    })),
  )
  await insertActivities(db, world)
}

async function insertActivities(db: Db, world: World): Promise<void> {
  const { at } = world.calendar
  const keys = Object.keys(ACTIVITIES) as ActivityKey[]
  await insertAll(
    db,
    'activities',
    keys.map((key, position) => {
      const { kind, title, introduction = {}, opens, closes } = FRAMES[key]
      return {
        id: world.activityId(key),
        phase_id: world.phaseId(ACTIVITIES[key]),
        kind,
        position,
        title,
        introduction,
        opens_at: opens ? at(opens) : null,
        closes_at: closes ? at(closes) : null,
      }
    }),
  )
  await insertAll(
    db,
    'questions',
    keys
      .filter((key) => key.startsWith('discussion'))
      .map((key) => ({
        id: world.questionId(`${key}:1`),
        activity_id: world.activityId(key),
        position: 1,
        kind: 'text' as const,
        wording: FRAMES[key].introduction!,
      })),
  )
}
