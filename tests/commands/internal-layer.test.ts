import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { countOpenInternalComments, listInternalComments } from '~/db/queries/internal-comments'
import { listSectionLocks, listSectionStates } from '~/db/queries/section-states'
import { closeSection, openSection, setReadiness } from '~/server/commands/change-section'
import { commentInternally, settleInternalComment } from '~/server/commands/comment-internally'
import { test } from '../support/database'
import { givenConsultation, givenMember, givenPerson } from '../support/given'
import { givenDraft } from '../support/given-draft'
import { duringThePhase } from '../support/moments'

const now = duringThePhase

describe('commentInternally', () => {
  test('keeps what was said, and what is to be done by whom, until it is done', async ({ trx }) => {
    const { draftId, ines, marc } = await givenDrafters(trx)
    const said = { draftId, blockId: null, text: 'Check the figure.', dueOn: '2026-12-01' }
    const id = await commentInternally(trx, ines, { ...said, assigneeId: marc })

    expect(await listInternalComments(trx, draftId)).toMatchObject([
      { id, text: 'Check the figure.', assigneeId: marc, dueOn: '2026-12-01', doneAt: null },
    ])
    await settleInternalComment(trx, marc, { draftId, id, isDone: true }, now)
    expect(await countOpenInternalComments(trx, draftId)).toBe(0)
    await settleInternalComment(trx, marc, { draftId, id, isDone: false }, now)
    expect(await countOpenInternalComments(trx, draftId)).toBe(1)
  })

  test('gives nothing to do to somebody who does not write', async ({ trx }) => {
    const { draftId, ines } = await givenDrafters(trx)
    const stranger = await givenPerson(trx, 'Zoé')
    const task = { draftId, blockId: null, text: 'Please.', dueOn: null, assigneeId: stranger }

    await expect(commentInternally(trx, ines, task)).rejects.toMatchObject({
      refusal: 'assignee-not-drafting',
    })
    await expect(
      commentInternally(trx, stranger, { ...task, assigneeId: null }),
    ).rejects.toMatchObject({ refusal: 'not-your-role' })
  })

  test('settles nothing of another draft', async ({ trx }) => {
    const { draftId, ines } = await givenDrafters(trx)
    const settle = { draftId, id: randomUUID(), isDone: true }

    await expect(settleInternalComment(trx, ines, settle, now)).rejects.toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('the state of a section', () => {
  test('says how far it is and who closed it', async ({ trx }) => {
    const { draftId, marc } = await givenDrafters(trx)
    const section = { draftId, blockId: randomUUID() }
    await setReadiness(trx, marc, section, 'in_review')
    await closeSection(trx, marc, section)

    expect(await listSectionStates(trx, draftId)).toMatchObject([
      { blockId: section.blockId, readiness: 'in_review', lockedById: marc },
    ])
  })

  test('is opened by who closed it, or by the secretariat, and by nobody else', async ({ trx }) => {
    const { draftId, ines, marc, olga } = await givenDrafters(trx)
    const section = { draftId, blockId: randomUUID() }
    await closeSection(trx, marc, section)

    await expect(closeSection(trx, olga, section)).rejects.toMatchObject({
      refusal: 'section-locked',
    })
    await expect(openSection(trx, olga, section)).rejects.toMatchObject({
      refusal: 'section-locked',
    })
    await openSection(trx, ines, section)
    expect(await listSectionLocks(trx, draftId)).toEqual([])
  })
})

async function givenDrafters(trx: Tx) {
  const given = await givenConsultation(trx)
  const { draftId } = await givenDraft(trx, given)
  return {
    draftId,
    ines: await givenMember(trx, 'Inès', 'secretariat', given.consultationId),
    marc: await givenMember(trx, 'Marc', 'drafter', given.consultationId),
    olga: await givenMember(trx, 'Olga', 'drafter', given.consultationId),
  }
}
