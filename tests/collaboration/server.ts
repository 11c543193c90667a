import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Role } from '~/app/domain/role'
import type { Db } from '~/db/connection'
import { admit } from '~/server/collaboration/admit'
import { Rooms, type RoomsOptions } from '~/server/collaboration/rooms'
import { attachCollaboration } from '~/server/collaboration/socket'
import { wordsOf, writeIn } from './text'

export const ORIGIN = 'https://polylogue.example'

export type LiveServer = {
  port: number
  rooms: Rooms
  close: () => Promise<void>
}

/** A server with nothing but live drafting; the cookie of a request is the id of a person. */
export async function startServer(
  db: Db,
  { beatMs, ...options }: Omit<RoomsOptions, 'db'> & { beatMs?: number } = {},
): Promise<LiveServer> {
  const rooms = new Rooms({ db, idleMs: 200, retryMs: 20, ...options })
  const server = createServer()
  const collaboration = attachCollaboration(server, {
    rooms,
    origins: [ORIGIN],
    door: {
      admit: ({ request, draftTextId }) =>
        admit(db, (r, consultationId) => visitorOf(db, r, consultationId), request, draftTextId),
    },
    beatMs,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    await collaboration.close()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port, rooms, close }
}

async function visitorOf(db: Db, request: IncomingMessage, consultationId: string) {
  const personId = request.headers.cookie ?? null
  if (personId === null) return { visitor: { personId, roles: [], seatIds: [] }, name: null }
  const held = await db
    .selectFrom('roles')
    .innerJoin('people', 'people.id', 'roles.person_id')
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or([eb('consultation_id', '=', consultationId), eb('consultation_id', 'is', null)]),
    )
    .where('ended_at', 'is', null)
    .select(['role', 'people.name'])
    .execute()
  const roles = held.map(({ role }) => role as Role)
  return { visitor: { personId, roles, seatIds: [] }, name: held[0]?.name ?? null }
}

export type Client = {
  doc: Y.Doc
  provider: WebsocketProvider
  /** The newest "saved": how many sync messages of this connection are stored. */
  saved: () => number
  /** Reasons the server gave, oldest first. */
  refusals: string[]
  /** The sections that are closed for them, as they were told last. */
  closed: () => { blockId: string; closedBy: string }[]
  /** Codes the server closed the connection with. */
  closes: number[]
  /** Write at the end of the last paragraph. */
  type: (words: string) => void
  text: () => string
  close: () => void
}

/** A stock y-websocket client of this person, which also listens to "saved" and refusals. */
export function join(
  port: number,
  draftTextId: string,
  personId: string,
  { doc = new Y.Doc(), params = {} }: { doc?: Y.Doc; params?: Record<string, string> } = {},
): Client {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: personId, origin: ORIGIN } })
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/collaboration`, draftTextId, doc, {
    WebSocketPolyfill: Socket as never,
    disableBc: true,
    maxBackoffTime: 200,
    params,
  })
  let saved = 0
  const refusals: string[] = []
  const closes: number[] = []
  let closed: { blockId: string; closedBy: string }[] = []
  const handlers = provider.messageHandlers as unknown as Record<
    number,
    (encoder: unknown, decoder: decoding.Decoder) => void
  >
  handlers[4] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    saved = decoding.readVarUint(decoder)
  }
  handlers[5] = (_encoder, decoder) => {
    refusals.push(decoding.readVarString(decoder))
  }
  handlers[6] = (_encoder, decoder) => {
    closed = JSON.parse(decoding.readVarString(decoder)) as typeof closed
  }
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code)
  })
  return {
    doc,
    provider,
    saved: () => saved,
    refusals,
    closes,
    closed: () => closed,
    type: (words) => writeIn(doc, words),
    text: () => wordsOf(doc),
    close: () => {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

/** Knock with a bare WebSocket. @returns `101`, or the status that turned it away. */
export function knock(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    socket.on('open', () => {
      resolve(101)
      socket.terminate()
    })
    socket.on('error', reject)
  })
}
