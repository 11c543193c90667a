import { expect } from 'vitest'
import { readOpenContributions } from '~/db/queries/open-data'
import { numberContributions } from '~/db/queries/sealing'
import { test } from '../support/database'
import { givenConsultation, givenContribution } from '../support/given'

test('the open register is read a page at a time, in order of number', async ({ trx }) => {
  const given = await givenConsultation(trx)
  for (const text of ['one', 'two', 'three']) await givenContribution(trx, given, { text })
  await givenContribution(trx, given, { text: 'four', consent: 'secretariat_only' })
  await numberContributions(trx, given.consultationId)

  const pages: string[][] = []
  for await (const page of readOpenContributions(trx, given.consultationId, 2)) {
    pages.push(page.map(({ number, text }) => `${number} ${text}`))
  }

  expect(pages).toEqual([['1 one', '2 two'], ['3 three']])
})
