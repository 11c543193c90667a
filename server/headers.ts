import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

/**
 * What the browser may do with our pages: only our own scripts (by nonce), styles, pictures and
 * sockets; no frames, no plug-ins, no other site. `isDevelopment` lets Vite add its styles.
 */
export function securityHeaders(
  origin: (request: Request) => string,
  isDevelopment: boolean,
): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    if (request.path.toLowerCase().startsWith('/files/')) {
      // What people brought: it may be looked at, and nothing in it may run. The route says how long it keeps.
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    } else {
      response.setHeader('Content-Security-Policy', policy(nonce, origin(request), isDevelopment))
      // What a page says may be for one person only; files of the build say otherwise themselves.
      response.setHeader('Cache-Control', 'private, no-store')
    }
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    next()
  }
}

function policy(nonce: string, origin: string, isDevelopment: boolean): string {
  // Not every browser takes 'self' to mean our sockets too.
  const sockets = origin.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "form-action 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
