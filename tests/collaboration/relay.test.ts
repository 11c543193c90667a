import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished } from 'vitest'
import type { Db } from '~/db/connection'
import { connectRedisRelay } from '~/server/collaboration/redis-relay'
import {
  decodeRelayMessage,
  encodeRelayMessage,
  type RelayMessage,
} from '~/server/collaboration/relay'
import { givenTeam, live, synced } from './live'
import { join, startServer, type Client } from './server'
import { eventually } from '../support/eventually'

const REDIS = '/usr/bin/redis-server'
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

  live.skipIf(!existsSync(REDIS))(
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

  live.skipIf(!existsSync(REDIS))('lose nothing when Redis dies', async ({ db, clients }) => {
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

async function startRedis() {
  const port = await freePort()
  const child = spawn(REDIS, ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (lines: Buffer) => {
      if (lines.includes('Ready to accept connections')) resolve()
    })
  })
  const stop = async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await exited
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
