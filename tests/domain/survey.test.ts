import { describe, expect, test } from 'vitest'
import { breakdownOf, checkAnswers, degreesOf, type SurveyQuestion } from '~/app/domain/survey'

function question(facts: Partial<SurveyQuestion>): SurveyQuestion {
  return {
    id: 'q',
    position: 1,
    kind: 'text',
    wording: { fr: 'Quoi ?' },
    choices: [],
    isRequired: false,
    min: null,
    max: null,
    minLabel: {},
    maxLabel: {},
    ...facts,
  }
}

const choices = ['a', 'b'].map((id) => ({ id, label: { fr: id } }))
const check = (facts: Partial<SurveyQuestion>, value: string | string[]) =>
  checkAnswers([question(facts)], { 'answer.q': value })

describe('checkAnswers', () => {
  test.for([
    [{ kind: 'single', choices }, 'a', 'a'],
    [{ kind: 'multiple', choices }, ['a', 'b', 'a'], ['a', 'b']],
    [{ kind: 'multiple', choices }, 'b', ['b']],
    [{ kind: 'scale', min: 0, max: 10 }, '0', 0],
    [{ kind: 'number' }, '2,5', 2.5],
  ] as const)('takes %o answered %o', ([facts, typed, value]) => {
    const checked = check(facts as never, typed as never)

    expect(checked).toMatchObject({ answers: [{ questionId: 'q', value }], problems: {} })
  })

  test.for([
    [{ kind: 'single', choices }, 'c', 'invalid'],
    [{ kind: 'single', choices }, ['a', 'b'], 'invalid'],
    [{ kind: 'multiple', choices }, ['a', 'c'], 'invalid'],
    [{ kind: 'scale', min: 1, max: 5 }, '6', 'invalid'],
    [{ kind: 'number', min: 3 }, '2', 'too-small'],
    [{ kind: 'number', max: 3 }, '4', 'too-large'],
    [{ kind: 'number' }, 'many', 'invalid'],
    [{ kind: 'text', isRequired: true }, '  ', 'required'],
    [{ kind: 'text' }, 'x'.repeat(50_001), 'too-long'],
  ] as const)('says at the question what is wrong with %o', ([facts, typed, problem]) => {
    const checked = check(facts as never, typed as never)

    expect(checked).toEqual({ answers: [], texts: [], problems: { 'answer.q': problem } })
  })

  test('does not take a sheet without any answer', () => {
    expect(check({}, '').problems).toEqual({ 'answer.q': 'nothing-answered' })
  })
})

test('a scale without bounds goes from 1 to 5', () => {
  expect(degreesOf({ min: null, max: null })).toEqual([1, 2, 3, 4, 5])
})

describe('breakdownOf', () => {
  const groups = (...respondents: number[]) =>
    respondents.map((count, index) => ({ id: `g${index + 1}`, respondents: count }))

  test('shows large groups alone and small ones together', () => {
    expect(breakdownOf(groups(30, 4, 12, 7))).toEqual([
      { ids: ['g1'], respondents: 30, isMerged: false },
      { ids: ['g3'], respondents: 12, isMerged: false },
      { ids: ['g2', 'g4'], respondents: 11, isMerged: true },
    ])
  })

  test('lets nobody find a small group by taking away the others', () => {
    expect(breakdownOf(groups(30, 4, 12))).toEqual([
      { ids: ['g1'], respondents: 30, isMerged: false },
      { ids: ['g2', 'g3'], respondents: 16, isMerged: true },
    ])
    expect(breakdownOf(groups(30, 4))).toEqual([])
  })
})
