import type { Peer, PeerState } from './peer'
import { frame } from './protocol'

/** What others are to be told, but for the connection that it came from; `null`: everybody. */
export type News = { message: Uint8Array; from: Peer | null }

/**
 * Tell news to all who have been given the text: one buffer for all who sent nothing of it; the
 * others get what they have not sent.
 *
 * @param confirmations for those who wrote, whether they have been given the text or not.
 */
export function broadcast(
  peers: ReadonlyMap<Peer, PeerState>,
  items: readonly News[],
  confirmations: ReadonlyMap<Peer, Buffer> = new Map(),
): void {
  if (items.length === 0) return
  const frames = items.map(({ message, from }) => ({ bytes: frame(message), from }))
  const senders = new Set(items.map(({ from }) => from))
  const whole = Buffer.concat(frames.map(({ bytes }) => bytes))
  for (const [peer, { isAnswered }] of peers) {
    if (isAnswered && !senders.has(peer) && !confirmations.has(peer)) {
      peer.send(whole)
      continue
    }
    const others = frames.filter(({ from }) => isAnswered && from !== peer)
    const own = confirmations.get(peer)
    const parts = others.map(({ bytes }) => bytes)
    if (own) parts.push(own)
    if (parts.length > 0) peer.send(parts.length === 1 ? parts[0]! : Buffer.concat(parts))
  }
}
