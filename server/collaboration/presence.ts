import { presenceMessage, readPresence, type PresenceEntry } from './protocol'

/** Bytes of one presence message, at most. */
const MAX_PRESENCE_BYTES = 1024

/** Openings of one text that are remembered while its room is open; enough for weeks. */
const MAX_CLAIMS = 20_000

const LEFT = 'null'
/** Clients renew their presence every 15 seconds, and forget others after 30. */
const SILENCE_MS = 30_000
const COLOURS = [
  '#0b6e99',
  '#a83f6f',
  '#3b7a2a',
  '#b3541e',
  '#5b4fa8',
  '#00756b',
  '#8a5a00',
  '#9c2f2f',
]

/** The colour a person has in every draft. */
function colourOf(personId: string): string {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521
  return COLOURS[sum % COLOURS.length]!
}

type Person = { personId: string | null; name: string | null }

/**
 * Who is where in one text: one entry per connection (`Peer`), under the name the server knows.
 * Only the newest state counts; what came in between is never sent.
 */
export class Presence<Peer extends { person: Person }> {
  readonly #entries = new Map<Peer, PresenceEntry>()
  /** In other processes, until when they count without a new sign (`performance.now()`). */
  readonly #elsewhere = new Map<number, { entry: PresenceEntry; until: number }>()
  readonly #news = new Map<number, { entry: PresenceEntry; from: Peer | null }>()
  readonly #claims = new Map<number, string>()

  /** The person who first showed themselves as each Yjs client; kept when they leave. */
  get claims(): ReadonlyMap<number, string> {
    return this.#claims
  }

  get hasNews(): boolean {
    return this.#news.size > 0
  }

  /** @throws when malformed. @returns `false` when it was not taken. */
  receive(peer: Peer, content: Uint8Array): boolean {
    if (content.length > MAX_PRESENCE_BYTES || peer.person.personId === null) return false
    const [entry, ...others] = readPresence(content)
    if (!entry || others.length > 0) return false
    const before = this.#entries.get(peer)
    if (before && before.clientId !== entry.clientId) return false
    if (!before && !this.#mayTakeOver(peer, entry.clientId)) return false
    if (!this.#claim(entry.clientId, peer.person.personId)) return false
    const named = { ...entry, state: nameState(entry.state, peer.person) }
    this.#entries.set(peer, named)
    this.#news.set(entry.clientId, { entry: named, from: peer })
    return true
  }

  leave(peer: Peer) {
    const entry = this.#entries.get(peer)
    if (!entry) return
    this.#entries.delete(peer)
    const gone = { clientId: entry.clientId, clock: entry.clock + 1, state: LEFT }
    this.#news.set(entry.clientId, { entry: gone, from: peer })
  }

  /** The message that tells a newcomer who is there; `null` when nobody is. */
  everybody(): Uint8Array | null {
    const now = performance.now()
    const elsewhere = [...this.#elsewhere.values()].filter(({ until }) => until > now)
    const entries = [...this.#entries.values(), ...elsewhere.map(({ entry }) => entry)]
    const present = entries.filter(({ state }) => state !== LEFT)
    return present.length > 0 ? presenceMessage(present) : null
  }

  /** Entries of people whose connections another process holds; it named and checked them. */
  hear(entries: readonly PresenceEntry[]) {
    const here = new Set([...this.#entries.values()].map(({ clientId }) => clientId))
    for (const entry of entries) {
      if (here.has(entry.clientId)) continue
      if (entry.state === LEFT) this.#elsewhere.delete(entry.clientId)
      else this.#elsewhere.set(entry.clientId, { entry, until: performance.now() + SILENCE_MS })
      this.#news.set(entry.clientId, { entry, from: null })
    }
  }

  /** What changed since it was last asked, each with the connection it came from (`null`: heard). */
  takeNews(): { entry: PresenceEntry; from: Peer | null }[] {
    const news = [...this.#news.values()]
    this.#news.clear()
    return news
  }

  /** @returns `false` when another person has shown themselves as this client. */
  #claim(clientId: number, personId: string): boolean {
    const claimant = this.#claims.get(clientId)
    if (claimant !== undefined) return claimant === personId
    if (this.#claims.size < MAX_CLAIMS) this.#claims.set(clientId, personId)
    return true
  }

  /** Someone who lost the line comes back before the old connection is known to be dead. */
  #mayTakeOver(peer: Peer, clientId: number): boolean {
    for (const [holder, entry] of this.#entries) {
      if (entry.clientId !== clientId) continue
      if (holder.person.personId !== peer.person.personId) return false
      this.#entries.delete(holder)
    }
    return true
  }
}

/** @throws when it is not JSON. */
function nameState(state: string, { personId, name }: Person): string {
  const value: unknown = JSON.parse(state)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return LEFT
  const given = { name: name ?? '', color: colourOf(personId ?? '') }
  if (!('user' in value)) return JSON.stringify({ ...value, ...given })
  const isNamedTwice = 'name' in value || 'color' in value
  return JSON.stringify({ ...value, ...(isNamedTwice ? given : {}), user: given })
}
