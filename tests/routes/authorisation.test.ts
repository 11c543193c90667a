import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessRefusal, type Right } from '~/app/domain/access'
import { PASSER_BY, type Visitor } from '~/app/domain/role'
import { ROUTE_RIGHTS, type RouteId } from '~/app/http/route-rights'
import { authorisationTable } from '../support/authorisation-table'
import { givenPlatform } from '../support/command-line'
import { dangerousForm, listDangerousForms } from '../support/dangerous-forms'
import {
  givenEverything,
  VISITORS,
  type Everything,
  type VisitorName,
} from '../support/given-everything'
import {
  countRows,
  formKeyOf,
  listRouteIds,
  readRoute,
  startServer,
  type TestServer,
} from '../support/server'

/** What each of them is, said independently of what the server finds in its tables. */
const WHO: Record<VisitorName, Visitor> = {
  'passer-by': PASSER_BY,
  'signed-in': someone(),
  facilitator: { ...someone(), roles: ['facilitator'] },
  drafter: { ...someone(), roles: ['drafter'] },
  secretariat: { ...someone(), roles: ['secretariat'] },
  committee: { ...someone(), seatIds: ['a seat'] },
  operator: { ...someone(), roles: ['operator'] },
}

function someone(): Visitor {
  return { personId: 'someone', roles: [], seatIds: [] }
}

const routes = Object.entries(ROUTE_RIGHTS) as [RouteId, (typeof ROUTE_RIGHTS)[RouteId]][]
const built = new Set(await listRouteIds())
/** Pages that only some servers have: the example's, and one that ends the session of the test. */
const APART = new Set<RouteId>(['$lang.try', '$lang.mails', '$lang.sign-out'])
/** Pages that are not there for everyone who may read them: rules of the domain decide further. */
const DECIDED_FURTHER = new Set<RouteId>([
  '$', // what is not there
  '$lang.consultations.new', // who has no role, once the platform has an operator
  '$lang.follows.$token', // a link that no mail of ours carried
  'attachments.$attachmentId', // nothing came with the contributions of this consultation
  'files.$hash', // a picture that no published text shows
  '$lang.versions.$versionId.changes', // the first version changes nothing
  '$lang.reports.$versionId._index', // no report is published in this consultation
  '$lang.reports.$versionId.$file',
])

let server: TestServer
let everything: Everything
let before: Record<string, number>
let personIds: string[]
const platform = await givenPlatform()

