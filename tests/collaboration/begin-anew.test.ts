import { describe, expect } from 'vitest'
import { findLastSeq, listUpdates } from '~/db/queries/draft-updates'
import { beginAnew } from '~/server/collaboration/begin-anew'
import { readDocument } from '~/server/collaboration/headless'
import { givenVersion } from '../support/given-draft'
import { eventually } from '../support/eventually'
import { givenTeam, live, synced } from './live'
import { join } from './server'

describe('a text that was published and rests', () => {
  live('begins anew with the same words', async ({ db, server, clients }) => {
    const { textId, draft, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina, { params: { generation: '1' } }))
    await synced(a)
    for (const word of ['Clean ', 'water ', 'for all.']) a.type(word)
    await eventually(async () => expect(await findLastSeq(db, textId, 1)).toBe(3))
    const before = await server.rooms.load(textId)
    await db.transaction().execute(async (trx) => {
      const { checkpointId } = await givenVersion(trx, draft, { seq: 3 })
      return checkpointId
    })

    const text = { draftTextId: textId, generation: 1, seq: 3, kind: 'strategy' as const }
    expect(await beginAnew(db, server.rooms, text, 3)).toBe(true)

    const after = await server.rooms.load(textId)
    expect(after).toMatchObject({ generation: 2, seq: 1 })
    const wordsOf = (state: Uint8Array) =>
      JSON.stringify(readDocument(state)).match(/"text":"[^"]*"/g)
    expect(wordsOf(after.state)).toEqual(wordsOf(before.state))
    expect(await listUpdates(db, textId, 1, 0)).toHaveLength(3)

    await eventually(() => expect(a.closes).toEqual([4409]))
    expect(a.text()).toBe('Clean water for all.') // and stays with its writer
    const late = clients(join(server.port, textId, bruno, { params: { generation: '1' } }))
    await eventually(() => expect(late.closes).toEqual([4409]))
  })

  live('goes on as it is when somebody has written since', async ({ db, server, clients }) => {
    const { textId, draft, amina } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    a.type('Published.')
    await eventually(async () => expect(await findLastSeq(db, textId, 1)).toBe(1))
    await db.transaction().execute((trx) => givenVersion(trx, draft, { seq: 1 }))
    a.type(' And more.')
    await eventually(async () => expect(await findLastSeq(db, textId, 1)).toBe(2))

    const text = { draftTextId: textId, generation: 1, seq: 1, kind: 'strategy' as const }
    expect(await beginAnew(db, server.rooms, text, 1)).toBe(false)
    expect(a.closes).toEqual([])
  })
})
