import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { Admission } from './admit'
import { Pace } from './pace'
import { CLOSE, frame, MESSAGE, presenceMessage, refusedMessage } from './protocol'
import type { Peer, Room } from './room'
import type { Rooms } from './rooms'

/** A reader that lets this much wait for it is dropped; it is given all of it when it returns. */
const MAX_QUEUED_BYTES = 4 * 1024 * 1024
/** A connection that answered none of so many beats is dead. */
const MAX_MISSED_BEATS = 4
/** How long a connection that was told to close may take to do so. */
const CLOSING_MS = 2_000

/** Stock clients leave a server that is silent for 30 seconds: an empty presence message is a sign of life. */
const SIGN_OF_LIFE = frame(presenceMessage([]))

export type Connection = {
  /** Is it alive, is it still admitted? Else it is closed. */
  beat: () => void
  end: () => void
}

type Arrival = {
  webSocket: WebSocket
  /** What `webSocket` runs on: whole windows of frames are written to it as one buffer. */
  socket: Duplex
  rooms: Rooms
  room: Room
  admission: Extract<Admission, { ok: true }>
  /** Of the text the client holds; `null`: it does not say. */
  generation: number | null
  admitAgain: () => Promise<Admission>
  onTrouble: (error: unknown) => void
}

/** Bring an admitted socket into its room, and out of it when it closes. */
export function connectPeer(arrival: Arrival): Connection {
  const { webSocket, rooms, room, generation, onTrouble } = arrival
  const peer = peerOf(arrival)
  const early: Uint8Array[] = []
  let isIn = false
  let missedBeats = 0

  webSocket.on('error', () => webSocket.terminate())
  webSocket.on('pong', () => (missedBeats = 0))
  webSocket.on('close', () => rooms.leave(room, peer))
  listen(webSocket, peer, (message) => {
    missedBeats = 0
    if (isIn) rooms.receive(room, peer, message)
    else early.push(message)
  })

  if (generation !== null && generation !== room.generation) {
    peer.close(CLOSE.olderGeneration, 'a new version has begun')
  } else {
    rooms.enter(room, peer).then((entered) => {
      if (!entered) return peer.close(CLOSE.comeBack, 'the room was closed')
      isIn = true
      for (const message of early.splice(0)) rooms.receive(room, peer, message)
    }, onTrouble)
  }

  return {
    beat() {
      if (missedBeats >= MAX_MISSED_BEATS) return webSocket.terminate()
      missedBeats += 1
      webSocket.ping()
      peer.send(SIGN_OF_LIFE)
      askAgain(peer, arrival)
    },
    end: () => webSocket.terminate(),
  }
}

function peerOf({ webSocket, socket, rooms, room, admission }: Arrival): Peer {
  let isLeaving = false
  const close = (code: number, reason: string) => {
    if (isLeaving) return
    isLeaving = true
    rooms.leave(room, peer) // nothing it still sends counts
    webSocket.close(code, reason)
    setTimeout(() => webSocket.terminate(), CLOSING_MS).unref()
  }
  /** A text may be larger than what may wait: while one is being written, it does not count. */
  let textBytes = 0
  const isOpen = () => {
    if (isLeaving || webSocket.readyState !== webSocket.OPEN) return false
    if (socket.writableLength <= MAX_QUEUED_BYTES + textBytes) return true
    close(CLOSE.tooSlow, 'too slow')
    return false
  }
  const peer: Peer = {
    person: admission.person,
    mayWrite: admission.mayWrite,
    close,
    send(frames) {
      if (isOpen()) socket.write(frames)
    },
    sendText(frames) {
      if (!isOpen()) return
      const isFirst = textBytes === 0
      if (isFirst) textBytes = frames.length
      socket.write(frames, () => {
        if (isFirst) textBytes = 0
      })
    },
  }
  return peer
}

/** Hands on binary messages at the pace that is allowed; pausing the socket loses nothing. */
function listen(webSocket: WebSocket, peer: Peer, take: (message: Uint8Array) => void) {
  const paces = { presence: new Pace(performance.now()), text: new Pace(performance.now()) }
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) return peer.close(CLOSE.malformed, 'malformed')
    const message = data as Buffer
    const pace = message[0] === MESSAGE.presence ? paces.presence : paces.text
    const pauseMs = pace.message(performance.now())
    if (pauseMs === 'flood') return peer.close(CLOSE.flood, 'too-fast')
    if (pauseMs > 0 && !webSocket.isPaused) {
      peer.send(frame(refusedMessage('too-fast', 0)))
      webSocket.pause()
      setTimeout(() => webSocket.resume(), pauseMs).unref()
    }
    take(message)
  })
}

/** Sessions end and roles are withdrawn elsewhere too: what was true at the door is asked again. */
function askAgain(peer: Peer, { admission, admitAgain, onTrouble }: Arrival) {
  admitAgain().then((now) => {
    if (!now.ok) peer.close(CLOSE.notAllowed, 'no longer allowed')
    else if (now.mayWrite !== admission.mayWrite) peer.close(CLOSE.comeBack, 'roles changed')
  }, onTrouble)
}
