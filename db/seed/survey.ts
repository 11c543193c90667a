import type { Localized } from '~/app/domain/language'
import type { Db } from '../connection'
import { json } from '../json'
import { insertAll } from './insert'
import type { Random } from './random'
import { names, type World } from './world'

type Choice = { id: string; label: Localized; weight: number }
type Question = {
  /** The word its free-text answers go by in the voices. */
  key?: string
  kind: 'text' | 'single' | 'multiple' | 'scale'
  wording: Localized
  choices?: Choice[]
  settings?: Record<string, unknown>
}

function choice(id: string, weight: number, ...labels: [string, string, string, string]): Choice {
  return { id, label: names(...labels), weight }
}

/** The questions of each survey; a question's place counts from 1. */
export const SURVEYS: Record<'survey-1' | 'survey-3', readonly Question[]> = {
  'survey-1': [
    {
      kind: 'single',
      wording: names(
        'Depuis un an, avez-vous pris part à une décision de votre ville ?',
        'Over the past year, have you taken part in a decision of your city?',
        '¿En el último año ha participado en alguna decisión de su ciudad?',
        'هل شاركتم خلال سنة في قرار من قرارات مدينتكم؟',
      ),
      choices: [
        choice('often', 12, 'Plusieurs fois', 'Several times', 'Varias veces', 'عدة مرات'),
        choice('once', 27, 'Une fois', 'Once', 'Una vez', 'مرة واحدة'),
        choice('tried', 23, 'J’ai essayé', 'I tried', 'Lo intenté', 'حاولت'),
        choice('never', 38, 'Non', 'No', 'No', 'لا'),
      ],
    },
    {
      kind: 'multiple',
      wording: names(
        'Qu’est-ce qui vous en empêche ?',
        'What keeps you from it?',
        '¿Qué se lo impide?',
        'ما الذي يمنعكم؟',
      ),
      choices: [
        choice('hours', 44, 'Les horaires', 'The hours', 'Los horarios', 'المواعيد'),
        choice('language', 29, 'La langue', 'The language', 'La lengua', 'اللغة'),
        choice('distance', 26, 'La distance', 'The distance', 'La distancia', 'المسافة'),
        choice(
          'unaware',
          35,
          'Je ne suis pas au courant',
          'I do not hear of it',
          'No me entero',
          'لا يصلني خبر',
        ),
        choice(
          'useless',
          31,
          'Cela ne change rien',
          'It changes nothing',
          'No cambia nada',
          'لا يغيّر شيئا',
        ),
        choice(
          'access',
          9,
          'L’accès à la salle ou aux documents',
          'Access to the room or the documents',
          'El acceso a la sala o a los documentos',
          'دخول القاعة أو قراءة الوثائق',
        ),
      ],
    },
    {
      kind: 'scale',
      wording: names(
        'Le réseau vous est-il utile ?',
        'Is the network of use to you?',
        '¿Le es útil la red?',
        'هل تفيدكم الشبكة؟',
      ),
      settings: {
        min: 1,
        max: 5,
        minLabel: names('pas du tout', 'not at all', 'nada', 'لا تفيد إطلاقا'),
        maxLabel: names('beaucoup', 'a great deal', 'mucho', 'تفيد كثيرا'),
      },
    },
    {
      key: 'change',
      kind: 'text',
      wording: names(
        'Qu’est-ce qui devrait changer en premier ?',
        'What should change first?',
        '¿Qué debería cambiar primero?',
        'ما الذي يجب أن يتغير أولا؟',
      ),
    },
    {
      key: 'helped',
      kind: 'text',
      wording: names(
        'Si vous avez pris part, qu’est-ce qui vous a aidé ?',
        'If you took part, what helped you?',
        'Si participó, ¿qué le ayudó?',
        'إن شاركتم، فما الذي ساعدكم؟',
      ),
    },
    {
      key: 'story',
      kind: 'text',
      wording: names(
        'Racontez une chose vue ou vécue chez vous.',
        'Tell us one thing you saw or lived through.',
        'Cuente algo que haya visto o vivido donde vive.',
        'احكوا لنا شيئا رأيتموه أو عشتموه عندكم.',
      ),
    },
  ],
  'survey-3': [
    {
      kind: 'single',
      wording: names(
        'Ce texte dit-il clairement qui fait quoi, et quand ?',
        'Does this text say clearly who does what, and when?',
        '¿Dice este texto con claridad quién hace qué, y cuándo?',
        'هل يقول هذا النص بوضوح من يفعل ماذا ومتى؟',
      ),
      choices: [
        choice('yes', 31, 'Oui', 'Yes', 'Sí', 'نعم'),
        choice('partly', 48, 'En partie', 'In part', 'En parte', 'جزئيا'),
        choice('no', 21, 'Non', 'No', 'No', 'لا'),
      ],
    },
    {
      kind: 'scale',
      wording: names(
        'Croyez-vous qu’il sera appliqué chez vous ?',
        'Do you believe it will be applied where you live?',
        '¿Cree que se aplicará donde vive?',
        'هل تعتقدون أنه سيُطبَّق عندكم؟',
      ),
      settings: {
        min: 1,
        max: 5,
        minLabel: names('pas du tout', 'not at all', 'en absoluto', 'لا، إطلاقا'),
        maxLabel: names('tout à fait', 'fully', 'plenamente', 'نعم، تماما'),
      },
    },
    {
      key: 'missing',
      kind: 'text',
      wording: names(
        'Qu’est-ce qui manque, ou reste flou ?',
        'What is missing, or unclear?',
        '¿Qué falta, o no queda claro?',
        'ما الذي ينقص أو يبقى غامضا؟',
      ),
    },
  ],
}

/** The id of the question whose free-text answers go by this word. */
export function textQuestionId(world: World, survey: keyof typeof SURVEYS, key: string): string {
  const place = SURVEYS[survey].findIndex((question) => question.key === key) + 1
  if (place === 0) throw new Error(`no question ${key} in ${survey}`)
  return world.questionId(`${survey}:${place}`)
}

export async function seedSurveys(db: Db, world: World): Promise<void> {
  for (const survey of ['survey-1', 'survey-3'] as const) {
    const rows = SURVEYS[survey].map(({ kind, wording, choices = [], settings = {} }, place) => ({
      id: world.questionId(`${survey}:${place + 1}`),
      activity_id: world.activityId(survey),
      position: place + 1,
      kind,
      wording,
      choices: json(choices.map(({ id, label }) => ({ id, label }))),
      settings,
    }))
    await insertAll(db, 'questions', rows)
  }
}

/** The closed answers of one sheet; some questions are skipped. */
export function closedAnswers(
  world: World,
  survey: keyof typeof SURVEYS,
  random: Random,
): { question_id: string; value: unknown }[] {
  return SURVEYS[survey].flatMap((question, place) => {
    if (question.kind === 'text' || random.chance(0.06)) return []
    const question_id = world.questionId(`${survey}:${place + 1}`)
    return [{ question_id, value: answerTo(question, random) }]
  })
}

function answerTo({ kind, choices = [] }: Question, random: Random): unknown {
  if (kind === 'scale') return Number(random.weighted({ 1: 11, 2: 21, 3: 31, 4: 25, 5: 12 }))
  const weights = Object.fromEntries(choices.map(({ id, weight }) => [id, weight]))
  if (kind === 'single') return random.weighted(weights)
  const chosen = choices.filter(({ weight }) => random.chance(weight / 100)).map(({ id }) => id)
  return chosen.length > 0 ? chosen : [random.weighted(weights)]
}
