import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { Admission } from './admit'
import type { Knock } from './door'
import { Pace } from './pace'
import type { Peer } from './peer'
import { CLOSE, frame, MESSAGE, presenceMessage, refusedMessage } from './protocol'
import type { Room } from './room'
import type { Rooms } from './rooms'

/** A reader that lets this much wait for it is dropped; it is given all of it when it returns. */
const MAX_QUEUED_BYTES = 4 * 1024 * 1024
/** A connection that answered none of so many beats is dead. */
const MAX_MISSED_BEATS = 4
/** A connection that was sent nothing for so many beats is sent a sign of life. */
const SILENT_BEATS = 2
/** How long a connection that was told to close may take to do so. */
const CLOSING_MS = 2_000

/** Of a connection: so many messages a second, and so many at once after a rest. */
export const PACES = {
  /** A key that is held down writes 30 times a second. */
  text: { perSecond: 60, burst: 120 },
  /** More is passed over, but for the newest. */
  presence: { perSecond: 20, burst: 60 },
  /** More is an attack. */
  all: { perSecond: 200, burst: 1_000 },
}

/** Stock clients leave a server that is silent for 30 seconds: an empty presence message is a sign of life. */
const SIGN_OF_LIFE = frame(presenceMessage([]))

export type Connection = {
  readonly knock: Knock
  /** What its admission rested on when it was last asked; `null`: not asked yet. */
  standing: string | null
  /** Is it alive? Else it is closed. */
  beat: () => void
  /** Is it still admitted? Else it is closed. */
  askAgain: () => void
  end: () => void
}

type Arrival = {
  knock: Knock
  webSocket: WebSocket
  paces: typeof PACES
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
  let silentBeats = 0
  const peer = peerOf(arrival, () => (silentBeats = 0))
  const early: Uint8Array[] = []
  let isIn = false
  let missedBeats = 0

  webSocket.on('error', () => webSocket.terminate())
  webSocket.on('pong', () => (missedBeats = 0))
  webSocket.on('close', () => rooms.leave(room, peer))
  listen(arrival, peer, (message) => {
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
    knock: arrival.knock,
    standing: null,
    beat() {
      if (missedBeats >= MAX_MISSED_BEATS) return webSocket.terminate()
      if (missedBeats > 0) webSocket.ping()
      missedBeats += 1
      if (silentBeats >= SILENT_BEATS) peer.send(SIGN_OF_LIFE)
      silentBeats += 1
    },
    askAgain: () => askAgain(peer, arrival),
    end: () => webSocket.terminate(),
  }
}

function peerOf({ webSocket, socket, rooms, room, admission }: Arrival, onSent: () => void): Peer {
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
      if (!isOpen()) return
      socket.write(frames)
      onSent()
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

/**
 * Hands on binary messages at the pace that is allowed. Pausing the socket loses no text; of
 * presence only the newest counts.
 */
function listen({ webSocket, paces }: Arrival, peer: Peer, take: (message: Uint8Array) => void) {
  const begin = performance.now()
  const all = new Pace(begin, paces.all.perSecond, paces.all.burst)
  const text = new Pace(begin, paces.text.perSecond, paces.text.burst)
  const takePresence = newestOnly(
    new Pace(begin, paces.presence.perSecond, paces.presence.burst),
    take,
  )
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) return peer.close(CLOSE.malformed, 'malformed')
    const now = performance.now()
    if (all.message(now) > 0) return peer.close(CLOSE.flood, 'too-fast')
    const message = data as Buffer
    if (message[0] === MESSAGE.presence) return takePresence(message, now)
    const pauseMs = text.message(now)
    if (pauseMs > 0 && !webSocket.isPaused) {
      peer.send(frame(refusedMessage('too-fast', 0)))
      webSocket.pause()
      setTimeout(() => webSocket.resume(), pauseMs).unref()
    }
    take(message)
  })
}

function newestOnly(pace: Pace, take: (message: Uint8Array) => void) {
  let newest: Uint8Array | null = null
  return (message: Uint8Array, now: number) => {
    if (newest) {
      newest = message
      return
    }
    const waitMs = pace.wait(now)
    if (waitMs === 0) return take(message)
    newest = message
    const takeNewest = () => {
      const latest = newest
      newest = null
      if (latest) take(latest)
    }
    setTimeout(takeNewest, waitMs).unref()
  }
}

/** Sessions end and roles are withdrawn elsewhere too: what was true at the door is asked again. */
function askAgain(peer: Peer, { admission, admitAgain, onTrouble, room }: Arrival) {
  admitAgain().then((now) => {
    if (!now.ok) peer.close(CLOSE.notAllowed, 'no longer allowed')
    else if (now.text.generation !== room.generation) {
      peer.close(CLOSE.olderGeneration, 'a new version has begun')
    } else if (now.mayWrite !== admission.mayWrite) peer.close(CLOSE.comeBack, 'roles changed')
  }, onTrouble)
}
