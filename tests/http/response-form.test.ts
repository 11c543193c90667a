import { expect } from 'vitest'
import { chooseMore } from '~/app/http/response-form.server'
import { givenContribution } from '../support/given'
import { givenPublication } from '../support/given-publication'
import { test } from '../support/database'

test('choosing by number adds to what is chosen and keeps what was typed', async ({ trx }) => {
  const given = await givenPublication(trx)
  const first = await givenContribution(trx, given, { number: 107 })
  const second = await givenContribution(trx, given, { number: 108 })
  const scope = { consultationId: given.consultationId, reader: 'secretariat' as const }
  const typed = { 'text.fr': 'La raison.', contribution: first, decided: 'same' }

  const chosen = await chooseMore(trx, scope, { ...typed, contributions: 'C-0108' })
  const unknown = await chooseMore(trx, scope, { ...typed, contributions: 'C-9999' })

  expect(chosen).toMatchObject({ intent: 'response', typed, problems: {} })
  expect(chosen.rows.map(({ id }) => id).sort()).toEqual([first, second].sort())
  expect(unknown).toMatchObject({ problems: { contributions: 'invalid' } })
  expect(unknown.typed.contributions).toBe('C-9999')
})
