import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect } from 'vitest'
import type { Context } from '~/app/http/context'
import { loader as contributionPage } from '~/app/routes/$lang.consultations.$slug.contributions.$number'
import { loader as register } from '~/app/routes/$lang.consultations.$slug.register'
import { loader as deskRegister } from '~/app/routes/$lang.consultations.$slug.desk.register'
import { loader as deskResponse } from '~/app/routes/$lang.consultations.$slug.desk.responses.$responseId'
import { loader as deskSynthesis } from '~/app/routes/$lang.consultations.$slug.desk.synthesis.$draftId'
import { loader as deskThemes } from '~/app/routes/$lang.consultations.$slug.desk.themes'
import { loader as deskTeam } from '~/app/routes/$lang.consultations.$slug.desk.team'
import { loader as deskHome } from '~/app/routes/$lang.consultations.$slug.desk._index'
import { loader as draftRoom } from '~/app/routes/$lang.drafts.$draftId.edit'
import { citeContributions, quoteContribution } from '~/server/commands/cite-contribution'
import type { Document } from '~/app/domain/document'
import type { Role } from '~/app/domain/role'
import type { Db, Tx } from '~/db/connection'
import { listEvidence } from '~/db/queries/citations-writing'
import { readOpenContributions, type OpenContribution } from '~/db/queries/open-data'
import { blockIdFor } from '../support/documents'
import { givenContribution, givenContributor, givenPerson, givenRole } from '../support/given'
import { givenDraft } from '../support/given-draft'
import { givenPublication, SECRET } from '../support/given-publication'
import { givenSession } from '../support/server'
import { test } from '../support/database'

const SECRET_WORDS = 'The mayor threatens the tenants of Rue Haute.'
const STATEMENT = blockIdFor(1)
const DOCUMENT: Document = {
  nodes: [
    {
      type: 'paragraph',
      id: STATEMENT,
      role: 'statement',
      children: [{ type: 'text', text: 'Tenants are afraid.' }],
    },
  ],
}

/** One contribution for the secretariat only, one whose author hides the name; both cited. */
async function givenHidden(trx: Tx) {
  const given = await givenPublication(trx)
  const { consultationId } = given
  const synthesis = await givenDraft(trx, given, {
    kind: 'synthesis',
    created_by_id: given.secretaryId,
  })
  const say = async (name: string, text: string, facts: object) =>
    givenContribution(trx, given, {
      text,
      language: 'en',
      channel: 'letter',
      stakeholder_group_id: given.groupIds[0],
      contributor_id: await givenContributor(trx, consultationId, {
        name,
        email: `${name.toLowerCase()}@example.org`,
        country: 'FR',
        region: 'Vercors',
      }),
      ...facts,
    })
  const secret = await say('Zohra', SECRET_WORDS, { consent: 'secretariat_only', number: 7 })
  const nameless = await say('Boris', 'Trees, please.', { consent: 'name_hidden', number: 8 })
  const where = { consultationId, draftId: synthesis.draftId }
  await citeContributions(trx, given.secretaryId, {
    ...where,
    document: DOCUMENT,
    statementId: STATEMENT,
    stance: 'supports',
    contributionIds: [secret, nameless],
  })
  const [cited] = await listEvidence(trx, synthesis.draftId)
  await quoteContribution(trx, given.secretaryId, {
    ...where,
    citationId: cited!.id,
    quote: 'threatens the tenants',
  })
  const { slug } = await trx
    .selectFrom('consultations')
    .where('id', '=', consultationId)
    .select('slug')
    .executeTakeFirstOrThrow()
  return { ...given, ...where, slug, secret, citationId: cited!.id }
}

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>
type Asked = { params: Record<string, string>; query?: string }

async function cookieOf(trx: Tx, role: Role, consultationId: string): Promise<string> {
  const personId = await givenPerson(trx, `Vera ${role}`)
  await givenRole(trx, personId, role, role === 'operator' ? null : consultationId)
  return givenSession(trx, personId)
}

/** What leaves the server, as text. */
async function answerOf(db: Db, loader: Loader, { params, query = '' }: Asked, cookie = '') {
  const text = { document: DOCUMENT, generation: 0, seq: 0, markdown: '' }
  const checkpoint = { ...text, blocks: [], problem: null }
  const liveDrafts = {
    read: () => Promise.resolve(text),
    readCheckpoint: () => Promise.resolve(checkpoint),
  }
  const context = { db, origin: 'http://localhost', secret: SECRET, liveDrafts }
  const args = {
    request: new Request(`http://localhost/en/x${query}`, { headers: { cookie } }),
    params: { lang: 'en', ...params },
    context: context as unknown as Context,
  }
  return JSON.stringify(await loader(args as unknown as LoaderFunctionArgs))
}

type Hidden = Awaited<ReturnType<typeof givenHidden>>

/** Every page of the desk that shows what was said. */
const PAGES: [string, Loader, (hidden: Hidden) => Asked][] = [
  ['the register', deskRegister, ({ slug }) => ({ params: { slug } })],
  ['a contribution', deskRegister, ({ slug }) => ({ params: { slug }, query: '?show=7' })],
  ['one without a name', deskRegister, ({ slug }) => ({ params: { slug }, query: '?show=8' })],
  ['the themes', deskThemes, ({ slug }) => ({ params: { slug }, query: '?theme=none' })],
  [
    'a response',
    deskResponse,
    ({ slug }) => ({ params: { slug, responseId: 'new' }, query: '?contributions=7,8' }),
  ],
  [
    'the synthesis',
    deskSynthesis,
    ({ slug, draftId }) => ({ params: { slug, draftId }, query: `?statement=${STATEMENT}` }),
  ],
]

