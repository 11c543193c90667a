/** One connection to a room. */
export type Peer = {
  readonly person: { personId: string | null; name: string | null }
  readonly mayWrite: boolean
  /** Takes whole WebSocket frames. */
  send(frames: Uint8Array): void
  /** The whole text, of any size: a peer is not slow for having to be given it. */
  sendText(frames: Uint8Array): void
  close(code: number, reason: string): void
}

/** One update as the log has it. */
export type LoggedUpdate = {
  seq: number
  update: Uint8Array
  personId: string | null
  /** The only Yjs client whose content it adds; `null`: none or several. */
  clientId: number | null
}

/** An update that was taken and waits for its commit. `from` and `count` say whom to tell. */
export type PendingUpdate = Omit<LoggedUpdate, 'seq'> & { from: Peer; count: number }

/** Whether the log has at this place what waits for its commit. */
export function isSame(logged: LoggedUpdate, pending: PendingUpdate | undefined): boolean {
  if (!pending || logged.personId !== pending.personId) return false
  return Buffer.from(
    pending.update.buffer,
    pending.update.byteOffset,
    pending.update.length,
  ).equals(logged.update)
}

/** What a room knows of a connection. */
export type PeerState = {
  isAnswered: boolean
  /** It was asked for what is not here, and has not answered yet. */
  isAsked: boolean
  /** Its answer holds text that came before and could not be taken: nothing is confirmed until then. */
  isOwed: boolean
  received: number
  saved: number
}

/** A message could not be taken, but comes again with the answer the connection owes. */
export function oweAnswer(state: PeerState): void {
  state.received += 1
  state.isOwed = true
}
