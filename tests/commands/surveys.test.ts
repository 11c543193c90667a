import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { SurveyQuestion } from '~/app/domain/survey'
import { questionSchema, type QuestionInput } from '~/app/domain/survey.input'
import type { Tx } from '~/db/connection'
import { countAnswered, countAnswers, countRespondents, listQuestions } from '~/db/queries/surveys'
import { answerSurvey } from '~/server/commands/answer-survey'
import { addActivity } from '~/server/commands/change-activities'
import { removeQuestion, saveQuestion } from '~/server/commands/change-survey'
import { test } from '../support/database'
import { beforeThePhase, duringThePhase, givenConsultation, givenMember } from '../support/given'

const OPEN = { opens_at: new Date('2000-01-01'), closes_at: new Date('2100-01-01') }
const SECRET = 'a secret of tests'

function question(form: Record<string, string>): QuestionInput {
  const blank: Record<string, string> = { position: '99', min: '', max: '' }
  for (const name of ['wording', 'choices', 'minLabel', 'maxLabel']) {
    for (const language of ['fr', 'en']) blank[`${name}.${language}`] = ''
  }
  return questionSchema(['fr', 'en']).parse({ ...blank, ...form })
}

async function givenSurvey(trx: Tx, phase: { opens_at: Date; closes_at: Date } = OPEN) {
  const consultation = await givenConsultation(trx, {}, phase)
  const marc = await givenMember(trx, 'Marc', 'secretariat', consultation.consultationId)
  const editor = { consultationId: consultation.consultationId, personId: marc }
  const id = await addActivity(trx, editor, consultation.phaseId, 'survey', {
    title: { fr: 'Questionnaire' },
    introduction: {},
    opensAt: null,
    closesAt: null,
    draftId: null,
  })
  for (const { id: open } of await listQuestions(trx, id)) await removeQuestion(trx, marc, id, open)
  const choices = { 'choices.fr': 'Oui\nNon\nUn peu', 'choices.en': 'Yes\nNo\nA little' }
  const forms: Record<string, string>[] = [
    { kind: 'single', 'wording.fr': 'Prenez-vous part ?', required: 'yes', ...choices },
    { kind: 'multiple', 'wording.fr': 'Par quoi ?', ...choices },
    { kind: 'scale', 'wording.fr': 'Est-ce utile ?', min: '1', max: '5' },
    { kind: 'text', 'wording.fr': 'Que changer ?' },
    { kind: 'number', 'wording.fr': 'Combien de fois ?', min: '0' },
  ]
  for (const form of forms) await saveQuestion(trx, marc, id, question(form))
  return { consultation, marc, id, questions: await listQuestions(trx, id) }
}

function sender(consultationId: string, groupId: string | null, idempotencyKey = randomUUID()) {
  const nobody = { name: null, email: null, country: null, region: null, personId: null }
  return {
    ...nobody,
    consultationId,
    groupId,
    contributorKind: 'individual' as const,
    consent: 'name_hidden' as const,
    language: 'fr',
    idempotencyKey,
  }
}

function sheet(questions: SurveyQuestion[], values: (string | string[])[]) {
  const typed = values.map((value, index) => [`answer.${questions[index]!.id}`, value] as const)
  return { typed: Object.fromEntries(typed) }
}

const FULL = ['choice-1', ['choice-1', 'choice-3'], '4', 'Les horaires.', '2']

describe('saveQuestion', () => {
  test('keeps wording, choices and order', async ({ trx }) => {
    const { marc, id, questions } = await givenSurvey(trx)
    const first = question({
      id: questions[3]!.id,
      kind: 'text',
      'wording.fr': 'Quoi ?',
      position: '1',
    })

    await saveQuestion(trx, marc, id, first)

    const after = await listQuestions(trx, id)
    expect(after.map(({ position, kind }) => [position, kind])).toEqual([
      [1, 'text'],
      [2, 'single'],
      [3, 'multiple'],
      [4, 'scale'],
      [5, 'number'],
    ])
    expect(after[1]!.choices[2]).toEqual({
      id: 'choice-3',
      label: { fr: 'Un peu', en: 'A little' },
    })
    expect(after[1]!.isRequired).toBe(true)
  })

  test('is refused, as removing is, once somebody has answered', async ({ trx }) => {
    const { consultation, marc, id, questions } = await givenSurvey(trx)
    const { consultationId } = consultation
    const given = { activityId: id, language: 'fr', ...sheet(questions, FULL) }
    await answerSurvey(trx, sender(consultationId, null), given, SECRET, duringThePhase)

    const change = saveQuestion(trx, marc, id, question({ kind: 'text', 'wording.fr': 'Et ?' }))

    await expect(change).rejects.toThrow('still-used')
    await expect(removeQuestion(trx, marc, id, questions[0]!.id)).rejects.toThrow('still-used')
    expect(await listQuestions(trx, id)).toHaveLength(5)
  })

  test('takes out a question and numbers the rest anew', async ({ trx }) => {
    const { marc, id, questions } = await givenSurvey(trx)

    await removeQuestion(trx, marc, id, questions[1]!.id)

    const rest = await listQuestions(trx, id)
    expect(rest.map(({ position, kind }) => `${position} ${kind}`)).toEqual([
      '1 single',
      '2 scale',
      '3 text',
      '4 number',
    ])
  })
})

