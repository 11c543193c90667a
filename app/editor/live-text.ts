import { readVarString, readVarUint, type Decoder } from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { countingSocket } from './counting-socket'
import {
  CLOSED_NOT_ALLOWED,
  CLOSED_OLDER_GENERATION,
  MESSAGE_CLOSED,
  MESSAGE_REFUSED,
  MESSAGE_SAVED,
  PASSING_REASONS,
  RESTARTING,
} from './messages'
import type { ClosedSection } from './draft-editor-props'
import { askWhetherAllowed } from './still-allowed'

/** What has become of what was written here. */
export type SaveState =
  /** The text is not there yet; nothing can be written. */
  | { kind: 'opening' }
  /** All of it is stored by the server. `at` is the time on this device. */
  | { kind: 'saved'; at: Date }
  | { kind: 'saving' }
  /** The server has it and cannot store it yet; it goes on trying. */
  | { kind: 'not-saved' }
  /** No line. What is written is kept on this device, unless the browser does not let us. */
  | { kind: 'offline'; isKept: boolean }
  /** Something was not taken; the text stays here for its author to copy. */
  | { kind: 'refused' }
  /** Writing here has ended: rights were withdrawn, or a new version has begun. */
  | { kind: 'ended'; reason: 'not-allowed' | 'new-version' }

export type LiveText = {
  doc: Doc
  provider: WebsocketProvider
  state: () => SaveState
  /** The sections that others closed for writing; `null`: the server has not said yet. */
  closed: () => readonly ClosedSection[] | null
  /** @returns how to stop listening. */
  listen: (listener: () => void) => () => void
  /** Forgets what this device keeps of the text, for instance an edit that was refused. */
  forget: () => Promise<void>
  close: () => void
}

/** One working text, live: connected to the server, kept on this device in between. */
export function openLiveText(options: {
  draftTextId: string
  /** A newer one means that the text was begun anew: what is kept of the older is left behind. */
  generation: number
  /** What the page was told; who came to write and may only read now is told so at the door. */
  mayWrite?: boolean
}): LiveText {
  const { draftTextId, generation, mayWrite = true } = options
  const doc = new Doc()
  const kept = new IndexeddbPersistence(`draft-${draftTextId}-${generation}`, doc)
  const tracker = trackState(mayWrite)
  const provider = new WebsocketProvider(collaborationUrl(), draftTextId, doc, {
    connect: false,
    disableBc: true,
    params: { generation: String(generation), ...(mayWrite && { write: 'yes' }) },
    WebSocketPolyfill: countingSocket(tracker.sent),
  })
  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder: Decoder) => {
    readVarUint(decoder) // the place in the log matters to the server only
    tracker.saved(readVarUint(decoder))
  }
  provider.messageHandlers[MESSAGE_REFUSED] = (_encoder, decoder: Decoder) => {
    tracker.refused(readVarString(decoder))
  }
  const closed = hearClosed(provider, tracker.tell)
  provider.on('sync', (isSynced: boolean) => isSynced && tracker.synced())
  provider.on('status', ({ status }) => status === 'disconnected' && tracker.offline())
  const ask = askWhetherAllowed(() => tracker.closed(CLOSED_NOT_ALLOWED))
  provider.on('connection-error', () => {
    tracker.offline()
    ask()
  })
  provider.on('connection-close', (event) => tracker.closed(event?.code))
  connectAfter(provider, kept.whenSynced)
  returnAsAdvised(provider)
  const stopWatching = watchNetwork(provider)
  tracker.listen(() => {
    if (tracker.state().kind === 'ended' && provider.shouldConnect) provider.disconnect()
  })
  void kept.whenSynced.then(
    () => tracker.kept(),
    () => undefined,
  ) // without it, offline says so

  return {
    doc,
    provider,
    state: tracker.state,
    closed,
    listen: tracker.listen,
    forget: () => kept.clearData(),
    close() {
      stopWatching()
      provider.destroy()
      void kept.destroy()
      doc.destroy()
    },
  }
}

function collaborationUrl(): string {
  return `${window.location.origin.replace(/^http/, 'ws')}/collaboration`
}

