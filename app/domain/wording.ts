import { shownIn, type Localized } from './language'
import type { Refusal } from './refusal'
import type { SurveyQuestion } from './survey'

/**
 * What a form says it was an answer to: words as they were read get a short name that travels with
 * the form. The same words have the same name; it is no secret, and nothing is stored under it.
 */
export function wordingKey(words: readonly string[]): string {
  // FNV-1a over UTF-16 units, twice with different starts: 64 bits are plenty to tell two wordings apart.
  const text = words.join('\u0000')
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start)).join('')
}

function hash(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** What a discussion asks, as a reader of this language sees it. */
export function discussionWords(
  activity: { phaseQuestion: Localized; introduction: Localized },
  language: string,
  languages: readonly string[],
): string[] {
  return [activity.phaseQuestion, activity.introduction].map(
    (words) => shownIn(words, language, languages).text,
  )
}

/** What a survey asks, as a reader of this language sees it: questions, choices, ends of scales. */
export function surveyWords(
  questions: readonly SurveyQuestion[],
  language: string,
  languages: readonly string[],
): string[] {
  const shown = (words: Localized) => shownIn(words, language, languages).text
  return questions.flatMap((question) => [
    question.id,
    shown(question.wording),
    ...question.choices.flatMap(({ id, label }) => [id, shown(label)]),
    shown(question.minLabel),
    shown(question.maxLabel),
  ])
}

/** Why an answer is not taken: the words it answers are others now. `seen` empty: not known. */
export function wordingRefusal(seen: string, current: string): Refusal | null {
  return seen === '' || seen === current ? null : 'question-changed'
}
