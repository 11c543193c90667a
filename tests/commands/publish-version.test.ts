import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { findVersion, listVersions } from '~/db/queries/versions'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { listBlocks } from '~/db/queries/checkpoints'
import { publishVersion } from '~/server/commands/publish-version'
import { startThread } from '~/server/commands/start-thread'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { givenContribution, givenMember } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

describe('publishVersion', () => {
  test('numbers and hashes the text, with its blocks and its HTML', async ({ trx }) => {
    const given = await givenPublication(trx)

    const first = await givenPublished(trx, given, documentOf(['Clean water.', 'Open data.']))

    const version = await findVersion(trx, first.versionId)
    expect(version).toMatchObject({ number: 1, isLatest: true, texts: [{ language: 'en' }] })
    expect(version!.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await listBlocks(trx, first.checkpointId)).toMatchObject([
      { text: 'Clean water.', position: 0 },
      { text: 'Open data.', position: 1 },
    ])
    const { html } = await trx
      .selectFrom('checkpoints')
      .where('id', '=', first.checkpointId)
      .select('html')
      .executeTakeFirstOrThrow()
    expect(html).toContain(`id="b-${first.blockIds[0]}"`)
  })

  test('carries a thread whose passage stands, and leaves a tombstone for one that is gone', async ({
    trx,
  }) => {
    const given = await givenPublication(trx)
    const v1 = await givenPublished(trx, given, documentOf(['Clean water.', 'Language charter.']))
    const kept = await startThread(
      trx,
      givenSender(given),
      { versionId: v1.versionId, comment: givenComment(v1), secret: SECRET },
      duringThePhase,
    )
    const gone = await startThread(
      trx,
      givenSender(given),
      {
        versionId: v1.versionId,
        comment: givenComment(v1, {
          startBlockId: v1.blockIds[1]!,
          endBlockId: v1.blockIds[1]!,
          endOffset: 17,
          quote: 'Language charter.',
        }),
        secret: SECRET,
      },
      duringThePhase,
    )

    const v2 = await givenPublished(
      trx,
      given,
      documentOf(['By 2040: Clean water.'], [v1.blockIds[0]!]),
    )

    const version = (await findVersion(trx, v2.versionId))!
    const threads = await listStandingThreads(trx, version.texts, v2.checkpointId)
    const standing = new Map(threads.map((thread) => [thread.id, thread.standing]))
    expect(standing.get(kept.threadId)).toMatchObject({
      place: { startBlockId: v1.blockIds[0], startOffset: 9, endOffset: 20 },
    })
    expect(standing.get(gone.threadId)).toEqual({
      state: 'orphaned',
      tombstoneBlockId: v1.blockIds[0],
    })
  })

  test('is refused when no word has changed, and numbers nothing', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Clean water.'])
    await givenPublished(trx, given, document)

    const attempt = givenPublished(trx, given, document)

    await expect(attempt).rejects.toMatchObject({ refusal: 'draft-unchanged' })
    expect(await listVersions(trx, given.draftId)).toHaveLength(1)
  })

  test('leaves out what says nothing', async ({ trx }) => {
    const given = await givenPublication(trx)

    const { checkpointId } = await givenPublished(trx, given, documentOf(['', 'Water.', ' ']))

    const blocks = await listBlocks(trx, checkpointId)
    expect(blocks.map(({ text, position }) => [position, text])).toEqual([[0, 'Water.']])
  })

  test('is done when only what a passage rests on has changed', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Clean water.'])
    await givenPublished(trx, given, document)
    await trx
      .insertInto('citations')
      .values({
        draft_id: given.draftId,
        block_id: blocksOf(document)[0]!.blockId,
        contribution_id: await givenContribution(trx, given),
        stance: 'supports',
        made_by_id: given.secretaryId,
      })
      .execute()

    await givenPublished(trx, given, document)

    expect(await listVersions(trx, given.draftId)).toHaveLength(2)
    await expect(givenPublished(trx, given, document)).rejects.toMatchObject({
      refusal: 'draft-unchanged',
    })
  })

  test('is refused when the text is empty', async ({ trx }) => {
    const given = await givenPublication(trx)

    const attempt = givenPublished(trx, given, documentOf(['', ' ']))

    await expect(attempt).rejects.toMatchObject({ refusal: 'draft-is-empty' })
  })

  test('is for the secretariat alone', async ({ trx }) => {
    const given = await givenPublication(trx)
    const secretaryId = await givenMember(trx, 'Dora', 'drafter', given.consultationId)

    const attempt = givenPublished(trx, { ...given, secretaryId }, documentOf(['Clean water.']))

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-your-role' })
  })

  test('tells those who left an address in a thread, each once', async ({ trx }) => {
    const given = await givenPublication(trx)
    const v1 = await givenPublished(trx, given, documentOf(['Clean water.']))
    const sender = givenSender(given, { email: 'amina@example.org' })
    const comment = givenComment(v1, { email: 'amina@example.org' })
    const comments = { versionId: v1.versionId, comment, secret: SECRET }
    await startThread(trx, sender, comments, duringThePhase)

    await givenPublished(trx, given, documentOf(['Clean water now.'], v1.blockIds))

    const mails = await trx
      .selectFrom('outbox')
      .where('kind', '=', 'mail:version-published')
      .selectAll()
      .execute()
    expect(mails).toHaveLength(1)
  })

  test('of a report waits until what is pending is answered or listed', async ({ trx }) => {
    const given = await givenPublication(trx, 'report')
    await givenContribution(trx, given)

    const attempt = givenPublished(trx, given, documentOf(['What we heard.']))

    await expect(attempt).rejects.toMatchObject({ refusal: 'contributions-pending' })
  })

  test('of a report lists what is pending', async ({ trx }) => {
    const given = await givenPublication(trx, 'report')
    const contributionId = await givenContribution(trx, given)
    const document = documentOf(['What we heard.'])
    await trx
      .insertInto('citations')
      .values({
        draft_id: given.draftId,
        block_id: blocksOf(document)[0]!.blockId,
        contribution_id: contributionId,
        stance: 'pending',
        made_by_id: given.secretaryId,
      })
      .execute()

    const { versionId } = await givenPublished(trx, given, document)
    await sql`set constraints all immediate`.execute(trx)

    expect(await findVersion(trx, versionId)).toMatchObject({ number: 1 })
  })

  test('gives the citations of the text ids of their own, that no later work can change', async ({
    trx,
  }) => {
    const given = await givenPublication(trx, 'synthesis')
    const contributionId = await givenContribution(trx, given)
    const document = documentOf(['They said: '])
    const block = document.nodes[0] as Extract<
      (typeof document.nodes)[number],
      { type: 'paragraph' }
    >
    const { id: workingId } = await trx
      .insertInto('citations')
      .values({
        draft_id: given.draftId,
        block_id: block.id,
        contribution_id: contributionId,
        start_offset: 0,
        end_offset: 5,
        quote: 'Clean',
        made_by_id: given.secretaryId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    block.role = 'statement'
    block.children.push({ type: 'citation', citationId: workingId })

    const { versionId, checkpointId } = await givenPublished(trx, given, document)

    const published = await trx
      .selectFrom('citations')
      .where('version_id', '=', versionId)
      .select('id')
      .executeTakeFirstOrThrow()
    const { html } = await trx
      .selectFrom('checkpoints')
      .where('id', '=', checkpointId)
      .select('html')
      .executeTakeFirstOrThrow()
    expect(published.id).not.toBe(workingId)
    expect(html).toContain(`data-citation="${published.id}"`)
    await expect(givenPublished(trx, given, document)).rejects.toMatchObject({
      refusal: 'draft-unchanged',
    })
  })
})

