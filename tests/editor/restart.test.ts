import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openLiveText } from '~/app/editor/live-text'
import { eventually } from '../support/eventually'

vi.mock('y-indexeddb', async () => {
  const { KeptOnDevice } = await import('../collaboration/fuzz/devices')
  return { IndexeddbPersistence: KeptOnDevice }
})

/** A server that sends everybody away as it restarts, saying in how many milliseconds to return. */
function givenRestarting(delayMs: number) {
  const server = new WebSocketServer({ port: 0 })
  let visits = 0
  server.on('connection', (socket) => {
    visits += 1
    if (visits === 1) socket.close(1001, `restarting ${delayMs}`)
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, visits: () => visits, stop: () => server.close() }
}

/** What the drafting room and the notes of a session both open. */
function openFrom(origin: string) {
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('window', { location: { origin, href: origin }, ...listening })
  vi.stubGlobal('navigator', { onLine: false })
  vi.stubGlobal('WebSocket', WebSocket)
  const live = openLiveText({ draftTextId: crypto.randomUUID(), generation: 1 })
  live.provider.maxBackoffTime = 0
  live.provider.connect()
  return live
}

describe('a text that was open when the server restarted', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('stays away for as long as it was told', async () => {
    const server = givenRestarting(90_000)
    const live = openFrom(server.origin)
    await eventually(() => expect(live.state().kind).toBe('offline'))
    expect(live.provider.shouldConnect).toBe(false)
    expect(server.visits()).toBe(1)
    live.close()
    server.stop()
  })

  it('comes back then', async () => {
    const server = givenRestarting(1)
    const live = openFrom(server.origin)
    await eventually(() => expect(server.visits()).toBe(2))
    live.close()
    server.stop()
  })
})
