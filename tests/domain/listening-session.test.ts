import { describe, expect, test } from 'vitest'
import { closingRefusal, type NotePoint } from '~/app/domain/listening-session'
import { pointSchema } from '~/app/domain/listening-session.input'

const session = {
  startsAt: new Date('2025-03-20T14:00Z'),
  endsAt: new Date('2025-03-20T16:00Z'),
  closedAt: null,
}
const said: NotePoint = {
  id: '1',
  text: 'Un point.',
  speaker: '',
  groupId: null,
  kind: 'comment',
  language: 'fr',
}

describe('closing a session', () => {
  const before = new Date('2025-03-20T13:59Z')
  const decided = new Map<string, never>()
  const during = new Date('2025-03-20T14:00Z')

  test.each([
    ['before its date, unasked', [said], false, before, 'session-not-begun'],
    ['before its date, meant so', [said], true, before, null],
    ['as soon as it begins', [said], false, during, null],
    ['without a point', [{ ...said, text: ' ' }], true, during, 'session-without-points'],
  ] as const)('%s', (_, points, isMeantEarly, now, refusal) => {
    expect(closingRefusal(session, { points, isMeantEarly, decided }, now)).toBe(refusal)
  })

  test('is refused once it is closed', () => {
    const closed = { ...session, closedAt: during }

    expect(closingRefusal(closed, { points: [said], isMeantEarly: true, decided }, during)).toBe(
      'session-closed',
    )
  })
})

describe('the language of a point', () => {
  const point = { text: 'Akwaba.', kind: 'comment', groupId: '' }

  test('is one that is offered, or any by its tag', () => {
    const offered = pointSchema.parse({ ...point, language: 'sw', otherLanguage: 'bci' })
    const other = pointSchema.parse({ ...point, language: 'other', otherLanguage: ' bci ' })

    expect([offered.language, other.language]).toEqual(['sw', 'bci'])
  })

  test('is asked again when the tag is none', () => {
    const { error } = pointSchema.safeParse({ ...point, language: 'other', otherLanguage: 'é !' })

    expect(error!.issues).toMatchObject([{ path: ['otherLanguage'], message: 'not-a-language' }])
  })
})
