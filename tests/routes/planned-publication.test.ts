import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '~/db/connection'
import { editState } from '~/server/collaboration/headless'
import { startThread } from '~/server/commands/start-thread'
import { databaseClock } from '~/db/queries/clock'
import { givenPlatform } from '../support/command-line'
import { eventually } from '../support/eventually'
import { givenEverything, type Everything } from '../support/given-everything'
import { documentOf, givenComment, givenSender } from '../support/given-publication'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const platform = await givenPlatform()
let server: TestServer
let everything: Everything
let code: string
let versionId: string

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  ;({ code, versionId } = await platform.inDatabase(givenComments))
  server = await startServer(platform)
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await platform.remove()
})

/** A reader's comment on the published version, and a text that goes on. @returns what they keep. */
async function givenComments(db: Db) {
  const text = await db
    .selectFrom('checkpoints')
    .innerJoin('versions', 'versions.id', 'checkpoints.version_id')
    .innerJoin('drafts', 'drafts.id', 'versions.draft_id')
    .innerJoin('blocks', 'blocks.checkpoint_id', 'checkpoints.id')
    .where('drafts.kind', '=', 'strategy')
    .select([
      'versions.id as versionId',
      'checkpoints.id as checkpointId',
      'checkpoints.draft_text_id as draftTextId',
      'blocks.block_id as blockId',
      'drafts.consultation_id as consultationId',
    ])
    .executeTakeFirstOrThrow()
  await goOnWriting(db, text.draftTextId)
  const comment = givenComment({ checkpointId: text.checkpointId, blockIds: [text.blockId] })
  const sender = givenSender({ consultationId: text.consultationId } as never)
  const { code } = await db.transaction().execute(async (trx) => {
    const start = { versionId: text.versionId, comment, secret: platform.variables.SECRET! }
    return startThread(trx, sender, start, await databaseClock(trx))
  })
  return { code, versionId: text.versionId }
}

/** One more paragraph in the working text. */
async function goOnWriting(db: Db, draftTextId: string): Promise<void> {
  const { update: state } = await db
    .selectFrom('draft_updates')
    .where('draft_text_id', '=', draftTextId)
    .select('update')
    .executeTakeFirstOrThrow()
  const [added] = documentOf(['And open data.']).nodes
  const update = editState(state, ({ nodes }) => ({ nodes: [...nodes, added!] }))
  await db
    .insertInto('draft_updates')
    .values({ draft_text_id: draftTextId, generation: 1, seq: 2, update })
    .execute()
}

const page = () => everything.addressOf('$lang.drafts.$draftId.publish')
const consultation = () => `/fr/consultations/${everything.slug}`

async function read(address: string, cookie?: string): Promise<string> {
  return (await server.get(address, { cookie })).text()
}

async function send(address: string, fields: Record<string, string>, cookie?: string) {
  const form = await formKeyOf(server, address, cookie)
  return server.post(address, { form, ...fields }, { cookie })
}

async function plan(fields: Record<string, string>) {
  const cookie = everything.cookies.secretariat
  const seen = /name="seen" value="([^"]*)"/.exec(await read(page(), cookie))![1]!
  const which = 'as-then'
  const sent = { intent: 'plan', seen, confirmed: 'yes', which, ...fields }
  return send(`${page()}?when=later`, sent, cookie)
}

describe('planning a publication', () => {
  test('is refused for a day that is past, and the form comes back full', async () => {
    const answer = await plan({ dueAt: '2020-01-01T09:00', 'note-fr': 'Ce qui change' })

    expect(answer.status).toBe(403)
    const html = await answer.text()
    expect(html).toContain('Ce moment est déjà passé')
    expect(html).toContain('value="2020-01-01T09:00"')
    expect(html).toContain('value="Ce qui change"')
  })

  test('is shown to the team at once, and to readers only where that was chosen', async () => {
    const cookie = everything.cookies.secretariat
    const planned = await plan({ dueAt: '2031-03-01T09:00' })

    expect(planned.status).toBe(303)
    expect(await read(page(), cookie)).toContain('samedi 1 mars 2031')
    expect(await read(`${consultation()}/desk/drafts`, cookie)).toContain('samedi 1 mars 2031')
    expect(await read(`${consultation()}/desk/calendar`, cookie)).toContain('mars 2031')
    expect(await read(`${consultation()}/calendar`)).not.toContain('mars 2031')
    expect(await read(`${consultation()}/calendar.ics`)).not.toContain('20310301')

    await plan({ dueAt: '2031-04-01T09:00', isPublic: 'yes' })

    const calendar = await read(`${consultation()}/calendar`)
    expect(calendar).toContain('avril 2031')
    expect(calendar).not.toContain('mars 2031')
    const file = await server.get(`${consultation()}/calendar.ics`)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    // Nine in the morning in Paris, in summer.
    expect(await file.text()).toContain('DTSTART:20310401T070000Z\r\nSTATUS:TENTATIVE')
  })

  test('is taken back', async () => {
    const cookie = everything.cookies.secretariat

    const cancelled = await send(page(), { intent: 'cancel-plan' }, cookie)

    expect(cancelled.status).toBe(303)
    expect(await read(`${consultation()}/desk/calendar`, cookie)).not.toContain('avril 2031')
    const again = await send(page(), { intent: 'cancel-plan' }, cookie)
    expect(again.status).toBe(403)
  })
})