describe('the desk', () => {
  test.for(PAGES)(
    '%s: hides words and names from all but the secretariat',
    async (page, { trx }) => {
      const [, loader, asked] = page
      const hidden = await givenHidden(trx)
      for (const role of ['operator', 'drafter', 'facilitator'] as const) {
        const cookie = await cookieOf(trx, role, hidden.consultationId)
        const answer = await answerOf(trx, loader, asked(hidden), cookie)

        for (const word of ['threatens', 'Zohra', 'Boris', 'Vercors', '@example.org']) {
          expect(answer, role).not.toContain(word)
        }
      }
    },
  )

  test('shows the secretariat all of it', async ({ trx }) => {
    const hidden = await givenHidden(trx)
    const cookie = await cookieOf(trx, 'secretariat', hidden.consultationId)
    for (const [name, loader, asked] of PAGES) {
      const answer = await answerOf(trx, loader, asked(hidden), cookie)
      expect(answer, name).toContain(name === 'one without a name' ? 'Boris' : SECRET_WORDS)
    }
  })

  test('does not let others confirm hidden words by searching for them', async ({ trx }) => {
    const { consultationId, slug } = await givenHidden(trx)
    const asked = { params: { slug }, query: '?q=mayor' }
    const countFor = async (role: Role) => {
      const cookie = await cookieOf(trx, role, consultationId)
      const answer = JSON.parse(await answerOf(trx, deskRegister, asked, cookie)) as {
        counts: { contributions: number }
      }
      return answer.counts.contributions
    }

    expect(await countFor('drafter')).toBe(0)
    expect(await countFor('secretariat')).toBe(1)
  })

  test('does not let others confirm hidden words by quoting them', async ({ trx }) => {
    const { consultationId, draftId, citationId } = await givenHidden(trx)
    const drafterId = await givenPerson(trx, 'Dora')
    await givenRole(trx, drafterId, 'drafter', consultationId)
    const which = { consultationId, draftId, citationId }

    for (const quote of ['mayor', 'bishop', '']) {
      const quoted = quoteContribution(trx, drafterId, { ...which, quote })
      await expect(quoted).rejects.toMatchObject({ refusal: 'not-your-role' })
    }
  })

  test('gives drafters no words for the secretariat only in the text they write', async ({
    trx,
  }) => {
    const { consultationId, draftId } = await givenHidden(trx)
    const asked = { params: { draftId } }
    const drafter = await cookieOf(trx, 'drafter', consultationId)
    const secretary = await cookieOf(trx, 'secretariat', consultationId)

    expect(await answerOf(trx, draftRoom, asked, drafter)).not.toContain('threatens')
    expect(await answerOf(trx, draftRoom, asked, drafter)).toContain('Trees, please.')
    expect(await answerOf(trx, draftRoom, asked, secretary)).toContain('threatens')
  })

  test.for<Loader>([deskTeam, deskHome])(
    'gives addresses to the secretariat alone',
    async (loader, { trx }) => {
      const { consultationId, slug } = await givenHidden(trx)
      const namelessId = await givenPerson(trx, 'x', { name: null, email: 'nobody@example.net' })
      await givenRole(trx, namelessId, 'drafter', consultationId)
      const answerFor = async (role: Role) =>
        answerOf(trx, loader, { params: { slug } }, await cookieOf(trx, role, consultationId))

      expect(await answerFor('drafter')).not.toContain('nobody@example.net')
      expect(await answerFor('secretariat')).toContain('nobody@example.net')
    },
  )
})

describe('open data', () => {
  test('says no more than was promised to who hides a name', async ({ trx }) => {
    const { consultationId } = await givenHidden(trx)
    const rows: OpenContribution[] = []
    for await (const page of readOpenContributions(trx, consultationId)) rows.push(...page)

    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ number: 8, text: 'Trees, please.', contributor: null })
    expect(rows[0]).toMatchObject({ country: null, group: { en: 'Residents' } })
  })
})

describe('public pages', () => {
  test('show of what is for the secretariat only no more than its number and its phase', async ({
    trx,
  }) => {
    const { slug } = await givenHidden(trx)
    const page = await answerOf(trx, contributionPage, { params: { slug, number: '7' } })
    const { path, facts } = JSON.parse(page) as { path: object; facts: object }

    expect(page).not.toMatch(/threatens|Zohra|letter|individual|Residents|afraid|Vercors/)
    expect(path).toMatchObject({ number: 7, phasePosition: 1, receivedAt: null, channel: null })
    expect(facts).toMatchObject({ group: null, contributorKind: null, saidOn: null })
  })

  test('do not tell its group, kind or channel by counting it', async ({ trx }) => {
    const { slug } = await givenHidden(trx)
    const answer = await answerOf(trx, register, { params: { slug }, query: '?q=C-0007' })
    const { counts } = (JSON.parse(answer) as { offer: { counts: object } }).offer

    expect(Object.entries(counts).filter(([, values]) => Object.keys(values as object)[0])).toEqual(
      [
        ['disposition', { pending: 1 }],
        ['phase', expect.anything()],
      ],
    )
  })

  test('do not tell its group, kind or channel by finding it', async ({ trx }) => {
    const { slug } = await givenHidden(trx)
    const found = async (query: string) => {
      const answer = await answerOf(trx, register, { params: { slug }, query })
      const { page } = JSON.parse(answer) as { page: { rows: { number: number }[] } }
      return page.rows.map(({ number }) => number)
    }

    expect(await found('')).toEqual([8, 7])
    expect(await found('?phase=1')).toEqual([8, 7])
    for (const query of ['?group=1', '?kind=individual', '?channel=letter', '?language=en']) {
      expect(await found(query), query).toEqual([8])
    }
  })
})
