import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { findDraftImport, type DraftImport } from '~/db/queries/draft-imports'
import { listDraftFiles } from '~/db/queries/files'
import {
  correctDraftImport,
  discardDraftImport,
  finishDraftImport,
  prepareDraftImport,
} from '~/server/commands/import-draft'
import { understandText } from '~/server/documents/understood'
import { test } from '../support/database'
import { givenConsultation, givenMember } from '../support/given'

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
const HASH = createHash('sha256').update(PICTURE).digest('hex')

function brought(): DraftImport {
  const { understood } = understandText('OBJECTIF 1 : OUVRIR\n\nUne phrase.\n\n12\n', 'text', 'fr')
  const { document, furniture, source } = understood!
  return {
    fileName: 'plan.txt',
    format: 'text',
    title: 'Plan',
    language: 'fr',
    phaseId: null,
    document,
    changes: {},
    source,
    furniture,
    kept: [],
    leftOut: {},
    pageWords: [],
    pictures: [{ hash: HASH, name: 'carte.png' }],
  }
}

describe('a text that is brought', () => {
  test('waits, with its pictures and corrections, until a draft is made of it', async ({ trx }) => {
    const { consultationId, personId } = await givenDrafter(trx)
    const picture = { hash: HASH, mediaType: 'image/png', bytes: PICTURE }
    const id = await prepareDraftImport(trx, personId, consultationId, brought(), [picture])
    const kept = (await findDraftImport(trx, id))!
    expect(kept).toMatchObject({ consultationId, furniture: [{ kind: 'page_number', text: '12' }] })

    const block = kept.document.nodes.find((node) => node.type === 'heading')!
    await correctDraftImport(trx, personId, kept, { changes: { [block.id]: 'heading-1' } })
    const corrected = (await findDraftImport(trx, id))!
    expect(corrected.changes).toEqual({ [block.id]: 'heading-1' })

    const { draftId } = await finishDraftImport(trx, personId, corrected, new Uint8Array([0, 0]))
    expect(await findDraftImport(trx, id)).toBeUndefined()
    expect(await listDraftFiles(trx, draftId)).toMatchObject([{ hash: HASH, name: 'carte.png' }])
  })

  test('is forgotten when its drafter says so', async ({ trx }) => {
    const { consultationId, personId } = await givenDrafter(trx)
    const id = await prepareDraftImport(trx, personId, consultationId, brought(), [])
    await discardDraftImport(trx, personId, { id, consultationId })
    expect(await findDraftImport(trx, id)).toBeUndefined()
  })

  test('is taken from nobody who may not draft', async ({ trx }) => {
    const { consultationId } = await givenDrafter(trx)
    const other = await givenMember(trx, 'Farid', 'facilitator', consultationId)
    await expect(
      prepareDraftImport(trx, other, consultationId, brought(), []),
    ).rejects.toMatchObject({ refusal: 'not-your-role' })
  })
})

async function givenDrafter(trx: Parameters<typeof givenConsultation>[0]) {
  const { consultationId } = await givenConsultation(trx)
  const personId = await givenMember(trx, 'Denise', 'drafter', consultationId)
  return { consultationId, personId }
}