describe('answerSurvey', () => {
  test('counts closed answers and receives each text as a contribution', async ({ trx }) => {
    const { consultation, id, questions } = await givenSurvey(trx)
    const [groupId] = consultation.groupIds
    const given = { activityId: id, language: 'ar', ...sheet(questions, FULL) }

    const received = await answerSurvey(
      trx,
      sender(consultation.consultationId, groupId),
      given,
      SECRET,
      duringThePhase,
    )

    expect(received).toMatchObject({ isNew: true, isLate: false })
    const said = await trx
      .selectFrom('contributions')
      .where('activity_id', '=', id)
      .select(['text', 'channel', 'language', 'question_id as questionId'])
      .execute()
    expect(said).toEqual([
      { text: 'Les horaires.', channel: 'survey', language: 'ar', questionId: questions[3]!.id },
    ])
    expect(await countRespondents(trx, id)).toEqual([{ groupId, respondents: 1 }])
    const counts = await countAnswers(trx, id)
    const valuesOf = (place: number) =>
      counts
        .filter(({ questionId }) => questionId === questions[place]!.id)
        .map(({ value }) => value)
    expect([0, 1, 2, 4].map(valuesOf)).toEqual([
      ['choice-1'],
      ['choice-1', 'choice-3'],
      ['4'],
      ['2'],
    ])
    const answered = await countAnswered(trx, id)
    expect(answered).toHaveLength(5)
    expect(answered.every(({ respondents }) => respondents === 1)).toBe(true)
  })

  test('receives the same sheet once', async ({ trx }) => {
    const { consultation, id, questions } = await givenSurvey(trx)
    const given = { activityId: id, language: 'fr', ...sheet(questions, FULL) }
    const who = sender(consultation.consultationId, null)

    const first = await answerSurvey(trx, who, given, SECRET, duringThePhase)
    const second = await answerSurvey(trx, who, given, SECRET, duringThePhase)

    expect(second).toMatchObject({ code: first.code, isNew: false })
    expect(await countRespondents(trx, id)).toEqual([{ groupId: null, respondents: 1 }])
  })

  test('counts people: who sends two sheets is one of them', async ({ trx }) => {
    const { consultation, id, questions } = await givenSurvey(trx)
    const given = { activityId: id, language: 'fr', ...sheet(questions, FULL) }
    for (let sheets = 0; sheets < 2; sheets++) {
      const who = sender(consultation.consultationId, null)
      await answerSurvey(trx, who, given, SECRET, duringThePhase)
    }
    const [one, other] = await trx.selectFrom('contributors').select('id').execute()
    await trx
      .updateTable('contributors')
      .set({ merged_into_id: one!.id })
      .where('id', '=', other!.id)
      .execute()

    expect(await countRespondents(trx, id)).toEqual([{ groupId: null, respondents: 1 }])
    const answered = await countAnswered(trx, id)
    expect(answered).toHaveLength(5)
    expect(answered.every(({ respondents }) => respondents === 1)).toBe(true)
  })

  test('is refused before it opens, received late after it closes', async ({ trx }) => {
    const { consultation, id, questions } = await givenSurvey(trx, {
      opens_at: new Date('2025-03-01'),
      closes_at: new Date('2025-04-01'),
    })
    const given = { activityId: id, language: 'fr', ...sheet(questions, FULL) }
    const who = () => sender(consultation.consultationId, null)

    const early = answerSurvey(trx, who(), given, SECRET, beforeThePhase)
    await expect(early).rejects.toThrow('activity-not-open')

    const late = await answerSurvey(trx, who(), given, SECRET, new Date('2025-05-01'))
    expect(late.isLate).toBe(true)
  })

  test('is refused answers to questions of another survey', async ({ trx }) => {
    const one = await givenSurvey(trx)
    const other = await givenSurvey(trx)
    const given = { activityId: one.id, language: 'fr', ...sheet(other.questions, FULL) }

    const foreign = answerSurvey(
      trx,
      sender(one.consultation.consultationId, null),
      given,
      SECRET,
      duringThePhase,
    )

    await expect(foreign).rejects.toThrow('survey-changed')
  })

  test('is refused answers to what is asked otherwise now', async ({ trx }) => {
    const { consultation, marc, id, questions } = await givenSurvey(trx)
    const given = { activityId: id, language: 'fr', ...sheet(questions, FULL) }
    const scale = { id: questions[2]!.id, kind: 'scale', 'wording.fr': 'Est-ce utile ?' }
    await saveQuestion(trx, marc, id, question({ ...scale, min: '1', max: '3' }))

    const late = answerSurvey(
      trx,
      sender(consultation.consultationId, null),
      given,
      SECRET,
      duringThePhase,
    )

    await expect(late).rejects.toThrow('survey-changed')
  })

  test('and a change of the questions come one after the other', async ({ db }) => {
    const given = await db.transaction().execute((trx) => givenSurvey(trx))
    const { consultation, marc, id, questions } = given
    const who = sender(consultation.consultationId, null)
    const filled = { activityId: id, language: 'fr', ...sheet(questions, FULL) }

    const outcomes = await Promise.allSettled([
      db.transaction().execute((trx) => answerSurvey(trx, who, filled, SECRET, duringThePhase)),
      db.transaction().execute((trx) => removeQuestion(trx, marc, id, questions[0]!.id)),
    ])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
