import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { describe, expect } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Context } from '~/app/http/context'
import { citeContributions, quoteContribution } from '~/server/commands/cite-contribution'
import { loader } from '~/app/routes/$lang.versions.$versionId._index'
import { VersionPage, type VersionPageProps } from '~/app/components/versions/version-page'
import { catalogueOf } from '~/app/i18n/catalogues.server'
import { TextProvider } from '~/app/i18n/text'
import type { Document } from '~/app/domain/document'
import type { Db, Tx } from '~/db/connection'
import { listEvidence } from '~/db/queries/citations-writing'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { listReportedStatements } from '~/db/queries/reports'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { blockIdFor } from '../support/documents'
import { givenContribution, givenContributor } from '../support/given'
import { givenDraft } from '../support/given-draft'
import {
  documentOf,
  givenPublication,
  givenPublished,
  SECRET,
  type GivenPublication,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

const STATEMENT = blockIdFor(1)
const OTHER_STATEMENT = blockIdFor(2)
const PASSAGE = blockIdFor(3)

async function read(db: Db, versionId: string) {
  const context = { db, origin: 'http://localhost', secret: SECRET } as unknown as Context
  const request = new Request(`http://localhost/en/versions/${versionId}`)
  const args = { request, params: { lang: 'en', versionId }, context }
  return loader(args as unknown as LoaderFunctionArgs)
}

async function readHtml(db: Db, versionId: string): Promise<string> {
  const data = (await read(db, versionId)) as unknown as VersionPageProps
  const texts = { language: 'en', catalogue: catalogueOf('en') } as const
  const page = createElement(VersionPage, data)
  const inLanguage = createElement(TextProvider, { ...texts, children: page })
  const router = createMemoryRouter([{ path: '/', element: inLanguage }])
  return renderToString(createElement(RouterProvider, { router }))
}

function statements(first = 'Water comes late.'): Document {
  return {
    nodes: [
      { ...paragraph(STATEMENT, first), role: 'statement' },
      { ...paragraph(OTHER_STATEMENT, 'Shade comes later.'), role: 'statement' },
    ],
  }
}

function paragraph(id: string, text: string) {
  return { type: 'paragraph' as const, id, children: [{ type: 'text' as const, text }] }
}

/** Two of three contributions said by one person are cited; one of them by both statements. */
async function givenSynthesis(trx: Tx) {
  const given = await givenPublication(trx)
  const draft = await givenDraft(trx, given, {
    kind: 'synthesis',
    created_by_id: given.secretaryId,
  })
  const synthesis: GivenPublication = { ...given, ...draft }
  const contributor_id = await givenContributor(trx, given.consultationId, { name: 'Zohra' })
  const group = { stakeholder_group_id: given.groupIds[0] }
  const say = (text: string) => givenContribution(trx, given, { text, contributor_id, ...group })
  const water = await say('The tap runs dry at noon, every day.')
  const shade = await say('No tree stands in our street.')
  const uncovered = await say('Buses should run at night.')
  const cite = { consultationId: given.consultationId, draftId: draft.draftId }
  const document = statements()
  const supports = { ...cite, document, statementId: STATEMENT, stance: 'supports' as const }
  await citeContributions(trx, given.secretaryId, { ...supports, contributionIds: [water] })
  await citeContributions(trx, given.secretaryId, {
    ...cite,
    document,
    statementId: OTHER_STATEMENT,
    stance: 'dissents',
    contributionIds: [water, shade],
  })
  const cited = await listEvidence(trx, draft.draftId)
  await quoteContribution(trx, given.secretaryId, {
    ...cite,
    citationId: cited.find(({ blockId }) => blockId === STATEMENT)!.id,
    quote: 'The tap runs dry',
  })
  const published = await givenPublished(trx, synthesis, statements())
  return { given, synthesis, ...published, water, shade, uncovered }
}

describe('a published synthesis', () => {
  test('shows under each statement what it rests on, contributions and people apart', async ({
    trx,
  }) => {
    const { given, versionId } = await givenSynthesis(trx)

    const { evidence } = await read(trx, versionId)
    const proofs = new Map(evidence.kind === 'statements' ? evidence.proofs : [])

    const [groupId] = given.groupIds
    expect(proofs.get(STATEMENT)).toMatchObject({
      counts: { contributions: 1, people: 1, supports: 1, dissents: 0 },
      quotes: [{ words: 'The tap runs dry', name: 'Zohra' }],
    })
    expect(proofs.get(OTHER_STATEMENT)).toMatchObject({
      counts: { contributions: 2, people: 1, groups: [{ groupId, supports: 0, dissents: 2 }] },
      quotes: [],
    })
  })

  test('says how much of its phase it covers, and counts what is cited twice once', async ({
    trx,
  }) => {
    const { versionId } = await givenSynthesis(trx)

    const { evidence } = await read(trx, versionId)

    expect(evidence).toMatchObject({
      coverage: { cited: 2, total: 3, uncovered: [null], phasePosition: 1 },
    })
  })

  test('counts a contribution once in a statement that cites it twice', async ({ trx }) => {
    const { synthesis, water } = await givenSynthesis(trx)
    const again = {
      draft_id: synthesis.draftId,
      block_id: STATEMENT,
      contribution_id: water,
      start_offset: 20,
      end_offset: 24,
      quote: 'noon',
      made_by_id: synthesis.secretaryId,
    }
    await trx.insertInto('citations').values(again).execute()
    const next = await givenPublished(trx, synthesis, statements('Water runs out.'))

    const { evidence } = await read(trx, next.versionId)
    const proofs = new Map(evidence.kind === 'statements' ? evidence.proofs : [])

    expect(proofs.get(STATEMENT)?.counts).toMatchObject({ contributions: 1, people: 1 })
    expect(proofs.get(STATEMENT)?.cited).toHaveLength(1)
    expect(proofs.get(STATEMENT)?.quotes).toHaveLength(2)
  })

  test('empties a quote and keeps the count when consent is withdrawn later', async ({ trx }) => {
    const { versionId, water } = await givenSynthesis(trx)
    expect(await readHtml(trx, versionId)).toContain('The tap runs dry')

    await trx
      .updateTable('contributions')
      .set({ consent: 'secretariat_only' })
      .where('id', '=', water)
      .execute()
    const html = await readHtml(trx, versionId)

    expect(html).not.toContain('The tap runs dry')
    expect(html).not.toContain('Zohra')
    expect(html).toContain('These words are no longer public.')
    expect(html).toContain('<b>1 contribution</b>')
  })

  test('has no room for threads where nobody could comment', async ({ trx }) => {
    const { versionId } = await givenSynthesis(trx)

    const html = await readHtml(trx, versionId)

    expect(html).toContain('passages-quiet')
    expect(html).not.toContain('Comments are not open')
    expect(html).not.toContain('outline-density')
  })

  test('is told with the same counts by the report of its phase', async ({ trx }) => {
    const { given, versionId } = await givenSynthesis(trx)
    await trx
      .insertInto('citations')
      .values({
        draft_id: await draftOf(trx, versionId),
        version_id: versionId,
        block_id: STATEMENT,
        contribution_id: await givenContribution(trx, given),
        stance: 'context',
        made_by_id: given.secretaryId,
      })
      .execute()

    const { evidence } = await read(trx, versionId)
    const proofs = new Map(evidence.kind === 'statements' ? evidence.proofs : [])
    const [statement] = await listReportedStatements(trx, given.phaseId, 'en')

    const { contributions, people, dissents } = statement!
    expect(proofs.get(STATEMENT)?.counts).toMatchObject({ contributions, people, dissents })
  })

  test('lends the report no words that were withdrawn', async ({ trx }) => {
    const { given, water } = await givenSynthesis(trx)
    const quotes = async () =>
      (await listReportedStatements(trx, given.phaseId, 'en')).flatMap((one) => one.quotes)
    expect(await quotes()).toMatchObject([{ contributionId: water }])

    const withdrawn = trx.updateTable('contributions').set({ state: 'withdrawn' })
    await withdrawn.where('id', '=', water).execute()

    expect(await quotes()).toEqual([])
  })

  test('is on no path once it is withdrawn', async ({ trx }) => {
    const { given, versionId, water } = await givenSynthesis(trx)
    const path = () => listContributionPaths(trx, { contributionId: water })
    expect((await path())[0]?.statements).toHaveLength(2)

    await withdrawVersion(trx, given.secretaryId, versionId, { en: 'Wrong file.' }, duringThePhase)

    expect((await path())[0]?.statements).toEqual([])
  })
})

async function draftOf(trx: Tx, versionId: string): Promise<string> {
  const version = trx.selectFrom('versions').where('id', '=', versionId).select('draft_id')
  return (await version.executeTakeFirstOrThrow()).draft_id
}

describe('a passage of the strategy', () => {
  async function givenStrategy(trx: Tx) {
    const heard = await givenSynthesis(trx)
    const { given } = heard
    const cited = { cited_version_id: heard.versionId, made_by_id: given.secretaryId }
    const of = { draft_id: given.draftId, block_id: PASSAGE }
    await trx
      .insertInto('citations')
      .values([
        { ...of, ...cited, cited_block_id: STATEMENT },
        { ...of, ...cited, cited_block_id: OTHER_STATEMENT },
      ])
      .execute()
    const strategy = await givenPublished(trx, given, documentOf(['Taps for all.'], [PASSAGE]))
    return { ...heard, strategy }
  }

  test('names the statements it rests on, and counts what both cite once', async ({ trx }) => {
    const { strategy, versionId } = await givenStrategy(trx)

    const { evidence } = await read(trx, strategy.versionId)
    const rows = new Map(evidence.kind === 'sources' ? evidence.byRow : [])

    expect(rows.get(PASSAGE)).toMatchObject({
      counts: { contributions: 2, people: 1 },
      statements: [
        { versionId, number: 1, contributions: 1, phasePosition: 1, text: 'Water comes late.' },
        { versionId, number: 2, contributions: 2 },
      ],
    })
    expect(evidence).toMatchObject({ bySection: [[0, { contributions: 2, people: 1 }]] })
  })

  test('names the answers that changed it, in this version and in those after', async ({ trx }) => {
    const { given, strategy, water } = await givenStrategy(trx)
    const responseId = await givenAnswer(trx, given, water, strategy.versionId)
    const next = await givenPublished(trx, given, documentOf(['Taps for everyone.'], [PASSAGE]))

    const { evidence } = await read(trx, next.versionId)
    const rows = new Map(evidence.kind === 'sources' ? evidence.byRow : [])

    expect(rows.get(PASSAGE)?.responses).toMatchObject([
      { id: responseId, answered: 1, disposition: 'accepted', versionNumber: 1 },
    ])
    expect(await readHtml(trx, next.versionId)).toContain('1 contribution was given this answer')
  })

  test('is found from the contribution it goes back to', async ({ trx }) => {
    const { strategy, shade, uncovered } = await givenStrategy(trx)

    const [path] = await listContributionPaths(trx, { contributionId: shade })
    const [none] = await listContributionPaths(trx, { contributionId: uncovered })

    expect(path?.passages).toMatchObject([
      { versionId: strategy.versionId, blockId: PASSAGE, text: 'Taps for all.' },
    ])
    expect(none?.passages).toEqual([])
  })
})

async function givenAnswer(trx: Tx, given: GivenPublication, said: string, versionId: string) {
  const { id } = await trx
    .insertInto('responses')
    .values({ consultation_id: given.consultationId, text: { en: 'Agreed.' } })
    .returning('id')
    .executeTakeFirstOrThrow()
  const answer = { response_id: id, disposition: 'accepted' as const }
  await trx
    .insertInto('dispositions')
    .values({ ...answer, contribution_id: said, decided_by_id: given.secretaryId })
    .execute()
  await trx
    .insertInto('response_blocks')
    .values({ response_id: id, version_id: versionId, block_id: PASSAGE })
    .execute()
  await trx
    .updateTable('responses')
    .set({
      state: 'published',
      reviewed_by_id: given.secretaryId,
      published_by_id: given.secretaryId,
      published_at: duringThePhase,
    })
    .where('id', '=', id)
    .execute()
  return id
}
