import { createHash, randomBytes } from 'node:crypto'

const MONTH_SECONDS = 30 * 24 * 3600

/** A new secret for a link or a session: the token goes out, only its hash is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(16).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** SHA-256 of a token, 32 bytes. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The session's token in a Cookie header; `undefined` when there is none. */
export function sessionToken(cookieHeader: string | null | undefined, origin: string) {
  const name = cookieName(origin)
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1]
}

/** The Set-Cookie value that keeps a person signed in; `null` signs them out. */
export function sessionCookie(token: string | null, origin: string): string {
  const secure = isSecure(origin) ? '; Secure' : ''
  const age = token === null ? 0 : MONTH_SECONDS
  return `${cookieName(origin)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`
}

/** `__Host-` binds the cookie to this host and to https; browsers refuse the name without it. */
function cookieName(origin: string): string {
  return isSecure(origin) ? '__Host-session' : 'session'
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https://')
}
