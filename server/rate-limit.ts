import { createHmac, randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { sentRefusal } from './sent-refusal'

/**
 * Limits how often one address may write. Addresses are never kept: only a hash under a key that
 * lives in memory and changes every day, so nothing here can say later who wrote.
 *
 * @param limit requests per window and address; generous, as a town hall shares one address.
 */
export function rateLimit(limit: number, windowMs: number): RequestHandler {
  let key = randomBytes(32)
  let keyDay = today()
  let windowStart = Date.now()
  let counts = new Map<string, number>()

  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    if (today() !== keyDay) {
      key = randomBytes(32)
      keyDay = today()
    }
    if (Date.now() - windowStart > windowMs) {
      windowStart = Date.now()
      counts = new Map()
    }

    const who = createHmac('sha256', key)
      .update(request.ip ?? '')
      .digest('base64')
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    if (count <= limit) return next()

    const seconds = Math.ceil((windowStart + windowMs - Date.now()) / 1000)
    response.setHeader('Retry-After', String(seconds))
    response
      .status(429)
      .type('text/plain')
      .send(sentRefusal(request, 'tooOften', { seconds }))
  }
}

function today(): number {
  return Math.floor(Date.now() / 86_400_000)
}
