import { describe, expect, it } from 'vitest'
import { accessRefusal, type Right } from '~/app/domain/access'
import { PASSER_BY, type Role, type Visitor } from '~/app/domain/role'

const withRoles = (...roles: Role[]): Visitor => ({ personId: 'someone', roles, seatIds: [] })

const signedIn = withRoles()
const seated: Visitor = { ...signedIn, seatIds: ['seat'] }

describe('accessRefusal', () => {
  const cases: [Right, Visitor, ReturnType<typeof accessRefusal>][] = [
    ['anyone', PASSER_BY, null],
    ['signed-in', PASSER_BY, 'sign-in-first'],
    ['signed-in', signedIn, null],
    ['team', signedIn, 'not-your-role'],
    ['team', withRoles('facilitator'), null],
    ['secretariat', withRoles('drafter'), 'not-your-role'],
    ['secretariat', withRoles('secretariat'), null],
    ['facilitator', withRoles('facilitator'), null],
    ['drafter', withRoles('facilitator'), 'not-your-role'],
    ['operator', withRoles('operator'), null],
    ['committee', withRoles('secretariat'), 'not-your-role'],
    ['committee', seated, null],
  ]

  it.each(cases)('asks for %s', (right, visitor, refusal) => {
    expect(accessRefusal([right], visitor)).toBe(refusal)
  })

  it('lets in whoever has any of several rights, and nobody when there is none', () => {
    expect(accessRefusal(['secretariat', 'drafter'], withRoles('drafter'))).toBeNull()
    expect(accessRefusal([], withRoles('operator'))).toBe('not-your-role')
  })
})