beforeAll(async () => {
  everything = await platform.inDatabase(async (db) => {
    const given = await givenEverything(db)
    before = await countRows(db)
    const people = await db.selectFrom('people').select('id').execute()
    const contributors = await db.selectFrom('contributors').select('id').execute()
    personIds = [...people, ...contributors].map(({ id }) => id)
    return given
  })
  server = await startServer(platform)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

describe('the table of rights', () => {
  test('has a row for every route, and a route for every row', async () => {
    expect(Object.keys(ROUTE_RIGHTS).sort()).toEqual([...built])
  })

  test('is printed in docs/authorisation.md as it is', async () => {
    const file = path.join(import.meta.dirname, '../../docs/authorisation.md')

    // Stale? npm run authorisation
    expect(await readFile(file, 'utf8')).toBe(authorisationTable())
  })

  test('has every action that is stricter than its page ask for the right of its intent', async () => {
    const careless: string[] = []
    for (const [id, { read, write }] of routes.filter(([id]) => built.has(id))) {
      const isStricter = Object.values(write ?? {}).some((rights) => !includes(rights, read))
      if (isStricter && !(await readRoute(id)).match(ASKS)) careless.push(id)
    }
    expect(careless).toEqual([])
  })

  test('gives a form to each route that has an action, and to no other', async () => {
    const different: string[] = []
    for (const [id, { write }] of routes.filter(([id]) => built.has(id))) {
      const hasAction = /export (async )?(function|const) action\b/.test(await readRoute(id))
      if (hasAction !== (write !== undefined)) different.push(id)
    }
    expect(different).toEqual([])
  })
})

describe('reading', () => {
  const cases = routes.filter(([id]) => built.has(id) && !APART.has(id))

  test.each(cases)('%s is open to those the table says, and to nobody else', async (id, rights) => {
    const address = everything.addressOf(id)
    for (const name of VISITORS) {
      const cookie = everything.cookies[name]
      const response = await server.get(address, { cookie })
      const about = `${name} at ${address}: ${response.status}`

      const refusal = accessRefusal(rights.read, WHO[name])
      if (refusal === null) {
        const mayBeMissing = DECIDED_FURTHER.has(id) && response.status === 404
        expect(response.status < 400 || mayBeMissing, about).toBe(true)
        expect(response.headers.get('location') ?? '', about).not.toContain('/sign-in?')
      } else if (name === 'passer-by') {
        expect(response.headers.get('location'), about).toMatch(/^\/fr\/sign-in\?to=/)
      } else {
        expect(response.status, about).toBe(404)
      }
    }
  })
})

describe('what is behind a page', () => {
  const cases = routes.filter(([id, { read }]) => {
    return built.has(id) && !APART.has(id) && accessRefusal(read, PASSER_BY) === null
  })

  test('names nobody by their id to everybody', async () => {
    expect(personIds.length).toBeGreaterThan(VISITORS.length)

    const telling: string[] = []
    for (const [id] of cases) {
      const [path, query = ''] = everything.addressOf(id).split('?')
      for (const address of [
        `${path}?${query}`,
        `${path === '/' ? '/_root' : path}.data?${query}`,
      ]) {
        const said = await (await server.get(address)).text()
        const found = personIds.find((one) => said.includes(one)) ?? /"personId"/.exec(said)?.[0]
        if (found) telling.push(`${address}: ${found}`)
      }
    }
    expect(telling).toEqual([])
  })
})

describe('sending', () => {
  const cases = routes
    .filter(([id, { write }]) => write !== undefined && built.has(id) && !APART.has(id))
    .flatMap(([id, { write }]) =>
      Object.entries(write!).map(([intent, rights]) => [id, intent, rights] as const),
    )

  test.each(cases)(
    '%s "%s" is taken from those the table says only',
    async (id, intent, rights) => {
      const address = everything.addressOf(id)
      for (const name of VISITORS) {
        if (accessRefusal(rights, WHO[name]) === null) continue
        const cookie = everything.cookies[name]
        const form = await formKeyOf(server, `/fr/activities/${everything.activityId}`, cookie)
        const fields = dangerousForm(id, intent)
        const response = await server.post(address, { form, intent, ...fields }, { cookie })
        const about = `${name} sends ${intent} to ${address}: ${response.status}`

        // An empty form may be told what it lacks before it is told that it is not theirs to send.
        const refusals = fields ? [401, 403, 404] : [401, 403, 404, 422]
        const isRefused = refusals.includes(response.status)
        const isAskedToSignIn = (response.headers.get('location') ?? '').includes('/sign-in?to=')
        expect(isRefused || isAskedToSignIn, about).toBe(true)
      }
    },
  )

  test.each(listDangerousForms())(
    '%s "%s" is sent complete by this test',
    async (id, intent, fields) => {
      const mayVote = intent === 'vote'
      const cookie = everything.cookies[mayVote ? 'committee' : 'secretariat']
      const form = await formKeyOf(server, `/fr/activities/${everything.activityId}`, undefined)

      const answer = await server.post(
        everything.addressOf(id),
        { form, intent, ...fields },
        { cookie },
      )

      // The key of another session: nothing is done, but for what the form lacks it would be 422.
      expect(answer.status).toBe(403)
    },
  )
})

describe('all these refusals', () => {
  test('left nothing behind', async () => {
    await server.stop()

    const rows = await platform.inDatabase(countRows)

    expect(rows).toMatchObject({ contributions: 2, versions: 1, consultations: 1, votes: 0 })
    for (const table of ['roles', 'seats', 'phases', 'themes', 'responses', 'outbox', 'people']) {
      expect([table, rows[table]]).toEqual([table, before[table]])
    }
  })
})

/** The table, through one of the helpers that ask it; or the rule that live drafts share with sockets. */
const ASKS = /\b(sendingRefusal|takeForm|draftingRefusal)\(/

function includes(all: readonly Right[], some: readonly Right[]): boolean {
  return all.includes('anyone') || some.every((right) => all.includes(right))
}
