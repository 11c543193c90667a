import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, describe, expect, it } from 'vitest'
import { bodyLimit, guard, plainAddresses } from '~/server/guard'

const ORIGIN = 'http://localhost:4321'
const app = express()
app.use(
  plainAddresses,
  guard(() => ORIGIN),
  bodyLimit,
)
app.all('*', (_request, response) => void response.send('reached'))
const server = app.listen(0)

await new Promise((resolve) => server.once('listening', resolve))
afterAll(() => void server.close())

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** The status a request gets, with exactly these headers. */
function statusOf({ method = 'GET', path = '/fr', headers = {}, body }: Sent): Promise<number> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path, headers }, (answer: IncomingMessage) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    // A body that is announced and never comes must not keep the test waiting.
    sent.flushHeaders()
    sent.write(body ?? '')
    if (!headers['content-length'] || headers['content-length'] === '1') sent.end()
  })
}

const own = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
const post = (headers: Record<string, string>) =>
  statusOf({ method: 'POST', headers: { 'content-length': '1', ...headers }, body: 'a' })

describe('the guard', () => {
  it('lets reading through, and what our own pages send', async () => {
    expect(await statusOf({})).toBe(200)
    expect(await post(own)).toBe(200)
    expect(await post({ origin: ORIGIN })).toBe(200)
  })

  it.each([
    [{}],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ ...own, origin: 'https://evil.example' }],
    [{ ...own, 'sec-fetch-site': 'cross-site' }],
    [{ ...own, 'sec-fetch-site': 'same-site' }],
    [{ ...own, 'sec-fetch-site': 'none' }],
  ])('refuses what other sites send: %j', async (headers) => {
    expect(await post(headers as Record<string, string>)).toBe(403)
  })

  it('lets a mail program end a follow by its link, and nothing that a browser sends there', async () => {
    const press = (path: string, headers: Record<string, string> = {}) =>
      statusOf({ method: 'POST', path, headers: { 'content-length': '1', ...headers }, body: 'a' })

    expect(await press('/fr/follows/id.signature')).toBe(200)
    expect(await press('/fr/follows/id.signature', { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await press('/fr/follows/id.signature', { origin: 'null' })).toBe(403)
    expect(await press('/fr/follows/id.signature', { cookie: 'session=x' })).toBe(403)
    expect(await press('/fr/follows/id.signature/more')).toBe(403)
    expect(await press('/fr/follow/id')).toBe(403)
  })

  it('refuses the manifest by any method, `_data`, long addresses, zero bytes, strange methods', async () => {
    expect(await statusOf({ path: '/__manifest?p=/a' })).toBe(404)
    expect(await statusOf({ path: '/fr?_data=root' })).toBe(400)
    expect(await statusOf({ path: '/fr?%5Fd%61ta=root' })).toBe(400)
    expect(await statusOf({ path: `/fr?${'a&'.repeat(1_000)}_data=root` })).toBe(400)
    expect(await statusOf({ path: `/${'a'.repeat(2048)}` })).toBe(414)
    expect(await statusOf({ path: '/fr/consultations/a%00b' })).toBe(400)
    expect(await statusOf({ method: 'TRACE' })).toBe(405)
  })

  it.each([
    '/files/%2e%2e/fr/about',
    '/files/../fr',
    '/./__manifest?p=/a',
    '/fr/%2E',
    '/fr/.%2e/x',
    '/fr\\..\\x',
    '/fr#/x',
    'http://evil.example/fr',
  ])('refuses an address that can be read in two ways: %s', async (path) => {
    expect(await statusOf({ path })).toBe(400)
  })

  it('lets dots be part of a name', async () => {
    for (const path of ['/fr/data/a.csv', '/.well-known/x', '/fr/..x', '/fr?next=/../a']) {
      expect(await statusOf({ path }), path).toBe(200)
    }
  })

  it('refuses a host that is none', async () => {
    for (const host of ['a b', 'a@b', 'localhost:99999', '[']) {
      expect(await statusOf({ headers: { host } })).toBe(400)
    }
  })

  it('refuses bodies that are too large, or that do not say how large they are', async () => {
    const large = { ...own, 'content-length': String(8 * 1024 * 1024) }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const chunked = { ...own, 'transfer-encoding': 'chunked' }
    expect(await statusOf({ method: 'POST', headers: chunked, body: 'a' })).toBe(411)
    expect(await statusOf({ method: 'POST', headers: { ...large, ...form }, body: 'a' })).toBe(413)
  })
})
