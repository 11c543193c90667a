import { MAX_TEXT_LENGTH } from './contribution'
import type { Localized } from './language'
import type { Problem } from './problem'
import type { Refusal } from './refusal'

/** How a question of a survey is answered. */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'text', 'number'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export type SurveyChoice = { id: string; label: Localized }

export type SurveyQuestion = {
  id: string
  /** From 1. */
  position: number
  kind: QuestionKind
  wording: Localized
  /** Of `single` and `multiple`; empty for the others. */
  choices: SurveyChoice[]
  isRequired: boolean
  /** Ends of a scale, bounds of a number; both included. `null`: a number without that bound. */
  min: number | null
  max: number | null
  /** What the ends of a scale mean. */
  minLabel: Localized
  maxLabel: Localized
}

/** Degrees a scale has unless it says otherwise. */
export const SCALE = { min: 1, max: 5, widest: 11 } as const

/** The degrees of a scale, from the lowest. */
export function degreesOf(question: Pick<SurveyQuestion, 'min' | 'max'>): number[] {
  const min = question.min ?? SCALE.min
  const max = question.max ?? SCALE.max
  return Array.from({ length: Math.min(SCALE.widest, max - min + 1) }, (_, step) => min + step)
}

/** Why the questions cannot be changed any more; `null` while they can. */
export function questionsRefusal(respondents: number): Refusal | null {
  return respondents === 0 ? null : 'still-used'
}

/** The field of a question in the form. */
export function answerField(questionId: string): string {
  return `answer.${questionId}`
}

/** What a form says of questions, by field; beside it stands who answers. */
export function typedAnswers<Value>(typed: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => isAnswerField(field)))
}

export function isAnswerField(field: string): boolean {
  return field.startsWith(answerField(''))
}

/** Why what was answered does not fit these questions: they are others than those that were read. */
export function sheetRefusal(
  questions: readonly SurveyQuestion[],
  typed: Record<string, string | string[]>,
): Refusal | null {
  const fields = new Set(questions.map(({ id }) => answerField(id)))
  const isAsked = Object.entries(typed).every(
    ([field, value]) => fields.has(field) || [value].flat().every((one) => one.trim() === ''),
  )
  return isAsked ? null : 'survey-changed'
}

export type GivenAnswers = {
  /** Closed answers: a choice, several, a degree or a number. */
  answers: { questionId: string; value: string | string[] | number }[]
  /** Free texts; each becomes a contribution. */
  texts: { questionId: string; text: string }[]
}

export type CheckedAnswers = GivenAnswers & {
  /** By the field of the question. */
  problems: Record<string, Problem>
}

/** What was answered to each question, and what is wrong with it. A sheet without any answer is none. */
export function checkAnswers(
  questions: readonly SurveyQuestion[],
  typed: Record<string, string | string[]>,
): CheckedAnswers {
  const checked: CheckedAnswers = { answers: [], texts: [], problems: {} }
  for (const question of questions) {
    const field = answerField(question.id)
    const values = [typed[field] ?? []].flat().map(tidy).filter(Boolean)
    if (values.length === 0) {
      if (question.isRequired) checked.problems[field] = 'required'
      continue
    }
    const value = valueOf(question, values)
    if ('problem' in value) checked.problems[field] = value.problem
    else if ('text' in value) checked.texts.push({ questionId: question.id, text: value.text })
    else checked.answers.push({ questionId: question.id, value: value.answer })
  }
  const isEmpty = checked.answers.length + checked.texts.length === 0
  const first = questions[0]
  if (isEmpty && first && Object.keys(checked.problems).length === 0) {
    checked.problems[answerField(first.id)] = 'nothing-answered'
  }
  return checked
}

type Value = { problem: Problem } | { text: string } | { answer: string | string[] | number }

function valueOf(question: SurveyQuestion, values: string[]): Value {
  const isChoice = (value: string) => question.choices.some(({ id }) => id === value)
  const [first, ...others] = values
  switch (question.kind) {
    case 'text':
      if (others.length > 0) return { problem: 'invalid' }
      return first!.length > MAX_TEXT_LENGTH ? { problem: 'too-long' } : { text: first! }
    case 'single':
      return others.length === 0 && isChoice(first!) ? { answer: first! } : { problem: 'invalid' }
    case 'multiple':
      return values.every(isChoice) ? { answer: [...new Set(values)] } : { problem: 'invalid' }
    case 'scale':
      return degreesOf(question).includes(Number(first))
        ? { answer: Number(first) }
        : { problem: 'invalid' }
    case 'number':
      return numberOf(question, first!)
  }
}

function numberOf({ min, max }: SurveyQuestion, typed: string): Value {
  const number = Number(typed.replace(',', '.'))
  if (!Number.isFinite(number) || Math.abs(number) > 1e12) return { problem: 'invalid' }
  if (min !== null && number < min) return { problem: 'too-small' }
  if (max !== null && number > max) return { problem: 'too-large' }
  return { answer: number }
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
}

/** Groups with fewer respondents are not shown alone: their people could be recognised. */
export const SMALLEST_GROUP = 10

/** Groups that are shown together; `ids` holds `null` for those of no group. */
export type Breakdown = { ids: (string | null)[]; respondents: number; isMerged: boolean }

/**
 * In which groups results are shown: the large ones alone in their order, the small ones together.
 * What is together is large enough too, so that it cannot be found by taking away the others.
 *
 * @returns at least two parts, or none when nothing can be told apart.
 */
export function breakdownOf(
  groups: readonly { id: string | null; respondents: number }[],
): Breakdown[] {
  const answered = groups.filter((group) => group.respondents > 0)
  const large = answered.filter((group) => group.respondents >= SMALLEST_GROUP)
  const together = answered.filter((group) => group.respondents < SMALLEST_GROUP)
  const people = () => together.reduce((sum, group) => sum + group.respondents, 0)
  while (together.length > 0 && people() < SMALLEST_GROUP && large.length > 0) {
    const smallest = large.reduce((one, other) =>
      other.respondents < one.respondents ? other : one,
    )
    large.splice(large.indexOf(smallest), 1)
    together.push(smallest)
  }
  const parts: Breakdown[] = large.map(({ id, respondents }) => ({
    ids: [id],
    respondents,
    isMerged: false,
  }))
  if (together.length > 0) {
    parts.push({ ids: together.map(({ id }) => id), respondents: people(), isMerged: true })
  }
  return parts.length > 1 ? parts : []
}
