import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '~/app/http/session.server'
import { newFormKey } from '~/app/http/form-key.server'
import { ROUTE_RIGHTS, type RouteId } from '~/app/http/route-rights'
import { listCopiedTables, readRows } from '~/db/queries/backup'
import { insertSignInLink } from '~/db/queries/sign-in'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, listRouteIds, startServer, type TestServer } from '../support/server'

/** What a browser says of itself, and what nobody is to find again. */
const CANARY = 'Canary/9.9 (nobody-may-keep-this)'
const CONTRIBUTOR = { contributorKind: 'individual', consent: 'name_hidden', language: 'fr' }

const platform = await givenPlatform()
const link = newToken()
const ELSEWHERE = ['//evil.example/x', '/\\evil.example', 'https://evil.example', '/\tevil']
const links = ELSEWHERE.map(() => newToken())
const built = await listRouteIds()
const publicRoutes = (Object.keys(ROUTE_RIGHTS) as RouteId[]).filter(
  (id) => built.includes(id) && ROUTE_RIGHTS[id].read.some((right) => right === 'anyone'),
)
let server: TestServer
let everything: Everything
let discussion: string

beforeAll(async () => {
  everything = await platform.inDatabase(async (db) => {
    for (const { hash } of [link, ...links]) await insertSignInLink(db, hash, 'olu@example.org')
    return givenEverything(db)
  })
  discussion = `/fr/activities/${everything.activityId}`
  server = await startServer(platform)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

async function contribute(text: string, form: string, headers: Record<string, string> = {}) {
  return server.post(discussion, { form, intent: 'send', text, ...CONTRIBUTOR }, { headers })
}

describe('addresses', () => {
  test.each(['/__manifest', `/__manifest?p=${'/a'.repeat(900)}`, '/__manifest/x'])(
    'do not lead to the manifest of routes: %.40s (CVE-2026-42342, CVE-2026-55685)',
    async (address) => {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        expect((await server.get(address, { method })).status).toBe(404)
      }
    },
  )

  test('longer than 2 KB are refused', async () => {
    expect((await server.get(`/fr?${'a'.repeat(2100)}`)).status).toBe(414)
  })

  test.each(ELSEWHERE)('of others are never redirected to: %j (CVE-2026-53669)', async (to) => {
    const address = `/fr/sign-in/${links[ELSEWHERE.indexOf(to)]!.token}?to=${encodeURIComponent(to)}`
    const form = await formKeyOf(server, address)

    const response = await server.post(address, { form })

    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/fr/me')
  })

  test('with a host of somebody else do not get into our pages', async () => {
    const response = await server.get('/fr/sign-in', {
      headers: { 'x-forwarded-host': 'evil.example' },
    })

    expect(await response.text()).not.toContain('evil.example')
  })
})

describe('a public page', () => {
  test('that is a file is shut in, so that nothing in it runs', async () => {
    const answer = await server.get(everything.addressOf('files.$hash'))

    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  const pages = publicRoutes.filter((id) => id !== 'files.$hash')
  test.each(pages)('%s runs nothing but what the server named', async (id) => {
    const address = everything.addressOf(id)
    const [one, other] = [await server.get(address), await server.get(address)]
    const html = await one.text()

    const [nonce, otherNonce] = [one, other].map(nonceOf)
    expect(nonce).toMatch(/^[\w+/=]{20,}$/)
    expect(otherNonce).not.toBe(nonce)
    const policy = one.headers.get('content-security-policy')!
    expect(policy).not.toContain('unsafe')
    for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive)
    }
    if (!(one.headers.get('content-type') ?? '').startsWith('text/html')) return
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
      expect(tag).toContain(`nonce="${nonce}"`)
    }
    expect(html).not.toMatch(/<style\b/)
    expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
    expect(html).not.toMatch(/(src|href)="https?:\/\/(?!localhost)[^"]*\.(js|css|woff2?|png)"/)
  })

  test('of somebody signed in may not be kept by a proxy', async () => {
    const { secretariat: cookie } = everything.cookies
    const response = await server.get('/fr/me', { cookie })

    expect(response.headers.get('cache-control')).toMatch(/private|no-store/)
  })
})

describe('a sign-in link', () => {
  const address = `/fr/sign-in/${link.token}`

  test('is not used by looking at it, as mail scanners do', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await server.get(address, { method })
      expect(response.status).toBe(200)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test('signs in once, however often it is used at the same moment', async () => {
    const form = await formKeyOf(server, address)

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.post(address, { form })),
    )

    const cookies = answers.map((answer) => answer.headers.get('set-cookie')).filter(Boolean)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^session=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(19)
  })

  test('is sent to an address that is known and to one that is not with the same answer', async () => {
    const answers: string[] = []
    for (const email of ['amina@example.org', `${randomUUID()}@example.org`]) {
      const form = await formKeyOf(server, '/fr/sign-in')
      const response = await server.post('/fr/sign-in', { form, email })
      const rest = (await response.text())
        .replaceAll(email, '')
        .replaceAll(/(value|nonce)="[^"]*"/g, '')
      const location = (response.headers.get('location') ?? '').replace(
        encodeURIComponent(email),
        '',
      )
      answers.push(`${response.status} ${location} ${rest}`)
    }
    expect(answers[1]).toBe(answers[0])
  })
})

