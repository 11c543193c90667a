import { z } from 'zod'
import { checkbox, localizedOf, perLanguage } from './consultation.input'
import { contributorFields, languageSchema, optional, wordingSchema } from './contributor.input'
import type { Localized } from './language'
import { QUESTION_KINDS, SCALE, type SurveyChoice } from './survey'

/** A new survey in a phase. */
export function surveySchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('title', languages, 300),
      ...perLanguage('introduction', languages, 10_000, false),
      phaseId: z.uuid(),
    })
    .transform((values) => ({
      phaseId: values.phaseId,
      title: localizedOf(values, 'title'),
      introduction: localizedOf(values, 'introduction'),
    }))
}

const bound = optional(z.coerce.number().min(-1e12).max(1e12))
const MAX_CHOICES = 40

/** A question; choices are lines, the same number in each language that has any. */
export function questionSchema(languages: readonly string[]) {
  return z
    .strictObject({
      id: optional(z.uuid()),
      kind: z.enum(QUESTION_KINDS),
      ...perLanguage('wording', languages, 2000),
      ...perLanguage('choices', languages, 10_000, false),
      ...perLanguage('minLabel', languages, 200, false),
      ...perLanguage('maxLabel', languages, 200, false),
      min: bound,
      max: bound,
      required: checkbox,
      position: z.coerce.number().int().min(1).max(200),
    })
    .transform((values, context) => {
      const isChoice = values.kind === 'single' || values.kind === 'multiple'
      const isScale = values.kind === 'scale'
      const choices = isChoice ? choicesOf(localizedOf(values, 'choices'), languages) : []
      if (typeof choices === 'string' || (isChoice && choices.length < 2)) {
        const field = typeof choices === 'string' ? choices : languages[0]!
        context.addIssue({ code: 'custom', path: [`choices.${field}`], message: 'invalid' })
        return z.NEVER
      }
      const bounds = boundsOf(values.kind, values.min, values.max)
      if (!bounds) {
        context.addIssue({ code: 'custom', path: ['max'], message: 'invalid' })
        return z.NEVER
      }
      return {
        id: values.id,
        kind: values.kind,
        position: values.position,
        isRequired: values.required,
        wording: localizedOf(values, 'wording'),
        choices,
        ...bounds,
        minLabel: isScale ? localizedOf(values, 'minLabel') : {},
        maxLabel: isScale ? localizedOf(values, 'maxLabel') : {},
      }
    })
}

export type QuestionInput = z.output<ReturnType<typeof questionSchema>>

/** One choice for each line; the language whose lines do not match the first's when they differ. */
function choicesOf(lines: Localized, languages: readonly string[]): SurveyChoice[] | string {
  const choices: SurveyChoice[] = []
  for (const language of languages) {
    const labels = (lines[language] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    if (labels.length === 0) continue
    if (choices.length > 0 && labels.length !== choices.length) return language
    if (labels.length > MAX_CHOICES) return language
    for (const [index, label] of labels.entries()) {
      choices[index] ??= { id: `choice-${index + 1}`, label: {} }
      choices[index].label[language] = label
    }
  }
  return choices
}

function boundsOf(kind: string, min: number | null, max: number | null) {
  if (kind === 'number') return min === null || max === null || min < max ? { min, max } : null
  if (kind !== 'scale') return { min: null, max: null }
  const lowest = min ?? SCALE.min
  const highest = max ?? SCALE.max
  const isScale =
    Number.isInteger(lowest) &&
    Number.isInteger(highest) &&
    highest > lowest &&
    highest - lowest < SCALE.widest
  return isScale ? { min: lowest, max: highest } : null
}

/** Who answers, and in which language their texts are; the answers stand beside them. */
export const respondentSchema = z.strictObject({
  ...contributorFields,
  wording: wordingSchema,
  language: languageSchema,
})

export const removeQuestionSchema = z.object({ id: z.uuid() })
