import type { IncomingMessage, Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { connectPeer, PACES, type Connection } from './connection'
import type { Door } from './door'
import { DoorQueue } from './door-queue'
import { CLOSE } from './protocol'
import { NoSuchDraftText, type Rooms } from './rooms'

const PATH = /^\/collaboration\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024
const FRAMES = { noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false }
/** Connections are looked after in so many parts, so that none of it takes long. */
const PARTS_OF_BEAT = 10

export type CollaborationOptions = {
  rooms: Rooms
  /** Origins that pages of this platform have, exactly as browsers send them. */
  origins: readonly string[]
  door: Pick<Door, 'admit'> & Partial<Door>
  /** Told of defects, for the log of the server. */
  onTrouble?: (error: unknown) => void
  /** How often connections prove that they live, and are admitted anew (milliseconds). */
  beatMs?: number
  /** How fast one connection may send; for measuring only. */
  paces?: typeof PACES
  /** For measuring only. */
  doorQueue?: DoorQueue
}

export type Collaboration = {
  /** Whether this path is ours; other upgrades (hot reload in development) are left to others. */
  handles: (request: IncomingMessage) => boolean
  /** Lets nobody in any more, stores what waits and sends everybody away. */
  close: () => Promise<void>
}

/** Live drafting on this server, at `/collaboration/<draftTextId>`. */
export function attachCollaboration(server: Server, options: CollaborationOptions): Collaboration {
  const { rooms, origins, door, onTrouble = () => {}, beatMs = 4_000 } = options
  const { paces = PACES, doorQueue = new DoorQueue() } = options
  const sockets = new WebSocketServer(FRAMES)
  const connections = new Set<Connection>()

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!handles(request)) return
    socket.on('error', () => socket.destroy())
    if (!origins.includes(request.headers.origin ?? '')) return turnAway(socket, 403)
    if (doorQueue.isFull) return turnAway(socket, 503)
    doorQueue
      .run(() => enter(request, socket, head))
      .catch((error: unknown) => {
        onTrouble(error)
        turnAway(socket, 503)
      })
  }

  async function enter(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const draftTextId = PATH.exec(pathOf(request))?.[1]
    if (!draftTextId) return turnAway(socket, 404)
    if (socket.destroyed) return
    const knock = { request, draftTextId }
    const admission = await door.admit(knock)
    if (!admission.ok) return turnAway(socket, admission.status)

    const room = await rooms.open(draftTextId, admission.text).catch(missingRoom)
    if (!room) return turnAway(socket, 404)
    if (socket.destroyed) return
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (isWriterWhoReads(request, admission)) return sendAway(webSocket)
      const connection = connectPeer({
        knock,
        paces,
        webSocket,
        socket,
        rooms,
        room,
        admission,
        generation: generationOf(request),
        admitAgain: () => door.admit(knock),
        onTrouble,
      })
      connections.add(connection)
      webSocket.once('close', () => connections.delete(connection))
    })
  }

  server.on('upgrade', upgrade)
  const beat = startBeating(connections, door, beatMs, onTrouble)

  return {
    handles,
    async close() {
      clearInterval(beat)
      server.off('upgrade', upgrade)
      await rooms.close()
      sockets.close()
      for (const connection of connections) connection.end()
    },
  }
}

/** Each connection once in `beatMs`, some of them at a time. */
function startBeating(
  connections: ReadonlySet<Connection>,
  { standings }: Partial<Door>,
  beatMs: number,
  onTrouble: (error: unknown) => void,
): NodeJS.Timeout {
  let turn: Connection[] = []
  let size = 0
  return setInterval(() => {
    if (turn.length === 0) {
      turn = [...connections]
      size = Math.ceil(turn.length / PARTS_OF_BEAT)
    }
    const some = turn.splice(0, size)
    for (const connection of some) connection.beat()
    if (!standings) for (const connection of some) connection.askAgain()
    else if (some.length > 0) askThoseThatChanged(some, standings).catch(onTrouble)
  }, beatMs / PARTS_OF_BEAT)
}

async function askThoseThatChanged(connections: readonly Connection[], ask: Door['standings']) {
  const standings = await ask(connections.map(({ knock }) => knock))
  connections.forEach((connection, index) => {
    if (connection.standing !== standings[index]) connection.askAgain()
    connection.standing = standings[index] ?? null
  })
}

function handles(request: IncomingMessage): boolean {
  const path = pathOf(request)
  return path === '/collaboration' || path.startsWith('/collaboration/')
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? ''
}

/** The generation of the text a client holds; `null`: it does not say. */
function generationOf(request: IncomingMessage): number | null {
  const given = new URLSearchParams((request.url ?? '').split('?')[1] ?? '').get('generation')
  return given === null ? null : Number(given)
}

/** Whether a page that was made for somebody who may write comes back when they may only read. */
function isWriterWhoReads(request: IncomingMessage, { mayWrite }: { mayWrite: boolean }): boolean {
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
  return query.get('write') === 'yes' && !mayWrite
}

function sendAway(webSocket: WebSocket): void {
  webSocket.close(CLOSE.notAllowed, 'may only read')
}

function missingRoom(error: unknown): null {
  if (error instanceof NoSuchDraftText) return null
  throw error
}

function turnAway(socket: Duplex, status: 401 | 403 | 404 | 503) {
  if (socket.destroyed) return
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Length: 0',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy())
}