describe('withdrawVersion', () => {
  test('needs a public note, and leaves the version where it is', async ({ trx }) => {
    const given = await givenPublication(trx)
    const v1 = await givenPublished(trx, given, documentOf(['Clean water.']))
    const { secretaryId } = given

    await expect(
      withdrawVersion(trx, secretaryId, v1.versionId, { en: ' ' }, duringThePhase),
    ).rejects.toMatchObject({ refusal: 'reason-missing' })
    await withdrawVersion(trx, secretaryId, v1.versionId, { en: 'Wrong file.' }, duringThePhase)

    expect(await findVersion(trx, v1.versionId)).toMatchObject({
      withdrawalNote: { en: 'Wrong file.' },
      texts: [{ language: 'en' }],
    })
  })

  test('lets the same words be published again', async ({ trx }) => {
    const given = await givenPublication(trx)
    const document = documentOf(['Clean water.'])
    const v1 = await givenPublished(trx, given, document)
    await withdrawVersion(trx, given.secretaryId, v1.versionId, { en: 'Too soon.' }, duringThePhase)

    const v2 = await givenPublished(trx, given, document)

    expect(await findVersion(trx, v2.versionId)).toMatchObject({ number: 2, withdrawnAt: null })
  })

  test('is refused twice', async ({ trx }) => {
    const given = await givenPublication(trx)
    const v1 = await givenPublished(trx, given, documentOf(['Clean water.']))
    const note = { en: 'Wrong file.' }
    await withdrawVersion(trx, given.secretaryId, v1.versionId, note, duringThePhase)

    const again = withdrawVersion(trx, given.secretaryId, v1.versionId, note, duringThePhase)

    await expect(again).rejects.toMatchObject({ refusal: 'version-withdrawn' })
  })
})

test('an unknown draft is not found', async ({ trx }) => {
  const given = await givenPublication(trx)
  const publication = { draftId: given.commentsActivityId, texts: [], note: {} }

  const attempt = publishVersion(trx, given.secretaryId, publication, duringThePhase)

  await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
})

test('a text that may not be kept is not frozen, whoever asks', async ({ trx }) => {
  const given = await givenPublication(trx)
  const text = {
    language: given.language,
    draftTextId: given.textId,
    document: documentOf(['Clean water.']),
    generation: 1,
    seq: 0,
    problem: 'document-too-large' as const,
  }
  const publication = { draftId: given.draftId, texts: [text], note: {} }

  const attempt = publishVersion(trx, given.secretaryId, publication, duringThePhase)

  await expect(attempt).rejects.toMatchObject({ refusal: 'draft-unfit' })
})
