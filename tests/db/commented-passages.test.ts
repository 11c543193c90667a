import { describe, expect } from 'vitest'
import { listCommentedPassages } from '~/db/queries/commented-passages'
import { startThread } from '~/server/commands/start-thread'
import type { Tx } from '~/db/connection'
import { test } from '../support/database'
import { duringThePhase } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'

const FIRST = ['Clean water for every district.', 'Trees along the river.']

/** A comment on "Clean water", then a second version with these paragraphs. */
async function givenCommented(trx: Tx, next: readonly string[] | null) {
  const given = await givenPublication(trx)
  const published = await givenPublished(trx, given, documentOf(FIRST))
  const { versionId } = published
  const { threadId } = await startThread(
    trx,
    givenSender(given),
    { versionId, comment: givenComment(published), secret: SECRET },
    duringThePhase,
  )
  if (next) await givenPublished(trx, given, documentOf(next, published.blockIds))
  return (await listCommentedPassages(trx, [threadId, null])).get(threadId)!
}

describe('the passage of a comment', () => {
  test('is told with its words, its version and its block', async ({ trx }) => {
    expect(await givenCommented(trx, null)).toMatchObject({
      quote: 'Clean water',
      before: FIRST[0],
      versionNumber: 1,
      latest: null,
    })
  })

  test('is told as it reads since, where it changed', async ({ trx }) => {
    const changed = 'Clean water for every district and every school.'

    const passage = await givenCommented(trx, [changed, FIRST[1]!])

    expect(passage.latest).toMatchObject({
      versionNumber: 2,
      blockId: passage.blockId,
      text: changed,
    })
  })
})
