import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { sentRefusal } from './sent-refusal'

const MAX_URL_LENGTH = 2048
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const METHODS = new Set([...READING, 'POST', 'PUT', 'PATCH', 'DELETE'])

/** A name or address with a port at most: nothing else makes an address of ours. */
function isHost(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && !/[\s/?#@\\]/.test(host)
}

/** `.` and `..` as a part of a path, however they are written. */
const DOTS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i

/**
 * Stands before all else: an address that one part of the server would read otherwise than another
 * is none of ours, and no browser sends it.
 */
export const plainAddresses: RequestHandler = ({ originalUrl }, response, next) => {
  const [path = ''] = originalUrl.split('?')
  const isPlain = path.startsWith('/') && !DOTS.test(path) && !/[#\\]/.test(originalUrl)
  if (!isPlain) return refuse(response, 400, 'Bad request')
  next()
}

/** Not by Express, which reads no more than a thousand names. */
function namesIn(url: string): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?') + 1))
}

/**
 * Stands before Remix and refuses what must never reach it (SECURITY.md): long addresses, the
 * route manifest, `_data`, and every writing request that does not come from our own pages.
 * Remix checks the origin on document routes only.
 */
export function guard(origin: (request: Request) => string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (!METHODS.has(request.method)) return refuse(response, 405, 'Method not allowed')
    if (!isHost(request.get('host'))) return refuse(response, 400, 'Bad request')
    if (request.originalUrl.length > MAX_URL_LENGTH) return refuse(response, 414, 'URI too long')
    if (request.path.startsWith('/__manifest')) return refuse(response, 404, 'Not found')
    if (/%00/.test(request.originalUrl)) return refuse(response, 400, 'Bad request')
    if (namesIn(request.originalUrl).has('_data')) return refuse(response, 400, 'Bad request')
    const isTrusted = isFromOurPages(request, origin(request)) || isFromMailProgram(request)
    if (!READING.has(request.method) && !isTrusted) {
      return refuse(response, 403, 'This form was not sent from this site.')
    }
    next()
  }
}

/** Browsers say where a request comes from; older ones at least send the exact Origin. */
function isFromOurPages(request: Request, origin: string): boolean {
  const site = request.get('sec-fetch-site')
  const sentFrom = request.get('origin')
  if (sentFrom !== undefined && sentFrom !== origin) return false
  if (site !== undefined) return site === 'same-origin'
  return sentFrom === origin
}

/** Where the signed links of mails to followers lead. */
const FOLLOW_LINK = /^\/[a-z-]{2,8}\/follows\/[^/]+$/

/**
 * Mail programs end a follow for their reader (RFC 8058): from a server, not a browser, with
 * nothing but the link that only the mail carried.
 */
function isFromMailProgram(request: Request): boolean {
  const ofBrowsers = ['cookie', 'origin', 'sec-fetch-site', 'referer']
  return (
    request.method === 'POST' &&
    FOLLOW_LINK.test(request.path) &&
    ofBrowsers.every((name) => request.get(name) === undefined)
  )
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type('text/plain').send(sentence)
}

const MEGABYTE = 1024 * 1024

/**
 * Refuses bodies that are too large, before they are read. Forms say how long they are; what is
 * sent without a length could have any.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const length = request.get('content-length')
  if (!READING.has(request.method) && length === undefined) {
    return refuse(response, 411, 'Length required')
  }
  const limit = request.is('multipart/form-data') ? 24 * MEGABYTE : 7 * MEGABYTE
  if (Number(length ?? 0) > limit) {
    return refuse(response, 413, sentRefusal(request, 'tooLarge'))
  }
  next()
}
