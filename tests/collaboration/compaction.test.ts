import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { findDraftState } from '~/db/queries/draft-states'
import { listUpdates } from '~/db/queries/draft-updates'
import { Compactor } from '~/server/collaboration/compactor'
import { eventually } from '../support/eventually'
import { givenTeam, live, synced } from './live'
import { join, startServer } from './server'
import { linesOf, writeIn } from './text'

describe('a room in which nobody writes', () => {
  live('leaves its text to the database, and goes on where it was', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const server = await startServer(db, { sleepMs: 30, idleMs: 60_000 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    a.type('Clean ')
    const room = await server.rooms.open(textId)
    await eventually(() => expect(a.saved()).toBeGreaterThan(0))
    await eventually(() => expect(room.isAwake).toBe(false))

    a.type('water ')
    const b = clients(join(server.port, textId, bruno))
    await synced(b)
    await eventually(() => expect(room.isAwake).toBe(false))
    b.type('for all.')

    await eventually(() => expect(a.text()).toBe('Clean water for all.'))
    expect(b.text()).toBe(a.text())
    await server.close()
  })

  live('hears while it sleeps what another process stores', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const one = await startServer(db, { sleepMs: 30, idleMs: 60_000, followMs: 50 })
    const two = await startServer(db, { sleepMs: 30, idleMs: 60_000, followMs: 50 })
    const a = clients(join(one.port, textId, amina))
    const b = clients(join(two.port, textId, bruno))
    await synced(a, b)
    const room = await one.rooms.open(textId)
    await eventually(() => expect(room.isAwake).toBe(false))

    b.type('Elsewhere.')

    await eventually(() => expect(a.text()).toBe('Elsewhere.'))
    await Promise.all([one.close(), two.close()])
  })
})

describe('a long log', () => {
  live('becomes one state with the log after it', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const server = await startServer(db, { sleepMs: 100, idleMs: 60_000 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    for (let i = 0; i < 60; i += 1) a.type(`${i} `)
    await eventually(async () => expect((await findDraftState(db, textId, 1))?.seq).toBe(60))
    a.type('end')
    await eventually(async () => expect(await listUpdates(db, textId, 1, 0)).toHaveLength(61))
    const words = a.text()
    await server.close()

    const restarted = await startServer(db)
    const late = clients(join(restarted.port, textId, bruno))
    let textWhenSynced = ''
    late.provider.on('sync', () => (textWhenSynced = late.text()))
    await synced(late)
    expect(textWhenSynced).toBe(words)

    const ownId = late.doc.clientID
    late.doc.clientID = a.doc.clientID
    late.type('Forged')
    late.doc.clientID = ownId
    await eventually(() => expect(late.refusals).toContain('foreign-author'))
    await restarted.close()
  })

  live('becomes a state again when it has grown again', async ({ db, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const server = await startServer(db, { sleepMs: 100, idleMs: 60_000 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)

    for (const seq of [60, 120, 180]) {
      for (let i = 0; i < 60; i += 1) a.type('x')
      await eventually(async () => expect((await findDraftState(db, textId, 1))?.seq).toBe(seq))
    }
    await server.close()
  })

  live('becomes a state while few but large edits come', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const server = await startServer(db, { sleepMs: 60_000, idleMs: 60_000 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    const large = 'clean water '.repeat(15_000)
    a.type('Small.')
    const [line] = linesOf(a.doc)
    for (let i = 0; i < 30; i += 1) {
      line!.insert(6, large)
      line!.delete(6, large.length)
    }
    await eventually(async () => expect(await findDraftState(db, textId, 1)).toBeDefined())

    a.type(' And on.')
    const b = clients(join(server.port, textId, bruno))
    await synced(b)
    await eventually(() => expect(b.text()).toBe('Small. And on.'))
    expect(a.refusals).toEqual([])
    await server.close()
  })

  live('keeps every update of its history', async ({ db, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const server = await startServer(db, { sleepMs: 100, idleMs: 60_000 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    for (let i = 0; i < 60; i += 1) a.type('x')
    await eventually(async () => expect(await findDraftState(db, textId, 1)).toBeDefined())

    const doc = new Y.Doc()
    for (const { update } of await listUpdates(db, textId, 1, 0)) Y.applyUpdate(doc, update)
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(a.doc))
    await server.close()
  })
})

describe('the thread that compacts', () => {
  it('deletes what the layers delete, and not what fell with the block around it', async () => {
    const amina = new Y.Doc()
    writeIn(amina, 'Clean water')
    const bruno = new Y.Doc()
    const first = Y.encodeStateAsUpdate(amina)
    Y.applyUpdate(bruno, first)
    const before = Y.encodeStateVector(bruno)
    writeIn(bruno, ' for all')
    amina.get('root-v2', Y.XmlElement).delete(0, 1)
    const gone = Y.encodeStateAsUpdate(amina, Y.encodeStateVector(amina))
    const late = Y.encodeStateAsUpdate(bruno, before)
    const compactor = new Compactor()

    const state = await compactor.compact([first, gone, late])
    await compactor.close()

    expect([...Y.decodeUpdate(state).ds.clients.keys()]).toEqual([amina.clientID])
    const reader = new Y.Doc()
    Y.applyUpdate(reader, state)
    expect(linesOf(reader)).toEqual([])
    const waits = [reader.store.pendingStructs, reader.store.pendingDs]
    expect(waits).toEqual([null, null])
    expect(Y.decodeStateVector(Y.encodeStateVector(reader)).get(bruno.clientID)).toBe(8)
  })
})
