import { describe, expect } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { checkpointOf } from '~/server/collaboration/checkpoint'
import { readDocument, seedUpdate } from '~/server/collaboration/headless'
import { workOnText } from '~/server/collaboration/texts'
import { createLiveDrafts } from '~/server/live-drafts'
import { paragraph } from '../support/documents'
import { givenTeam, live } from './live'

const DOCUMENT = { nodes: [paragraph(1, 'De l’eau propre'), paragraph(2, 'pour tous')] }

const added = (n: number) => (document: Document) => ({
  nodes: [...document.nodes, paragraph(n, `Ajout ${n}`)],
})

const textsOf = (document: Document) => blocksOf(document).map(({ text }) => text)

describe('work on whole texts', () => {
  live('is done in another thread, with the same result', async () => {
    const state = seedUpdate(DOCUMENT)
    const { hash, ...frozen } = checkpointOf(state)

    expect(await workOnText('read', [state])).toEqual(readDocument(state))
    expect(await workOnText('freeze', state, frozen.blocks)).toEqual({
      ...frozen,
      hash: Uint8Array.from(hash),
    })
    expect(readDocument(await workOnText('seed', DOCUMENT))).toEqual(DOCUMENT)
  })

  live('leaves this thread free: it answers others meanwhile', async () => {
    const nodes = Array.from({ length: 1_500 }, (_, n) => paragraph(n, `Objectif ${n}.`))
    const state = await workOnText('seed', { nodes })
    let turns = 0
    const other = setInterval(() => (turns += 1), 1)

    const { blocks } = await workOnText('freeze', state, [])

    clearInterval(other)
    expect(blocks).toHaveLength(1_500)
    expect(turns).toBeGreaterThan(3)
  })

  live('that fails is told, and the next is done', async () => {
    await expect(workOnText('read', [Uint8Array.of(9, 9, 9)])).rejects.toThrow()

    expect(await workOnText('read', [seedUpdate(DOCUMENT)])).toEqual(DOCUMENT)
  })
})

describe('edits by the server of one text at once', () => {
  live('each begin with what the one before has left', async ({ db, server }) => {
    const { textId, amina } = await givenTeam(db)
    const drafts = createLiveDrafts(db, server.rooms)
    const numbers = [1, 2, 3, 4]

    await Promise.all(numbers.map((n) => drafts.edit(textId, amina, added(n))))

    const { document } = await drafts.read(textId)
    expect(textsOf(document)).toEqual(numbers.map((n) => `Ajout ${n}`))
  })

  live('do not wait for one that is refused', async ({ db, server }) => {
    const { textId, amina } = await givenTeam(db)
    const drafts = createLiveDrafts(db, server.rooms)
    const refused = drafts.edit(textId, amina, added(1), () => Promise.reject(new Error('refused')))
    const taken = drafts.edit(textId, amina, added(2))

    await expect(refused).rejects.toThrow('refused')
    await taken
    expect(textsOf((await drafts.read(textId)).document)).toEqual(['Ajout 2'])
  })
})
