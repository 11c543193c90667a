import { describe, expect, test } from 'vitest'
import type { SurveyQuestion } from '~/app/domain/survey'
import { discussionWords, surveyWords, wordingKey, wordingRefusal } from '~/app/domain/wording'

const activity = {
  phaseQuestion: { fr: 'Que faut-il changer ?', en: 'What should change?' },
  introduction: { fr: 'Dites-le ici.' },
}

function keyOf(asked: typeof activity, language: string): string {
  return wordingKey(discussionWords(asked, language, ['fr', 'en']))
}

describe('the wording of a question', () => {
  test('is known again as long as its reader would read the same', () => {
    const translated = {
      ...activity,
      phaseQuestion: { ...activity.phaseQuestion, en: 'What must change?' },
    }

    expect(keyOf(translated, 'fr')).toBe(keyOf(activity, 'fr'))
    expect(keyOf(translated, 'en')).not.toBe(keyOf(activity, 'en'))
  })

  test('is another when a word moves from one question to the next', () => {
    expect(wordingKey(['ab', 'c'])).not.toBe(wordingKey(['a', 'bc']))
  })

  test('of a survey counts its choices and the ends of its scales', () => {
    const question: SurveyQuestion = {
      id: 'q1',
      position: 1,
      kind: 'scale',
      wording: { fr: 'Utile ?' },
      choices: [],
      isRequired: false,
      min: 1,
      max: 5,
      minLabel: { fr: 'pas du tout' },
      maxLabel: { fr: 'tout à fait' },
    }
    const turned = { ...question, minLabel: question.maxLabel, maxLabel: question.minLabel }

    const [asked, other] = [question, turned].map((one) => surveyWords([one], 'fr', ['fr']))

    expect(wordingKey(asked!)).not.toBe(wordingKey(other!))
  })

  test('refuses an answer to other words, and none that says nothing of them', () => {
    expect(wordingRefusal('old', 'new')).toBe('question-changed')
    expect(wordingRefusal('new', 'new')).toBeNull()
    expect(wordingRefusal('', 'new')).toBeNull()
  })
})
