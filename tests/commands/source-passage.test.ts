import { describe, expect } from 'vitest'
import type { Tx } from '~/db/connection'
import { findSources } from '~/db/queries/passage-sources'
import { listWorkingSources } from '~/db/queries/passage-evidence'
import {
  sourcePassage,
  unsourcePassage,
  type PassageSource,
} from '~/server/commands/source-passage'
import { givenContribution, givenMember, givenTheme } from '../support/given'
import { documentOf, givenPublication, givenPublished } from '../support/given-publication'
import { test } from '../support/database'

describe('sourcePassage', () => {
  test('lets a passage rest on contributions and themes, each once', async ({ trx }) => {
    const { draftId, blockId, contributionId, themeId, source } = await givenPassage(trx)
    await source({ kind: 'contribution', id: contributionId })
    await source({ kind: 'contribution', id: contributionId })
    await source({ kind: 'theme', id: themeId })

    expect(await listWorkingSources(trx, draftId)).toMatchObject([
      { blockId, contribution: { text: 'Clean water for all.' }, theme: null },
      { blockId, contribution: null, theme: { en: 'Water' } },
    ])
  })

  test('is read with every version that is published after', async ({ trx }) => {
    const { given, draftId, blockId, document, contributionId, source } = await givenPassage(trx)
    await source({ kind: 'contribution', id: contributionId })
    for (const number of [1, 2]) {
      const { versionId } = await givenPublished(trx, given, {
        nodes: [...document.nodes, ...documentOf([`Edition ${number}.`]).nodes],
      })
      const places = [{ blockId, rowId: blockId, section: 1 }]
      const { byRow } = await findSources(trx, { draftId, id: versionId, number }, places, ['en'])
      expect(byRow.get(blockId)?.counts.contributions).toBe(1)
    }
  })

  test('is taken away again, and nothing is added that is not there', async ({ trx }) => {
    const { draftId, personId, contributionId, themeId, source } = await givenPassage(trx)
    await source({ kind: 'contribution', id: contributionId })
    const [first] = await listWorkingSources(trx, draftId)
    await unsourcePassage(trx, personId, { draftId, citationId: first!.id })

    expect(await listWorkingSources(trx, draftId)).toEqual([])
    await expect(source({ kind: 'contribution', id: themeId })).rejects.toMatchObject({
      refusal: 'evidence-not-found',
    })
    const statement = { kind: 'statement', versionId: themeId, blockId: themeId } as const
    await expect(source(statement)).rejects.toMatchObject({ refusal: 'evidence-not-found' })
  })
})

async function givenPassage(trx: Tx) {
  const given = await givenPublication(trx)
  const { consultationId, draftId } = given
  const document = documentOf(['Water is a right.'])
  const [node] = document.nodes
  const blockId = node?.type === 'paragraph' ? node.id : ''
  const personId = await givenMember(trx, 'Marc', 'drafter', consultationId)
  const source = (one: PassageSource) =>
    sourcePassage(trx, personId, { draftId, blockId, document, source: one })
  return {
    ...{ given, draftId, blockId, document, personId, source },
    contributionId: await givenContribution(trx, given, { number: 77, state: 'listed' }),
    themeId: await givenTheme(trx, consultationId),
  }
}
