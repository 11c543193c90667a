import { expect } from 'vitest'
import { findDraft } from '~/db/queries/drafts'
import { startDraftText } from '~/server/commands/start-draft-text'
import { test } from '../support/database'
import { givenConsultation, givenMember } from '../support/given'
import { givenDraft } from '../support/given-draft'

test('a language is added once by two at the same time', async ({ db }) => {
  const consultation = await givenConsultation(db)
  const dario = await givenMember(db, 'Dario', 'drafter', consultation.consultationId)
  const { draftId, textId } = await givenDraft(db, consultation)
  const text = { draftId, language: 'fr', sourceId: textId }

  const [one, other] = await Promise.all(
    [1, 2].map(() =>
      db.transaction().execute((trx) => startDraftText(trx, dario, text, new Uint8Array([0, 0]))),
    ),
  )

  expect(one).toBe(other)
  expect((await findDraft(db, draftId))!.texts.map(({ language }) => language)).toEqual([
    'en',
    'fr',
  ])
})
