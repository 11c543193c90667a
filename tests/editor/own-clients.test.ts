import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownClients } from '~/app/editor/own-clients'
import { eventually } from '../support/eventually'

/** Locks of a browser, as far as windows that hold one and others that wait go. */
function givenLocks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request(name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) {
      const held = (last.get(name) ?? Promise.resolve()).then(() =>
        signal.aborted ? undefined : hold(),
      )
      last.set(name, held)
      return held
    },
  }
}

function givenStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('what was written on this device', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', givenStorage())
    vi.stubGlobal('navigator', { locks: givenLocks() })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('before a reload belongs to the window that comes after it', async () => {
    ownClients('text', 1, 11).letGo()
    const { isOwn } = ownClients('text', 1, 22)

    expect(isOwn(22)).toBe(true)
    await eventually(() => expect(isOwn(11)).toBe(true))
  })

  it('belongs to one window at a time, and passes on when that is closed', async () => {
    const one = ownClients('text', 1, 11)
    const two = ownClients('text', 1, 22)
    const three = ownClients('text', 1, 33)

    one.letGo()

    await eventually(() => expect(two.isOwn(11)).toBe(true))
    expect(three.isOwn(11)).toBe(false)
    expect(three.isOwn(22)).toBe(false)
    two.letGo()
    await eventually(() => expect([three.isOwn(11), three.isOwn(22)]).toEqual([true, true]))
  })

  it('in a text that has begun anew, or in another, is nobody’s', async () => {
    ownClients('text', 1, 11).letGo()
    const anew = ownClients('text', 2, 22)
    const other = ownClients('other', 2, 33)

    await eventually(() => expect(ownClients('text', 2, 44).isOwn(44)).toBe(true))
    expect([anew.isOwn(11), other.isOwn(11)]).toEqual([false, false])
  })

  it('is all taken where the browser has no locks', () => {
    vi.stubGlobal('navigator', {})
    ownClients('text', 1, 11)

    expect(ownClients('text', 1, 22).isOwn(11)).toBe(true)
  })
})
