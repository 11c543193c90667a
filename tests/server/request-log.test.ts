import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, describe, expect, it } from 'vitest'
import { logRequests } from '~/server/request-log'

const lines: Record<string, unknown>[] = []
const app = express()
app.use(logRequests({ warn: ((line: Record<string, unknown>) => lines.push(line)) as never }))
app.all('*', (request, response) => void response.sendStatus(request.path === '/fr' ? 200 : 500))
const server = createServer(app).listen(0)
await new Promise((resolve) => server.once('listening', resolve))
afterAll(() => void server.close())

async function lineOf(path: string, cookie = ''): Promise<Record<string, unknown> | undefined> {
  lines.length = 0
  const { port } = server.address() as AddressInfo
  await (await fetch(`http://localhost:${port}${path}`, { headers: { cookie } })).text()
  return lines[0]
}

const UUID = '8478fa5e-cd63-4284-994f-910794852bad'

describe('what is logged of a request', () => {
  it('is nothing when it was answered', async () => {
    expect(await lineOf('/fr')).toBeUndefined()
  })

  it.each([
    [`/fr/versions/${UUID}/comment?on=1.1`, '/fr/versions/…/comment'],
    ['/fr/receipts/ABCD-EFGH', '/fr/receipts/…'],
    ['/fr/consultations/water-for-all/contributions/12', '/fr/consultations/…/contributions/…'],
  ])('says neither of what nor when, of people without a session: %s', async (path, route) => {
    const line = await lineOf(path)

    expect(line).toMatchObject({ method: 'GET', route, status: 500 })
    expect(Number(line!.time) % 3_600_000).toBe(0)
  })

  it('says where it failed for somebody of the team, and no secret', async () => {
    const path = `/fr/drafts/${UUID}/plain`
    expect(await lineOf(path, 'a=b; session=x')).toMatchObject({ route: path })
    expect(await lineOf('/fr/receipts/ABCD', '__Host-session=x')).toMatchObject({
      route: '/fr/receipts/…',
    })
  })
})
