/** Of a text, so many openings of it on this device are remembered. */
const MAX_REMEMBERED = 30

const keyOf = (draftTextId: string) => `own-clients-${draftTextId}`

type Remembered = { generation: number; clients: readonly number[] }

/**
 * The Yjs client ids this device has written under. Every opening of a text gives a new one; what
 * was written under an older one, before a reload or in a window that was closed, is still to be
 * looked after, and by one window only: each holds a lock on its own id, and inherits those that
 * are free. Where a browser has no locks, every window takes all of them.
 *
 * @returns whether an id is this window's, and how to let go.
 */
export function ownClients(draftTextId: string, generation: number, clientId: number) {
  const own = new Set([clientId])
  const letGo = new AbortController()
  const released = new Promise<void>((resolve) => {
    letGo.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const before = readClients(draftTextId, generation)
  keepClients(draftTextId, { generation, clients: [...before, clientId].slice(-MAX_REMEMBERED) })
  for (const client of [clientId, ...before]) {
    const hold = () => {
      own.add(client)
      return released
    }
    const locks = locksHere()
    if (!locks) own.add(client)
    else void locks.request(`writes-as-${client}`, { signal: letGo.signal }, hold).catch(() => null)
  }
  return { isOwn: (client: number) => own.has(client), letGo: () => letGo.abort() }
}

/** Pages that were not fetched safely have none. */
function locksHere(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks
}

function readClients(draftTextId: string, generation: number): readonly number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draftTextId)) ?? 'null')
    return isRemembered(kept) && kept.generation === generation ? kept.clients : []
  } catch {
    return []
  }
}

function keepClients(draftTextId: string, remembered: Remembered): void {
  try {
    localStorage.setItem(keyOf(draftTextId), JSON.stringify(remembered))
  } catch {
    // Full or forbidden: what is written before a reload is then looked after until the reload.
  }
}

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'generation' in value &&
    'clients' in value &&
    Array.isArray(value.clients)
  )
}
