import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { WebSocket, WebSocketServer } from 'ws'
import { PASSING_REASONS } from '~/app/editor/messages'
import type { Dice } from '../../support/dice'
import { ORIGIN } from '../server'

/** Of the wire format: the first bytes of messages. */
const SYNC = 0
const STEP_1 = 0
const SAVED = 4
const REFUSED = 5

type Writer = { personId: string }

/** One connection of a writer. Whole messages wait in it until they are let through. */
type Line = {
  writer: number
  down: WebSocket
  up: WebSocket
  toServer: Buffer[]
  toClient: Buffer[]
  /** The writer hung up, or was cut off, while messages of theirs are still under way. */
  isLate: boolean
  sent: number
  saved: number
}

export type Lines = Awaited<ReturnType<typeof openLines>>

/**
 * Stands between writers and server, and holds every message back until it is told to let some
 * through: so lines differ in speed, messages of different lines overtake one another, come twice,
 * or are lost with their connection. Within a connection order is kept, as TCP keeps it.
 */
export async function openLines(serverPort: number, draftTextId: string, writers: Writer[]) {
  const lines = new Set<Line>()
  const echoes = new Map<number, WebSocket>()
  const http = createServer()
  const door = new WebSocketServer({ server: http })
  const connect = (writer: number) =>
    new WebSocket(`ws://127.0.0.1:${serverPort}/collaboration/${draftTextId}?generation=1`, {
      headers: { cookie: writers[writer]!.personId, origin: ORIGIN },
    }).on('error', () => undefined)
  door.on('connection', (down, request) => {
    const line = lineOf(writerIn(request), down, connect(writerIn(request)))
    lines.add(line)
    line.up.on('close', () => lines.delete(line))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo

  /** Let through the oldest messages of one direction. */
  const letThrough = (line: Line, direction: 'toServer' | 'toClient', count: number) => {
    const socket = direction === 'toServer' ? line.up : line.down
    if (socket.readyState !== WebSocket.OPEN) return
    for (const message of line[direction].splice(0, count)) {
      if (direction === 'toServer' && carriesText(message)) line.sent += 1
      socket.send(message)
    }
    if (line.isLate && line.toServer.length === 0) line.up.terminate()
  }
  return {
    /** What a browser would take for its own origin. */
    originOf: (writer: number) => `http://127.0.0.1:${port}/${writer}`,
    letSomeThrough(roll: Dice) {
      for (const line of [...lines]) {
        if (roll(3) === 0) letThrough(line, 'toServer', 1 + roll(4))
        if (roll(3) === 0) letThrough(line, 'toClient', 1 + roll(4))
      }
    },
    letAllThrough() {
      for (const line of [...lines]) {
        letThrough(line, 'toServer', Infinity)
        letThrough(line, 'toClient', Infinity)
      }
    },
    isEmpty: () => [...lines].every((line) => line.toServer.length + line.toClient.length === 0),
    /** Loses messages of a writer, and the connection with them; what was under way may come late. */
    cut(writer: number, roll: Dice) {
      for (const line of [...lines].filter((one) => one.writer === writer && !one.isLate)) {
        line.toServer.splice(roll(line.toServer.length + 1))
        line.toClient.length = 0
        line.down.terminate()
        line.isLate = roll(2) === 0
        if (!line.isLate) line.up.terminate()
      }
    },
    /** Lets a message that waits reach the server by another connection of the person as well. */
    async double(writer: number, roll: Dice) {
      const waiting = [...lines].filter((one) => one.writer === writer)
      const messages = waiting.flatMap(({ toServer }) => toServer).filter(carriesText)
      const message = messages[roll(Math.max(1, messages.length))]
      if (!message) return false
      const known = echoes.get(writer)
      const echo = known?.readyState === WebSocket.OPEN ? known : await opened(connect(writer))
      echoes.set(writer, echo)
      echo.send(message)
      await answered(echo)
      return true
    },
    /** Everybody has dealt with all that was let through, and the server has stored it. */
    async rest() {
      for (const line of [...lines]) await hasStored(line)
      await Promise.all([...lines].flatMap(({ up, down }) => [answered(up), answered(down)]))
    },
    close() {
      for (const { up, down } of lines) [up, down].forEach((one) => one.terminate())
      for (const echo of echoes.values()) echo.terminate()
      door.close()
      return new Promise((resolve) => http.close(resolve))
    },
  }
}

function writerIn(request: IncomingMessage): number {
  return Number(request.url?.split('/')[1])
}

function lineOf(writer: number, down: WebSocket, up: WebSocket): Line {
  const line: Line = {
    writer,
    down,
    up,
    toServer: [],
    toClient: [],
    isLate: false,
    sent: 0,
    saved: 0,
  }
  down.on('message', (data) => line.toServer.push(data as Buffer))
  down.on('error', () => down.terminate())
  down.on('close', () => {
    line.isLate ||= true
    if (line.toServer.length === 0 || up.readyState !== WebSocket.OPEN) up.terminate()
  })
  up.on('message', (data) => {
    const message = data as Buffer
    line.saved = Math.max(line.saved, settledIn(message))
    if (!line.isLate) line.toClient.push(message)
  })
  up.on('close', (code, reason) => {
    if (down.readyState !== WebSocket.OPEN) return
    if (code >= 1000 && code !== 1005 && code !== 1006) down.close(code, reason)
    else down.terminate()
  })
  return line
}

function carriesText(message: Uint8Array): boolean {
  return message[0] === SYNC && message[1] !== STEP_1
}

/** How many messages with text are stored or refused for good, when the message says so. */
function settledIn(message: Uint8Array): number {
  const decoder = createDecoder(message)
  const kind = readVarUint(decoder)
  if (kind === SAVED) readVarUint(decoder)
  else if (kind !== REFUSED || PASSING_REASONS.has(readVarString(decoder))) return 0
  return readVarUint(decoder)
}

export async function opened(socket: WebSocket): Promise<WebSocket> {
  await oneOf(socket, ['open', 'close'])
  return socket
}

function oneOf(socket: WebSocket, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) socket.off(event, done)
      resolve()
    }
    for (const event of events) socket.on(event, done)
  })
}

async function hasStored(line: Line): Promise<void> {
  if (line.up.readyState === WebSocket.CONNECTING) await opened(line.up)
  while (line.saved < line.sent && line.up.readyState === WebSocket.OPEN) {
    await oneOf(line.up, ['message', 'close'])
  }
}

/** Whatever was said before has arrived, or the other side has hung up. */
export async function answered(socket: WebSocket): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) return
  socket.ping()
  await oneOf(socket, ['pong', 'close'])
}