/** @returns the sections that are closed, as the server said last. */
function hearClosed(provider: WebsocketProvider, tell: () => void) {
  let closed: readonly ClosedSection[] | null = null
  let isTold = false
  const become = (sections: readonly ClosedSection[]) => {
    isTold = true
    if (sections.length > 0 || closed?.length !== 0) closed = sections
    tell()
  }
  provider.messageHandlers[MESSAGE_CLOSED] = (_encoder, decoder: Decoder) =>
    become(JSON.parse(readVarString(decoder)) as ClosedSection[])
  provider.on('status', ({ status }) => {
    if (status === 'connected') isTold = false
  })
  // Who is told nothing on coming in finds all sections open.
  provider.on('sync', (isSynced: boolean) => isSynced && !isTold && become([]))
  return () => closed
}

/** A device that does not give its text back is not waited for (milliseconds). */
const DEVICE_MS = 2_000

/**
 * Connects when this device has given back what it kept: what was not sent then is told apart from
 * what the server has, before anything is joined.
 */
function connectAfter(provider: WebsocketProvider, whenKept: Promise<unknown>): void {
  const connect = provider.connect.bind(provider)
  const disconnect = provider.disconnect.bind(provider)
  let isReady = false
  let isWanted = false
  const begin = () => {
    isReady = true
    if (isWanted) connect()
  }
  const patience = new Promise((resolve) => setTimeout(resolve, DEVICE_MS))
  void Promise.race([whenKept, patience]).then(begin, begin)
  provider.connect = () => {
    isWanted = true
    if (isReady) connect()
  }
  provider.disconnect = () => {
    isWanted = false
    disconnect()
  }
}

/** A server that restarts sends everybody away and says when each should be back. */
function returnAsAdvised(provider: WebsocketProvider): void {
  provider.on('connection-close', (event) => {
    const delay = RESTARTING.exec(event?.reason ?? '')?.[1]
    if (delay === undefined) return
    provider.shouldConnect = false
    setTimeout(() => provider.doc.isDestroyed || provider.connect(), Number(delay))
  })
}

/** The browser notices sooner than the socket, which would wait half a minute for an answer. */
function watchNetwork(provider: WebsocketProvider): () => void {
  const tryAgain = () => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  for (const change of ['offline', 'online']) window.addEventListener(change, tryAgain)
  return () => {
    for (const change of ['offline', 'online']) window.removeEventListener(change, tryAgain)
  }
}

function trackState(mayWrite: boolean) {
  let state: SaveState = { kind: 'opening' }
  let sent = 0
  let stored = 0
  let isKept = false
  let isOpen = false
  const listeners = new Set<() => void>()

  const become = (next: SaveState) => {
    if (state.kind === 'refused' || state.kind === 'ended') return
    state = next
    tell()
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    state: () => state,
    tell,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    sent: (count: number) => {
      sent = count
      if (count === 0) stored = 0
      if (isOpen && mayWrite && count > 0) become({ kind: 'saving' })
    },
    saved: (count: number) => {
      stored = count
      if (isOpen && stored >= sent) become({ kind: 'saved', at: new Date() })
    },
    synced: () => {
      isOpen = true
      // What this device kept is sent as the text opens: it is saved when the server says so.
      const isStored = !mayWrite || stored >= sent
      become(isStored ? { kind: 'saved', at: new Date() } : { kind: 'saving' })
    },
    kept: () => {
      isKept = true
      if (state.kind === 'offline') become({ kind: 'offline', isKept })
    },
    offline: () => become({ kind: 'offline', isKept }),
    refused: (reason: string) => {
      if (!PASSING_REASONS.has(reason)) become({ kind: 'refused' })
      else if (reason === 'not-saved') become({ kind: 'not-saved' })
    },
    closed: (code: number | undefined) => {
      if (code === CLOSED_NOT_ALLOWED) become({ kind: 'ended', reason: 'not-allowed' })
      else if (code === CLOSED_OLDER_GENERATION) become({ kind: 'ended', reason: 'new-version' })
      else become({ kind: 'offline', isKept })
    },
  }
}
