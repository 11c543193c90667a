import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import * as Y from 'yjs'
import type { Db } from '~/db/connection'
import { listUpdates } from '~/db/queries/draft-updates'
import { givenTeam, live, synced } from './live'
import { join, startServer, type Client } from './server'
import { wordsOf, writeIn } from './text'
import { eventually } from '../support/eventually'

describe('a room', () => {
  live('brings two writers and a reader to the same text', async ({ db, server, clients }) => {
    const { textId, amina, bruno, olga } = await givenTeam(db)
    const [a, b, o] = [amina, bruno, olga].map((id) => clients(join(server.port, textId, id)))
    await synced(a!, b!, o!)

    a!.type('Clean water ')
    b!.type('for all.')

    await eventually(() => {
      expect(a!.text()).toHaveLength(20)
      expect(b!.text()).toBe(a!.text())
      expect(o!.text()).toBe(a!.text())
    })
    await eventually(() => expect(a!.saved()).toBeGreaterThan(0))
  })

  live('does not take what a reader writes', async ({ db, server, clients }) => {
    const { textId, amina, olga } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const o = clients(join(server.port, textId, olga))
    await synced(a, o)

    o.type('Not mine to write.')
    a.type('Mine.')

    await eventually(() => expect(o.text()).toContain('Mine.'))
    expect(a.text()).toBe('Mine.')
    expect(await listUpdates(db, textId, 1, 0)).toHaveLength(1)
  })

  live('relays nothing before it is committed', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const b = clients(join(server.port, textId, bruno))
    await synced(a, b)
    const savedBefore = a.saved()
    await whileTheLogRefuses(db, async () => {
      a.type('Held back.')
      await eventually(() => expect(a.refusals).toContain('not-saved'))
      expect(b.text()).toBe('')
      expect(a.saved()).toBe(savedBefore)
    })

    await eventually(() => expect(b.text()).toBe('Held back.'))
    await eventually(() => expect(a.saved()).toBeGreaterThan(savedBefore))
    expect(a.refusals).toEqual(['not-saved'])
  })

  live(
    'confirms to a writer who returns only what is committed',
    async ({ db, server, clients }) => {
      const { textId, amina, bruno } = await givenTeam(db)
      const first = join(server.port, textId, amina)
      const b = clients(join(server.port, textId, bruno))
      await synced(first, b)
      const { doc } = first
      let again: Client | undefined
      await whileTheLogRefuses(db, async () => {
        first.type('Held back.')
        await eventually(() => expect(first.refusals).toContain('not-saved'))
        first.close()
        again = clients(join(server.port, textId, amina, { doc }))
        await synced(again)
        again.type(' And this.')
        await eventually(() => expect(again!.refusals).toContain('not-saved'))
        expect(again.saved()).toBe(0)
      })

      await eventually(() => expect(again!.saved()).toBeGreaterThan(0))
      await eventually(() => expect(b.text()).toBe('Held back. And this.'))
    },
  )

  live('lets nobody begin to write as somebody else', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const b = clients(join(server.port, textId, bruno))
    await synced(a, b)
    const present = () => [...b.provider.awareness.getStates().keys()]
    await eventually(() => expect(present()).toContain(a.doc.clientID))

    const forger = new Y.Doc()
    forger.clientID = a.doc.clientID
    writeIn(forger, 'Forged')
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(forger))
    await eventually(() => expect(b.refusals).toContain('foreign-author'))

    a.type('Her first words.')
    await eventually(() => expect(a.saved()).toBeGreaterThan(0))
    expect(a.refusals).toEqual([])
  })

  live('confirms to a writer what another connection brought', async ({ db, server, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const first = join(server.port, textId, amina)
    await synced(first)
    let again: Client | undefined
    await whileTheLogRefuses(db, async () => {
      first.type('Held back.')
      await eventually(() => expect(first.refusals).toContain('not-saved'))
      first.close()
      again = clients(join(server.port, textId, amina, { doc: first.doc }))
      await synced(again)
    })

    await eventually(() => expect(again!.saved()).toBeGreaterThan(0))
  })

  live('gives a late joiner everything after a restart', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    for (const word of ['One ', 'two ', 'three']) a.type(word)
    await eventually(() => expect(a.saved()).toBeGreaterThanOrEqual(3))
    a.close()

    const restarted = await startServer(db)
    const b = clients(join(restarted.port, textId, bruno))
    let textWhenSynced = ''
    b.provider.on('sync', () => (textWhenSynced = b.text()))
    await synced(b)

    expect(textWhenSynced).toBe('One two three')
    await restarted.close()
  })

  live('closes the connections of a person whose role ended', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const b = clients(join(server.port, textId, bruno))
    await synced(a, b)

    await db
      .updateTable('roles')
      .set({ ended_at: new Date() })
      .where('person_id', '=', amina)
      .execute()
    await server.rooms.closeFor({ personId: amina })

    await eventually(() => expect(a.closes).toContain(1012))
    a.type('Too late.')
    b.type('Still here.')
    await eventually(() => expect(b.saved()).toBeGreaterThan(0))
    expect(a.provider.synced).toBe(false)
    expect(b.text()).toBe('Still here.')
  })

  live(
    'takes what was written offline when its author returns',
    async ({ db, server, clients }) => {
      const { textId, amina, bruno } = await givenTeam(db)
      const first = join(server.port, textId, amina)
      const b = clients(join(server.port, textId, bruno))
      await synced(first, b)
      first.type('Online. ')
      await eventually(() => expect(b.text()).toBe('Online. '))
      first.provider.disconnect()
      first.type('Offline.')

      const { doc } = first
      first.close()
      const reloaded = new Y.Doc() // as from IndexedDB: the same text under a new client id
      Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(doc))
      clients(join(server.port, textId, amina, { doc: reloaded }))

      await eventually(() => expect(b.text()).toBe('Online. Offline.'))
    },
  )

  live('refuses an edit under the client id of another person', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    a.type('Mine.')
    await eventually(async () => expect(await listUpdates(db, textId, 1, 0)).toHaveLength(1))
    const forger = clients(join(server.port, textId, bruno))
    await synced(forger)

    const ownId = forger.doc.clientID
    forger.doc.clientID = a.doc.clientID
    forger.type(' Forged.')
    forger.doc.clientID = ownId

    await eventually(() => expect(forger.refusals).toEqual(['foreign-author']))
    expect(a.text()).toBe('Mine.')
  })

  live('leaves memory when nobody is in it any more', async ({ db, server, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    await synced(a)
    expect(server.rooms.size).toBe(1)

    a.close()

    await eventually(() => expect(server.rooms.size).toBe(0))
  })

  live('shows people under the name the server knows', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const b = clients(join(server.port, textId, bruno))
    await synced(a, b)

    a.provider.awareness.setLocalState({ name: 'The President', user: { name: 'The President' } })

    await eventually(() => {
      const seen = b.provider.awareness.getStates().get(a.doc.clientID)
      expect(seen).toMatchObject({ name: 'Amina', user: { name: 'Amina' } })
    })
    a.close()
    await eventually(() => {
      expect(b.provider.awareness.getStates().has(a.doc.clientID)).toBe(false)
    })
  })
})