describe('a planned publication', () => {
  test('happens though the server was not there at its moment, once', async () => {
    const blockId = /name="why-([\da-f-]{36})-fr"/.exec(
      await read(`${page()}?when=later`, everything.cookies.secretariat),
    )![1]!
    await plan({ dueAt: '2031-05-01T09:00', [`why-${blockId}-fr`]: 'Pour être clairs.' })
    await server.stop()
    await platform.inDatabase(async (db) => {
      const past = new Date(Date.now() - 60_000)
      await db.updateTable('planned_publications').set({ due_at: past }).execute()
      await db.updateTable('jobs').set({ due_at: past }).execute()
    })

    server = await startServer(platform)

    const newest = await eventually(async () => {
      const answer = await server.get(`${consultation()}/text`)
      const address = answer.headers.get('location')!
      expect(address).not.toContain(versionId)
      return address
    })
    expect(await read(newest)).toContain('Version 2')
    const changes = await read(`${newest}/changes`)
    expect(changes).toContain('Pour être clairs.')
    expect(await read(`${consultation()}/text.atom`)).toContain('Pour être clairs.')
    expect(await read(`${consultation()}/data/changes.csv`)).toContain('Pour être clairs.')
    expect(
      await read(`${consultation()}/desk/calendar`, everything.cookies.secretariat),
    ).not.toContain('<b>prévue</b>')
  }, 240_000)
})

describe('one’s own threads', () => {
  test('are found by a receipt without an account, and nothing of the code is kept', async () => {
    const address = `/fr/versions/${versionId}/mine`
    expect(await read(address)).not.toContain('Rivers too?')

    const answer = await send(address, { codes: `${code}\n0000-0000-0000-0000` })

    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const html = await answer.text()
    expect(html).toContain('Rivers too?')
    expect(html).toContain('1 code n’est celui d’aucun reçu')
    expect(html.includes('/changes?from=')).toBe(true)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('are not found by a code of nobody', async () => {
    const answer = await send(`/fr/versions/${versionId}/mine`, { codes: 'what' })

    expect(await answer.text()).not.toContain('Rivers too?')
  })
})

describe('withdrawing a version', () => {
  test('needs a reason, which is then read on its page with its fingerprint', async () => {
    const cookie = everything.cookies.secretariat
    const newest = (await server.get(`${consultation()}/text`)).headers.get('location')!

    const without = await send(`${newest}/withdraw`, { 'reason-fr': ' ', 'reason-en': '' }, cookie)
    expect(without.status).toBe(422)
    const done = await send(`${newest}/withdraw`, { 'reason-fr': 'Mauvais fichier.' }, cookie)

    expect(done.status).toBe(303)
    const html = await read(newest)
    expect(html).toContain('Mauvais fichier.')
    expect(html).toMatch(/class="code hash">[\da-f]{64}</)
    expect(html).toMatch(/ id="b-[\da-f-]{36}"/)
    expect(await read(`${consultation()}/text.atom`)).toContain('Mauvais fichier.')
    expect(await read(`${consultation()}/calendar`)).toContain('retirée')
    const latest = (await server.get(`${consultation()}/text`)).headers.get('location')
    expect(latest).toContain(versionId)
  })
})

test('one version was published of all this', async () => {
  await server.stop()

  const versions = await platform.inDatabase((db) =>
    db.selectFrom('versions').select('number').orderBy('number').execute(),
  )
  expect(versions.map(({ number }) => number)).toEqual([1, 2])
})
