import { describe, expect, it } from 'vitest'
import { isOwnPath, redirectTo } from '~/app/http/redirect.server'

const FOREIGN = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '',
  'fr',
  '/\t/evil',
  '/a\nb',
]

describe('redirects', () => {
  it('lead to our own pages', () => {
    expect(isOwnPath('/fr/consultations/x?page=2#top')).toBe(true)
    expect(redirectTo('/fr').headers.get('location')).toBe('/fr')
    expect(redirectTo('/fr').status).toBe(303)
  })

  it.each(FOREIGN)('never lead to %j', (path) => {
    expect(isOwnPath(path)).toBe(false)
    expect(() => redirectTo(path)).toThrow()
  })
})
