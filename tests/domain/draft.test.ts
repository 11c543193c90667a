import { describe, expect, it } from 'vitest'
import { draftingRefusal, draftReadRefusal, DRAFT_KINDS, isDocumentDraft } from '~/app/domain/draft'
import { PASSER_BY, type Role } from '~/app/domain/role'

const visitor = (...roles: Role[]) => ({ personId: 'amina', roles, seatIds: [] })

describe('who may write in a draft, and who may read it meanwhile', () => {
  it.each(DRAFT_KINDS)('the secretariat and drafters write a %s', (kind) => {
    for (const role of ['secretariat', 'drafter'] as const) {
      expect(draftingRefusal(visitor(role), { kind })).toBeNull()
      expect(draftReadRefusal(visitor(role), { kind })).toBeNull()
    }
  })

  it.each(DRAFT_KINDS)(
    'an operator reads a %s unless it is notes, and does not write it',
    (kind) => {
      const refusal = kind === 'notes' ? 'not-found' : null
      expect(draftingRefusal(visitor('operator'), { kind })).toBe('not-your-role')
      expect(draftReadRefusal(visitor('operator'), { kind })).toBe(refusal)
    },
  )

  it.each(DRAFT_KINDS)('a facilitator writes a %s only when it is notes', (kind) => {
    const isNotes = kind === 'notes'
    expect(draftingRefusal(visitor('facilitator'), { kind }) === null).toBe(isNotes)
    expect(draftReadRefusal(visitor('facilitator'), { kind }) === null).toBe(isNotes)
  })

  it('notes are no document: they have a page of their own', () => {
    expect(DRAFT_KINDS.filter((kind) => !isDocumentDraft({ kind }))).toEqual(['notes'])
  })

  it.each(DRAFT_KINDS)('for everybody else a %s is not there', (kind) => {
    expect(draftingRefusal(visitor(), { kind })).toBe('not-your-role')
    expect(draftReadRefusal(visitor(), { kind })).toBe('not-found')
    expect(draftingRefusal(PASSER_BY, { kind })).toBe('sign-in-first')
    expect(draftReadRefusal(PASSER_BY, { kind })).toBe('sign-in-first')
  })
})
