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
  const special = new Set<Peer>(confirmations.keys())
  for (const { from } of items) if (from) special.add(from)
  sendToOthers(peers, special, Buffer.concat(frames.map(({ bytes }) => bytes)))
  for (const peer of special) {
    const state = peers.get(peer)
    if (!state) continue
    const others = frames.filter(({ from }) => state.isAnswered && from !== peer)
    const parts = others.map(({ bytes }) => bytes)
    const own = confirmations.get(peer)
    if (own) parts.push(own)
    if (parts.length > 0) peer.send(Buffer.concat(parts))
  }
}

/** The hot loop of a large room, apart so that it is compiled by itself. */
function sendToOthers(
  peers: ReadonlyMap<Peer, PeerState>,
  special: ReadonlySet<Peer>,
  whole: Buffer,
): void {
  for (const [peer, { isAnswered }] of peers) {
    if (isAnswered && !special.has(peer)) peer.send(whole)
  }
}
