import { describe, expect, it } from 'vitest'
import { formKeyRefusal, newFormKey } from '~/app/http/form-key.server'

const SECRET = 'a secret of the server, long enough to be one'
const NOW = Date.parse('2026-11-20T12:00Z')
const HOUR_MS = 3_600_000

describe('the key of a form', () => {
  it('is taken from the session it was made for, and from no session if it was made for none', () => {
    expect(formKeyRefusal(newFormKey(SECRET, 'amina', NOW), SECRET, 'amina', NOW)).toBeNull()
    expect(formKeyRefusal(newFormKey(SECRET, undefined, NOW), SECRET, undefined, NOW)).toBeNull()
  })

  it('is refused when it was stolen from another session, or from before signing in', () => {
    const key = newFormKey(SECRET, 'amina', NOW)
    expect(formKeyRefusal(key, SECRET, 'opponent', NOW)).toBe('form-not-yours')
    expect(formKeyRefusal(key, SECRET, undefined, NOW)).toBe('form-not-yours')
  })

  it('is refused after two days, with another reason', () => {
    const key = newFormKey(SECRET, 'amina', NOW)
    expect(formKeyRefusal(key, SECRET, 'amina', NOW + 48 * HOUR_MS)).toBeNull()
    expect(formKeyRefusal(key, SECRET, 'amina', NOW + 49 * HOUR_MS)).toBe('form-too-old')
  })

  it('cannot be made up: no key, a changed hour, another secret', () => {
    const [id, hour, signature] = newFormKey(SECRET, 'amina', NOW).split('.') as [
      string,
      string,
      string,
    ]
    const forged = [undefined, '', 'a.b.c', `${id}.${Number(hour) + 1}.${signature}`]
    for (const key of forged) {
      expect(formKeyRefusal(key, SECRET, 'amina', NOW)).toBe('form-not-yours')
    }
    expect(formKeyRefusal(newFormKey('another', 'amina', NOW), SECRET, 'amina', NOW)).toBe(
      'form-not-yours',
    )
  })

  it('is another one each time, so that two forms are two sendings', () => {
    const keys = Array.from({ length: 20 }, () => newFormKey(SECRET, undefined, NOW))
    expect(new Set(keys).size).toBe(20)
  })
})