describe('a form', () => {
  const secret = platform.variables.SECRET!
  const words = `Nothing typed is lost ${randomUUID()}`

  test.each([
    ['was made for another session', () => newFormKey(secret, 'somebody', Date.now())],
    [
      'is of the day before yesterday',
      () => newFormKey(secret, undefined, Date.now() - 50 * 3_600_000),
    ],
    ['was made by somebody else', () => newFormKey('another secret', undefined, Date.now())],
    ['has no key', () => ''],
  ])('that %s is refused, and comes back as it was filled in', async (_what, key) => {
    const response = await contribute(words, key())

    expect(response.status).toBe(403)
    expect(await response.text()).toContain(words)
  })

  test.each(['state', 'isLate', 'personId', 'receivedAt', 'constructor'])(
    'with a field nobody asked for is refused: %s (CVE-2026-34077)',
    async (field) => {
      const form = await formKeyOf(server, discussion)
      const fields = { form, intent: 'send', text: words, ...CONTRIBUTOR, [field]: 'x' }

      const response = await server.post(discussion, fields)

      expect(response.status).toBe(422)
    },
  )

  test('says nothing of a script in it but its letters (CVE-2026-53666)', async () => {
    const hostile = `<script>alert('${randomUUID()}')</script>`

    const response = await contribute(hostile, '')

    expect(await response.text()).not.toContain(hostile)
  })
})

describe('contributions', () => {
  test('sent three times at once are received once, with the same receipt', async () => {
    const forms = await Promise.all(
      Array.from({ length: 50 }, async (_none, index) => ({
        text: `Contribution ${index} of ${everything.slug}`,
        form: await formKeyOf(server, discussion),
      })),
    )

    const answers = await Promise.all(
      forms.flatMap(({ text, form }) =>
        [1, 2, 3].map(() => contribute(text, form, { 'user-agent': CANARY })),
      ),
    )

    const receipts = answers.map((answer) => answer.headers.get('location')!.split('?')[0])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(new Set(receipts).size).toBe(50)
    for (let index = 0; index < 150; index += 3) {
      expect(new Set(receipts.slice(index, index + 3)).size).toBe(1)
    }
  })
})

describe('once the server has stopped', () => {
  test('its database holds each contribution once, on time by the clock of the database', async () => {
    await server.stop()

    const rows = await platform.inDatabase((db) =>
      db
        .selectFrom('contributions')
        .where('text', 'like', `% of ${everything.slug}`)
        .select(['text', 'is_late as isLate', 'received_at as receivedAt', 'number'])
        .execute(),
    )

    expect(rows).toHaveLength(50)
    expect(new Set(rows.map(({ text }) => text)).size).toBe(50)
    expect(rows.every(({ isLate }) => !isLate)).toBe(true)
    expect(rows.every(({ receivedAt }) => receivedAt.getTime() % 3_600_000 === 0)).toBe(true)
  })

  test('nobody finds out who wrote: no address, no browser, in no table, mail or log', async () => {
    const everywhere = [server.log(), ...(await mailsOf(platform.folder)), ...(await dump())]

    const all = everywhere.join('\n')
    expect(all).toContain(everything.slug)
    for (const trace of [CANARY, '127.0.0.1', '::ffff']) expect(all).not.toContain(trace)
  })

  test('a deadline is that of the database, whatever the server thinks', async () => {
    await platform.inDatabase((db) =>
      db
        .updateTable('activities')
        .set({ closes_at: new Date(Date.now() - 1000), opens_at: new Date(0) })
        .where('id', '=', everything.activityId)
        .execute(),
    )
    server = await startServer(platform)
    const key = newFormKey(platform.variables.SECRET!, undefined, Date.now())

    const response = await contribute('A second too late', key)
    await server.stop()

    expect(response.status).toBe(303)
    const rows = await platform.inDatabase((db) =>
      db
        .selectFrom('contributions')
        .where('text', '=', 'A second too late')
        .select('is_late as isLate')
        .execute(),
    )
    expect(rows).toEqual([{ isLate: true }])
  })
})

function nonceOf(response: Response): string {
  return /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
}

async function mailsOf(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'mails')).catch(() => [])
  return Promise.all(names.map((name) => readFile(path.join(folder, 'mails', name), 'utf8')))
}

/** Every row of every table, as text. */
async function dump(): Promise<string[]> {
  return platform.inDatabase((db) =>
    db.transaction().execute(async (trx) => {
      const lines: string[] = []
      for (const table of await listCopiedTables(trx)) {
        for await (const rows of readRows(trx, table)) lines.push(JSON.stringify(rows))
      }
      return lines
    }),
  )
}