describe('two processes on one database', () => {
  live('give no seq twice and lose nothing', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const other = await startServer(db)
    const a = clients(join(server.port, textId, amina))
    const b = clients(join(other.port, textId, bruno))
    await synced(a, b)

    for (let i = 0; i < 20; i += 1) {
      a.type('a')
      b.type('b')
      await new Promise((resolve) => setImmediate(resolve))
    }

    await eventually(async () => {
      const { state } = await server.rooms.load(textId)
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      expect([...wordsOf(doc)].sort().join('')).toBe('a'.repeat(20) + 'b'.repeat(20))
    })
    const seqs = (await listUpdates(db, textId, 1, 0)).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    await other.close()
  })
})

describe('an edit made by the server', () => {
  const edit = (words: string) => {
    const doc = new Y.Doc()
    writeIn(doc, words)
    return Y.encodeStateAsUpdate(doc)
  }

  live('reaches an open room and the log', async ({ db, server, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    await synced(a)

    await server.rooms.apply(textId, edit('Imported.'), null)

    await eventually(() => expect(a.text()).toBe('Imported.'))
    a.type(' And more.')
    await eventually(async () => {
      expect(await server.rooms.load(textId)).toMatchObject({ generation: 1, seq: 2 })
    })
  })

  live('is undone with what belongs to it', async ({ db, server }) => {
    const { textId, amina } = await givenTeam(db)

    const applied = server.rooms.apply(textId, edit('Never.'), amina, () =>
      Promise.reject(new Error('refused')),
    )

    await expect(applied).rejects.toThrow('refused')
    expect(await server.rooms.load(textId)).toMatchObject({ seq: 0 })
  })
})

/** The log takes no row while `work` runs. */
async function whileTheLogRefuses(db: Db, work: () => Promise<void>) {
  await sql`create function refuse_for_now() returns trigger language plpgsql as
    $$ begin raise exception 'out of order' using errcode = '53100'; end $$`.execute(db)
  await sql`create trigger out_of_order before insert on draft_updates
    for each row execute function refuse_for_now()`.execute(db)
  try {
    await work()
  } finally {
    await sql`drop trigger out_of_order on draft_updates`.execute(db)
    await sql`drop function refuse_for_now()`.execute(db)
  }
}
