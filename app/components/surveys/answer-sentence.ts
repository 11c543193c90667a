import type { Problem } from '~/app/domain/problem'
import type { SurveyQuestion } from '~/app/domain/survey'
import type { Text } from '~/app/i18n/create-text'

/** What is wrong with an answer, in words of its question: what to do, not what was not understood. */
export function answerSentence(question: SurveyQuestion, problem: Problem, text: Text): string {
  switch (problem) {
    case 'required':
      return text('survey.problem.required')
    case 'too-small':
    case 'too-large':
      return boundsOf(question, text) ?? text(`problem.${problem}`)
    case 'invalid':
      if (question.kind === 'number') return text('survey.problem.number')
      return question.kind === 'text' ? text('problem.invalid') : text('survey.problem.choice')
    default:
      return text(`problem.${problem}`)
  }
}

/** Between which numbers an answer must lie; `null`: it is free. */
export function boundsOf(
  { kind, min, max }: Pick<SurveyQuestion, 'kind' | 'min' | 'max'>,
  text: Text,
): string | null {
  if (kind !== 'number') return null
  if (min !== null && max !== null) return text('survey.between', { min, max })
  if (min !== null) return text('survey.atLeast', { min })
  return max === null ? null : text('survey.atMost', { max })
}
