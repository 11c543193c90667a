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
