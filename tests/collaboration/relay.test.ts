import { describe, expect } from 'vitest'
import * as Y from 'yjs'
import type { Db } from '~/db/connection'
import { connectRedisRelay } from '~/server/collaboration/redis-relay'
import {
  decodeRelayMessage,
  encodeRelayMessage,
  type Relay,
  type RelayMessage,
} from '~/server/collaboration/relay'
import { givenTeam, live, synced } from './live'
import { hasRedis, startRedis } from './redis'
import { join, startServer, type Client } from './server'
import { eventually } from '../support/eventually'

const ONE_HOUR_MS = 3_600_000

describe('two processes on one database', () => {
  live('find what the other stored, without a relay too', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const [one, two] = [
      await startServer(db, { followMs: 30 }),
      await startServer(db, { followMs: 30 }),
    ]
    const a = clients(join(one.port, textId, amina))
    const b = clients(join(two.port, textId, bruno))
    await synced(a, b)

    a.type('From one. ')
    b.type('From two.')

    await eventually(() => {
      expect(a.text()).toHaveLength(19)
      expect(b.text()).toBe(a.text())
    })
    await Promise.all([one.close(), two.close()])
  })

  live('notice a text that is not what the log says, and mend it', async ({ db, clients }) => {
    const { textId, amina, bruno } = await givenTeam(db)
    const troubles: unknown[] = []
    const [sends, hears] = wrongWire()
    const one = await startServer(db, { relay: sends, followMs: 100 })
    const two = await startServer(db, {
      relay: hears,
      followMs: 1_000,
      onTrouble: (error) => troubles.push(error),
    })
    const a = clients(join(one.port, textId, amina))
    const b = clients(join(two.port, textId, bruno))
    await synced(a, b)

    a.type('Lost on the way.')

    await eventually(() => expect(b.text()).toBe('Lost on the way.'))
    expect(String(troubles)).toContain('differed from its log')
    b.type(' And on.')
    await eventually(() => expect(a.text()).toBe('Lost on the way. And on.'))
    await Promise.all([one.close(), two.close()])
  })

  live.skipIf(!hasRedis)(
    'hear each other through Redis, long before they look for themselves',
    async ({ db, clients }) => {
      const { a, b, stop } = await givenTwoProcesses(db, clients, ONE_HOUR_MS)

      a.type('Through Redis.')
      a.provider.awareness.setLocalState({ cursor: 3 })

      await eventually(() => expect(b.text()).toBe('Through Redis.'))
      await eventually(() => {
        const seen = b.provider.awareness.getStates().get(a.doc.clientID)
        expect(seen).toMatchObject({ cursor: 3, name: 'Amina' })
      })
      await stop()
    },
  )

  live.skipIf(!hasRedis)('lose nothing when Redis dies', async ({ db, clients }) => {
    const { redis, a, b, stop } = await givenTwoProcesses(db, clients, 30)

    await redis.stop()
    b.type('Without it.')

    await eventually(() => expect(a.text()).toBe('Without it.'))
    await stop()
  })
})

describe('a relay message', () => {
  live.for<[string, RelayMessage]>([
    [
      'of what was stored',
      {
        kind: 'stored',
        generation: 2,
        updates: [
          { seq: 7, update: Uint8Array.of(1, 2), personId: 'amina', clientId: 0 },
          { seq: 8, update: Uint8Array.of(), personId: null, clientId: null },
        ],
      },
    ],
    ['of presence', { kind: 'presence', entries: [{ clientId: 5, clock: 9, state: '{"a":1}' }] }],
  ])('%s arrives as it was sent', ([, message]) => {
    expect(decodeRelayMessage(encodeRelayMessage(message))).toEqual(message)
  })
})

type Clients = (client: Client) => Client

/** Two processes that Redis joins, with Amina at one and Bruno at the other. */
async function givenTwoProcesses(db: Db, clients: Clients, followMs: number) {
  const { textId, amina, bruno } = await givenTeam(db)
  const redis = await startRedis()
  const relays = [0, 1].map(() => connectRedisRelay(redis.url, () => {}))
  const [one, two] = await Promise.all(relays.map((relay) => startServer(db, { relay, followMs })))
  const a = clients(join(one!.port, textId, amina))
  const b = clients(join(two!.port, textId, bruno))
  await synced(a, b)
  const stop = async () => {
    for (const relay of relays) relay.close()
    await Promise.all([one!.close(), two!.close()])
  }
  return { redis, a, b, stop }
}

/** What the one says the other hears under the right number, but with nothing in it. */
function wrongWire(): [Relay, Relay] {
  const takers = new Map<string, (message: RelayMessage) => void>()
  const nothing = Y.encodeStateAsUpdate(new Y.Doc())
  const sends: Relay = {
    publish(draftTextId, message) {
      if (message.kind !== 'stored') return
      const updates = message.updates.map((update) => ({ ...update, update: nothing }))
      takers.get(draftTextId)?.({ ...message, updates })
    },
    subscribe: async () => () => {},
  }
  const hears: Relay = {
    publish: () => {},
    async subscribe(draftTextId, take) {
      takers.set(draftTextId, take)
      return () => void takers.delete(draftTextId)
    },
  }
  return [sends, hears]
}
