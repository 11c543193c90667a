import type { Localized } from '~/app/domain/language'
import { names, type GroupKey, type PhaseKey, type Region } from './world'

/** A meeting of the example, as `calendar.at` reads its times. */
export type Meeting = {
  key: string
  phase: PhaseKey
  format: 'session' | 'meeting' | 'regional_event'
  attribution: 'named' | 'organisation' | 'group' | 'none'
  title: Localized
  place: string | null
  region: Region | null
  languages: readonly string[]
  starts: string
  ends: string
  /** Points noted; 0: it has not taken place yet. */
  points: number
  people: Partial<Record<GroupKey, number>>
}

function meeting(
  key: string,
  [phase, format, attribution]: [PhaseKey, Meeting['format'], Meeting['attribution']],
  title: Localized,
  [place, region]: [string | null, Region | null],
  [day, from, to]: [string, string, string],
  languages: string,
  points: number,
  people: Meeting['people'],
): Meeting {
  const times = { starts: `${day} ${from}`, ends: `${day} ${to}` }
  return {
    key,
    phase,
    format,
    attribution,
    title,
    place,
    region,
    languages: languages.split(' '),
    ...times,
    points,
    people,
  }
}

function session(fr: string, en: string, es: string, ar: string): Localized {
  return names(
    `Session d’écoute, ${fr}`,
    `Listening session, ${en}`,
    `Sesión de escucha, ${es}`,
    `جلسة استماع، ${ar}`,
  )
}

/** In order of time: nine listening sessions, two meetings and two regional events, then what is to come. */
export const MEETINGS: readonly Meeting[] = [
  meeting(
    's1',
    [1, 'session', 'group'],
    session('Valmure', 'Valmure', 'Valmure', 'فالمور'),
    ['Maison de quartier des Filatures, Valmure', 'Rive sud'],
    ['2026-03-18', '18:00', '20:00'],
    'fr ar',
    25,
    { habitants: 31, associations: 6, villes: 2 },
  ),
  meeting(
    's2',
    [1, 'session', 'group'],
    session('Port-Ancre', 'Port-Ancre', 'Port-Ancre', 'بور أنكر'),
    ['Criée, Port-Ancre', 'Rive nord'],
    ['2026-03-26', '17:30', '19:30'],
    'fr en',
    24,
    { habitants: 27, associations: 8, villes: 3, coalitions: 1 },
  ),
  meeting(
    'r1',
    [1, 'regional_event', 'organisation'],
    names(
      'Journée régionale des Plateaux',
      'Regional day of the Plateaux',
      'Jornada regional de los Plateaux',
      'اليوم الإقليمي للهضاب',
    ),
    ['Salle des fêtes, Haute-Brèche', 'Plateaux'],
    ['2026-04-04', '10:00', '16:00'],
    'fr en es',
    26,
    { habitants: 38, associations: 19, villes: 14, coalitions: 3, forums: 4 },
  ),
  meeting(
    's3',
    [1, 'session', 'none'],
    session('en ligne', 'online', 'en línea', 'عبر الإنترنت'),
    [null, null],
    ['2026-04-09', '18:30', '20:00'],
    'fr en es ar',
    27,
    { habitants: 44, associations: 11, villes: 5 },
  ),
  meeting(
    's4',
    [1, 'session', 'group'],
    session('San Tilmo', 'San Tilmo', 'San Tilmo', 'سان تيلمو'),
    ['Mercado viejo, San Tilmo', 'Rive sud'],
    ['2026-04-22', '18:00', '20:00'],
    'es fr',
    22,
    { habitants: 22, associations: 5, villes: 1 },
  ),
  meeting(
    'm1',
    [1, 'meeting', 'none'],
    names(
      'Rencontre à Deux-Passes',
      'Meeting in Deux-Passes',
      'Encuentro en Deux-Passes',
      'لقاء في دو باس',
    ),
    ['Quai des femmes du marché, Deux-Passes', 'Deltas'],
    ['2026-05-12', '09:00', '11:30'],
    'fr es pt',
    22,
    { habitants: 26, associations: 3, forums: 1 },
  ),
  meeting(
    's5',
    [2, 'session', 'group'],
    session('Lac-Doré', 'Lac-Doré', 'Lac-Doré', 'لاك دوري'),
    ['École, Lac-Doré', 'Plateaux'],
    ['2026-06-25', '18:00', '20:00'],
    'fr',
    23,
    { habitants: 19, associations: 4, villes: 3, forums: 2 },
  ),
  meeting(
    's6',
    [2, 'session', 'organisation'],
    session(
      'associations, en ligne',
      'associations, online',
      'asociaciones, en línea',
      'الجمعيات، عبر الإنترنت',
    ),
    [null, null],
    ['2026-07-02', '12:30', '14:00'],
    'fr en es',
    24,
    { habitants: 3, associations: 27, coalitions: 6 },
  ),
  meeting(
    'r2',
    [2, 'regional_event', 'organisation'],
    names(
      'Journée des villes membres',
      'Day of the member cities',
      'Jornada de las ciudades miembros',
      'يوم المدن الأعضاء',
    ),
    ['Halle aux voiles, Kerlune', 'Rive nord'],
    ['2026-07-09', '09:30', '17:00'],
    'fr en es',
    32,
    { villes: 41, associations: 9, coalitions: 4, forums: 6 },
  ),
  meeting(
    's7',
    [2, 'session', 'none'],
    session('Estrelle', 'Estrelle', 'Estrelle', 'إستريل'),
    ['Ateliers navals, Estrelle', 'Deltas'],
    ['2026-09-08', '18:00', '20:00'],
    'fr ar pt',
    22,
    { habitants: 24, associations: 3, villes: 2 },
  ),
  meeting(
    's8',
    [2, 'session', 'group'],
    session('en ligne', 'online', 'en línea', 'عبر الإنترنت'),
    [null, null],
    ['2026-09-17', '18:30', '20:00'],
    'fr en es ar',
    25,
    { habitants: 36, associations: 9, villes: 4, forums: 2 },
  ),
  meeting(
    'm2',
    [2, 'meeting', 'group'],
    names(
      'Rencontre à Morneval',
      'Meeting in Morneval',
      'Encuentro en Morneval',
      'لقاء في مورنفال',
    ),
    ['Cantine des Filatures, Morneval', 'Rive sud'],
    ['2026-09-22', '12:00', '14:00'],
    'fr ar',
    21,
    { habitants: 33, associations: 4 },
  ),
  meeting(
    's9',
    [3, 'session', 'group'],
    session('Île-Cendre', 'Île-Cendre', 'Île-Cendre', 'جزيرة ساندر'),
    ['Salle du port, Île-Cendre', 'Îles'],
    ['2026-11-14', '14:00', '16:00'],
    'fr ar',
    18,
    { habitants: 17, associations: 5, villes: 3, coalitions: 1, forums: 2 },
  ),
  meeting(
    's10',
    [3, 'session', 'none'],
    session(
      'en ligne, en français et en arabe',
      'online, in French and Arabic',
      'en línea, en francés y árabe',
      'عبر الإنترنت، بالفرنسية والعربية',
    ),
    [null, null],
    ['2026-11-26', '18:30', '20:00'],
    'fr ar',
    0,
    {},
  ),
  meeting(
    's11',
    [3, 'session', 'group'],
    session('Île-Longue-Grève', 'Île-Longue-Grève', 'Île-Longue-Grève', 'جزيرة لونغ غريف'),
    ['Salle du port, Île-Longue-Grève', 'Îles'],
    ['2026-12-03', '14:00', '16:00'],
    'fr ar es',
    0,
    {},
  ),
]
