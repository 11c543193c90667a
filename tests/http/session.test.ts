import { describe, expect, it } from 'vitest'
import { hashToken, newToken, sessionCookie, sessionToken } from '~/app/http/session.server'

const SITE = 'https://consult.example'
const LOCAL = 'http://localhost:3000'

describe('the session cookie', () => {
  it('is bound to this host and to https where there is https', () => {
    const cookie = sessionCookie('token', SITE)
    expect(cookie).toMatch(/^__Host-session=token; Path=\/; HttpOnly; SameSite=Lax;.*; Secure$/)
    expect(sessionToken(cookie, SITE)).toBe('token')
  })

  it('works on one machine without https, under another name', () => {
    const cookie = sessionCookie('token', LOCAL)
    expect(cookie).not.toContain('Secure')
    expect(sessionToken(cookie, LOCAL)).toBe('token')
    expect(sessionToken(cookie, SITE)).toBeUndefined()
  })

  it('ends at once when it is emptied', () => {
    expect(sessionCookie(null, SITE)).toContain('Max-Age=0')
  })

  it('is found among others, and nothing is found where there is none', () => {
    expect(sessionToken('a=1; session=mine; b=2', LOCAL)).toBe('mine')
    expect(sessionToken('a=1', LOCAL)).toBeUndefined()
    expect(sessionToken(null, LOCAL)).toBeUndefined()
  })
})

describe('newToken', () => {
  it('gives 128 random bits and the hash that is stored of them', () => {
    const { token, hash } = newToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(hash).toEqual(hashToken(token))
    expect(hash).toHaveLength(32)
    expect(newToken().token).not.toBe(token)
  })
})
