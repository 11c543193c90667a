import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

const HOUR_MS = 3_600_000

/**
 * What failed: method, path without its query, status. Of people without a session also not which
 * text or thread it was, nor the time finer than the hour.
 */
export function logRequests(log: Pick<Logger, 'warn'>): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    response.on('finish', () => {
      if (response.statusCode < 500) return
      const ms = Math.round(performance.now() - start)
      const { method, path: asked } = request
      const isKnown = /(?:^|;\s*)(?:__Host-)?session=/.test(request.get('cookie') ?? '')
      const time = isKnown ? Date.now() : Math.floor(Date.now() / HOUR_MS) * HOUR_MS
      const route = isKnown ? withoutSecrets(asked) : withoutNames(asked)
      log.warn({ time, method, route, status: response.statusCode, ms }, 'request')
    })
    next()
  }
}

function withoutSecrets(asked: string): string {
  return asked.replace(/\/(receipts|sign-in|follows)\/[^/]+/, '/$1/…')
}

/** Only the words that stand in all addresses of its kind: neither slugs nor numbers nor ids. */
function withoutNames(asked: string): string {
  return withoutSecrets(asked)
    .replace(/\/consultations\/[^/]+/, '/consultations/…')
    .split('/')
    .map((part) => (/\d/.test(part) ? '…' : part))
    .join('/')
}
