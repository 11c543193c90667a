import { say, type Bench, type Sending } from './bench'
import { idFor, type Random } from './random'
import { someHour } from './rhythm'
import { textQuestionId } from './survey'
import { topicOf } from './topics'
import type { Voice } from './voices/read'
import type { World } from './world'

/** Answer sheets that were sent in. */
const SHEETS = { 'survey-1': 216, 'survey-3': 84 } as const

/** A free-text answer: on the sheet of someone who has not answered this question, or on a new one. */
export function answer(question: string, voice: Voice, bench: Bench): void {
  const survey = question === 'missing' ? 'survey-3' : 'survey-1'
  const phase = survey === 'survey-1' ? 1 : 3
  const questionId = textQuestionId(bench.world, survey, question)
  const answered = new Set(
    bench.said.filter((one) => one.questionId === questionId).map((one) => one.sending),
  )
  const open = bench.sendings.find(
    (sheet) =>
      sheet.survey === survey &&
      !answered.has(sheet) &&
      sheet.contributor.group === voice.group &&
      sheet.contributor.language === voice.language,
  )
  const sheet = open ?? newSheet(survey, voice, bench)
  const one = say(voice, phase, 'survey', sheet.at, bench, sheet.contributor)
  one.themes = question === 'story' ? one.themes : topicOf(voice.text)
  one.activityId = sheet.activityId
  one.questionId = questionId
  one.sending = sheet
}

function newSheet(
  survey: 'survey-1' | 'survey-3',
  { group, language }: Pick<Voice, 'group' | 'language'>,
  bench: Bench,
): Sending {
  const { world, random, sendings, contributors } = bench
  const before = sendings.filter((sheet) => sheet.survey === survey)
  const contributor = contributors.speaking(
    group,
    language,
    new Set(before.map((sheet) => sheet.contributor)),
  )
  const phase = survey === 'survey-1' ? 1 : 3
  const sheet: Sending = {
    id: idFor(`receipt:${survey}:${before.length}`),
    activityId: world.activityId(survey),
    contributor,
    at: surveyHour(phase, random, world),
    survey,
  }
  sendings.push(sheet)
  return sheet
}

/** The first survey was open from 9 March to 30 April. */
function surveyHour(phase: 1 | 3, random: Random, world: World): Date {
  const at = someHour(
    phase,
    random,
    world,
    phase === 1 ? world.calendar.at('2026-03-09') : undefined,
  )
  return phase === 1 && at >= world.calendar.at('2026-05-01')
    ? surveyHour(phase, random, world)
    : at
}

/** Many tick boxes and write nothing. */
export function emptySheets(bench: Bench): void {
  for (const survey of ['survey-1', 'survey-3'] as const) {
    const count = bench.sendings.filter((sheet) => sheet.survey === survey).length
    for (let place = count; place < SHEETS[survey]; place++) {
      const language = bench.random.weighted({ fr: 62, en: 16, es: 14, ar: 8 })
      const group = bench.random.weighted({ habitants: 80, associations: 12, villes: 8 })
      newSheet(survey, { group, language }, bench)
    }
  }
}
