import { describe, expect, it } from 'vitest'
import { addresseesOf } from '~/app/domain/response'
import { responseSchema } from '~/app/domain/response.input'

const one = '11111111-1111-4111-8111-111111111111'
const two = '22222222-2222-4222-8222-222222222222'
const schema = responseSchema(['fr', 'en'])
const sent = {
  'text.fr': 'Parce que.',
  'text.en': '',
  disposition: 'noted',
  contribution: [one, two],
  decided: ['same', 'accepted'],
}

describe('responseSchema', () => {
  it('takes a response that corrects none, so without a note', () => {
    expect(schema.parse(sent)).toEqual({
      text: { fr: 'Parce que.' },
      note: {},
      decisions: [
        { contributionId: one, disposition: 'noted' },
        { contributionId: two, disposition: 'accepted' },
      ],
      passages: [],
    })
  })

  it('leaves out what is not answered here', () => {
    const { decisions } = schema.parse({ ...sent, decided: ['leave', 'same'] })
    expect(decisions).toEqual([{ contributionId: two, disposition: 'noted' }])
  })

  it('asks for a decision for all where a contribution has none of its own', () => {
    const { disposition, ...undecided } = sent
    void disposition
    expect(schema.safeParse(undecided).error?.issues[0]).toMatchObject({ message: 'choose-one' })
  })
})

describe('addresseesOf', () => {
  it('writes to an address once, whoever it belongs to', () => {
    const answered = [
      { contributionId: one, contributorId: 'a', email: 'A@example.org', personId: null },
      { contributionId: two, contributorId: 'b', email: 'a@example.org', personId: 'p' },
      { contributionId: two, contributorId: 'c', email: null, personId: null },
    ]
    expect(addresseesOf(answered)).toEqual([{ contributorId: 'b' }])
  })
})
