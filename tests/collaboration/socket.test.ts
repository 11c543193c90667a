import { randomUUID } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { describe, expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readDocument } from '~/server/collaboration/headless'
import { givenConsultation, givenMember, givenPerson } from '../support/given'
import { givenDraft } from '../support/given-draft'
import { givenTeam, live, synced } from './live'
import { join, knock, ORIGIN, startServer } from './server'
import { eventually } from '../support/eventually'

describe('the door of a draft', () => {
  live('opens to its team from our own pages only', async ({ db, server }) => {
    const { textId, amina, olga } = await givenTeam(db)
    const stranger = await givenPerson(db, 'Zoe')
    const path = `/collaboration/${textId}`
    const origin = ORIGIN
    const table: [string, Record<string, string>, number][] = [
      [path, { origin, cookie: amina }, 101],
      [path, { origin, cookie: olga }, 101],
      [path, { origin, cookie: stranger }, 403],
      [path, { origin }, 401],
      [path, { origin: 'https://elsewhere.example', cookie: amina }, 403],
      [path, { origin: `${ORIGIN}.elsewhere.example`, cookie: amina }, 403],
      [path, { origin: 'null', cookie: amina }, 403],
      [path, { cookie: amina }, 403],
      [`/collaboration/${randomUUID()}`, { origin, cookie: amina }, 404],
      ['/collaboration/', { origin, cookie: amina }, 404],
      [`${path}/more`, { origin, cookie: amina }, 404],
    ]

    for (const [url, headers, status] of table) {
      expect(await knock(server.port, url, headers), JSON.stringify([url, headers])).toBe(status)
    }
  })

  live('stays shut when the room cannot be loaded', async ({ db }) => {
    const { textId, amina } = await givenTeam(db)
    const broken = await startServer(db)
    vi.spyOn(broken.rooms, 'open').mockRejectedValue(new Error('the database is away'))

    const path = `/collaboration/${textId}`
    expect(await knock(broken.port, path, { origin: ORIGIN, cookie: amina })).toBe(503)
    await broken.close()
  })

  live('tells a client of an older generation to stay away', async ({ db, server, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const late = clients(join(server.port, textId, amina, { params: { generation: '0' } }))

    await eventually(() => expect(late.closes).toEqual([4409]))
    expect(late.provider.shouldConnect).toBe(false)
  })

  live('notices within a beat that a role has ended', async ({ db, clients }) => {
    const { textId, amina } = await givenTeam(db)
    const server = await startServer(db, { beatMs: 30 })
    const a = clients(join(server.port, textId, amina))
    await synced(a)

    await db
      .updateTable('roles')
      .set({ ended_at: new Date() })
      .where('person_id', '=', amina)
      .execute()

    await eventually(() => expect(a.closes).toEqual([4403]))
    await server.close()
  })
})

const varUints = (...numbers: number[]) =>
  encoding.encode((encoder) => numbers.forEach((n) => encoding.writeVarUint(encoder, n)))

/** A sync update (0, 2) with these bytes in it. */
const updateOf = (bytes: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, bytes)
  })

describe('a hostile connection', () => {
  const malformed: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['an unknown sync step', varUints(0, 9, 0)],
    ['a length beyond the end', varUints(0, 2, 1_000_000)],
    ['structs that are announced and not there', updateOf(varUints(1, 33_554_432, 7))],
    ['content that lasts for ever', updateOf(varUints(1, 1, 7, 0, 0, 2 ** 40, 0))],
    ['noise', updateOf(Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 256))],
    [
      'presence that is not JSON',
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 5, 1, 1, 123))
      }),
    ],
  ]

  live.for(malformed)(
    'is closed for %s, and nobody else',
    async ([, bytes], { db, server, clients }) => {
      const { textId, amina, bruno } = await givenTeam(db)
      const a = clients(join(server.port, textId, amina))
      await synced(a)

      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/collaboration/${textId}`, {
        headers: { origin: ORIGIN, cookie: bruno },
      })
      socket.on('open', () => socket.send(bytes))
      const code = await new Promise((resolve) => socket.on('close', resolve))

      expect(code).toBe(1007)
      a.type('Unmoved.')
      await eventually(async () => {
        expect((await server.rooms.load(textId)).seq).toBe(1)
      })
      expect(a.closes).toEqual([])
    },
  )

  live(
    'is slowed down when it sends too fast, and loses nothing',
    async ({ db, server, clients }) => {
      const { textId, amina } = await givenTeam(db)
      const a = clients(join(server.port, textId, amina))
      await synced(a)

      for (let i = 0; i < 150; i += 1) a.type('x')

      await eventually(() => expect(a.refusals).toContain('too-fast'))
      await eventually(async () => expect((await server.rooms.load(textId)).seq).toBe(150))
    },
  )

  live('is dropped when it does not read', async ({ db, server, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const a = clients(join(server.port, textId, amina))
    const stuck = clients(join(server.port, textId, bruno))
    await synced(a, stuck)
    const socket = stuck.provider.ws as unknown as WebSocket
    const room = await server.rooms.open(textId)
    socket.pause()

    for (let i = 0; i < 60; i += 1) a.type('x'.repeat(250_000))

    await eventually(() => {
      a.type('.')
      expect([...room.peers]).toHaveLength(1)
    })
    socket.resume()
    await eventually(() => expect(stuck.text()).toHaveLength(a.text().length))
    expect(stuck.text()).toBe(a.text())
    expect(a.closes).toEqual([])
  })

  live(
    'cannot break a draft: it is told so, and the others write on',
    async ({ db, server, clients }) => {
      const { textId, amina, bruno } = await givenTeam(db)
      const a = clients(join(server.port, textId, amina))
      const b = clients(join(server.port, textId, bruno))
      await synced(a, b)

      b.doc.get('root-v2', Y.XmlElement).insert(0, [new Y.XmlElement('nope')])
      await eventually(() => expect(b.refusals).toEqual(['not-allowed']))
      a.type('Unmoved.')

      await eventually(async () => {
        const { seq, state } = await server.rooms.load(textId)
        expect(seq).toBe(1)
        expect(readDocument(state).nodes).toHaveLength(1)
      })
    },
  )

  live('cannot break the notes of a session', async ({ db, server, clients }) => {
    const consultation = await givenConsultation(db)
    const { textId } = await givenDraft(db, consultation, { kind: 'notes' })
    const lina = await givenMember(db, 'Lina', 'facilitator', consultation.consultationId)
    const one = clients(join(server.port, textId, lina))
    await synced(one)

    one.doc.getArray('points').push(['boom'])

    await eventually(() => expect(one.refusals).toEqual(['not-allowed']))
    expect((await server.rooms.load(textId)).seq).toBe(0)
  })
})
