import { randomUUID } from 'node:crypto'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import type { z } from 'zod'
import { listEvidence, listStatementCounts, listUncovered } from '~/db/queries/citations-writing'
import { findDraft } from '~/db/queries/drafts'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { countRegister, listRegister } from '~/db/queries/register'
import { findTheme, listThemeCounts, listThemes } from '~/db/queries/themes'
import { changeStatement } from '~/server/commands/change-statement'
import {
  citeContributions,
  type Cite,
  quoteContribution,
  unciteContribution,
} from '~/server/commands/cite-contribution'
import { publishVersion } from '~/server/commands/publish-version'
import { readerOf } from '~/app/domain/contributor'
import type { Document } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import { evidenceSeenBy, registerFilters } from '~/app/domain/register'
import {
  statementsOf,
  withoutStatement,
  withStatement,
  withStatementMoved,
  withStatementText,
} from '~/app/domain/synthesis'
import { synthesisForms } from '~/app/domain/synthesis.input'
import { inTreeOrder } from '~/app/domain/theme'
import { SynthesisPage } from '~/app/components/syntheses/synthesis-page'
import { attempt, settled, type Attempt } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { registerPlace } from '~/app/http/register.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.consultations.$slug.desk.synthesis.$draftId'
const UNCOVERED_SHOWN = 40

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function enterSynthesis(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const draft = found(await findDraft(visit.db, foundId(args.params.draftId)))
  const isHere = draft.consultationId === visit.consultation.id && draft.kind === 'synthesis'
  found(isHere || null)
  return { ...visit, draft, draftText: found(draft.texts[0]), phaseId: found(draft.phaseId) }
}

type SynthesisVisit = Awaited<ReturnType<typeof enterSynthesis>>

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterSynthesis(args)
  const { consultation, db, draft, draftText, language, person, phaseId, text, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  const phase = found((await listPhases(db, consultation.id)).find((one) => one.id === phaseId))
  const asked = registerFilters(searchParams)
  const filters = {
    ...registerFilters(new URLSearchParams()),
    query: asked.query,
    theme: asked.theme.slice(0, 1),
    phase: [phase.position],
  }
  const scope = { consultationId: consultation.id, reader: readerOf(visitor.roles) }
  const ofPhase = { ...filters, query: '', theme: [] }
  const { document } = await args.context.liveDrafts.read(draftText.id)
  const [newest] = draft.versions
  const page = await listRegister(db, scope, filters, registerPlace(searchParams))
  return {
    title: `${text('synthesis.desk.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person?.name ?? '',
    draft: {
      id: draft.id,
      language: draftText.language,
      phasePosition: phase.position,
      versionNumber: newest?.number ?? null,
      versionId: newest?.id ?? null,
    },
    themes: await treeOf(visit),
    groups: await listGroups(db, consultation.id),
    themeId: filters.theme[0] ?? null,
    query: filters.query,
    candidates: { ...page, count: (await countRegister(db, scope, filters)).contributions },
    statements: await statementsWithEvidence(visit, document),
    statementId: searchParams.get('statement'),
    uncovered: {
      ...(await listUncovered(db, { phaseId, draftId: draft.id }, UNCOVERED_SHOWN)),
      total: (await countRegister(db, scope, ofPhase)).contributions,
    },
    mayPublish: visitor.roles.includes('secretariat'),
    seen: (await freezableTexts(args.context, draft.id)).seen,
  }
}

async function treeOf({ consultation, db, language, phaseId }: SynthesisVisit) {
  const counts = await listThemeCounts(db, consultation.id, phaseId)
  const themes = inTreeOrder(await listThemes(db, consultation.id), language)
  return themes.map(({ id, name, depth, isMinority }) => {
    const count = counts.find((one) => one.themeId === id)
    const { contributions = 0, byGroup = {} } = count ?? {}
    return { id, name, depth, isMinority, contributions, byGroup }
  })
}

async function statementsWithEvidence({ db, draft, visitor }: SynthesisVisit, document: Document) {
  const counts = await listStatementCounts(db, draft.id)
  const reader = readerOf(visitor.roles)
  const evidence = (await listEvidence(db, draft.id)).map((one) => evidenceSeenBy(reader, one))
  const none = { contributions: 0, people: 0, supports: 0, dissents: 0, groups: [] }
  return statementsOf(document).map((statement) => ({
    ...statement,
    counts: counts.find((one) => one.blockId === statement.blockId) ?? none,
    evidence: evidence.filter((one) => one.blockId === statement.blockId),
  }))
}

type Intent = keyof typeof synthesisForms
type Sent = { [Name in Intent]: { intent: Name } & z.output<(typeof synthesisForms)[Name]> }[Intent]

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSynthesis(args)
  const sent = await readSent(args)
  const nothing = { problems: {}, typed: sent.typed, refusal: null }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visit.visitor)
  if (refusal) return json({ ...nothing, refusal }, 403)
  const intent = sent.intent as Intent
  const checked = checkForm<object>(sent, synthesisForms[intent])
  if (!checked.ok) return json({ ...nothing, problems: checked.problems }, 422)

  const done = await perform(args, visit, { intent, ...checked.value } as Sent)
  if (!done.ok) return json({ ...nothing, refusal: done.refusal }, done.status)
  if (intent === 'publish') {
    await args.context.afterCommit()
    return redirectTo(`/${visit.language}/versions/${done.value}?done=synthesis`)
  }
  const { pathname, searchParams } = new URL(args.request.url)
  if (done.value) searchParams.set('statement', done.value)
  return redirectTo(`${pathname}?${searchParams.toString()}`)
}

/** @returns the statement to go on with, or the version that was published. */
async function perform(
  args: ActionFunctionArgs,
  visit: SynthesisVisit,
  form: Sent,
): Promise<Attempt<string | null>> {
  const { consultation, db, draft, visitor } = visit
  const personId = visitor.personId!
  const where = { consultationId: consultation.id, draftId: draft.id }
  switch (form.intent) {
    case 'cite':
      return cite(args, visit, { ...where, ...form })
    case 'quote':
      return attempt(db, async (trx) => {
        await quoteContribution(trx, personId, { ...where, ...form })
        return null
      })
    case 'uncite':
      return attempt(db, async (trx) => {
        await unciteContribution(trx, personId, { ...where, ...form })
        return null
      })
    case 'publish':
      return publish(args, visit, form)
    default:
      return changeText(args, visit, form)
  }
}

async function cite(
  { context }: ActionFunctionArgs,
  { db, draftText, visitor }: SynthesisVisit,
  chosen: Omit<Cite, 'document'>,
): Promise<Attempt<string>> {
  const { document } = await context.liveDrafts.read(draftText.id)
  return attempt(db, async (trx) => {
    await citeContributions(trx, visitor.personId!, { ...chosen, document })
    return chosen.statementId
  })
}

type TextChange = Extract<Sent, { intent: 'write' | 'edit' | 'move' | 'remove' }>

/** The text is live: who has it open sees the change at once. */
async function changeText(
  { context }: ActionFunctionArgs,
  visit: SynthesisVisit,
  form: TextChange,
): Promise<Attempt<string | null>> {
  const { consultation, draft, draftText, visitor } = visit
  const personId = visitor.personId!
  const statementId = form.intent === 'write' ? randomUUID() : form.statementId
  const heading = form.intent === 'write' ? await headingFor(visit, form.themeId) : null
  const change = (document: Document) => {
    if (form.intent === 'write') {
      return withStatement(document, { id: statementId, text: form.text }, heading)
    }
    if (form.intent === 'edit') return withStatementText(document, statementId, form.text)
    if (form.intent === 'move') return withStatementMoved(document, statementId, form.where)
    return withoutStatement(document, statementId)
  }
  return settled(async () => {
    const where = { consultationId: consultation.id, draftId: draft.id }
    await context.liveDrafts.edit(draftText.id, personId, change, (trx) =>
      changeStatement(trx, personId, { ...where, statementId, intent: form.intent }),
    )
    return form.intent === 'remove' ? null : statementId
  })
}

/** The part a statement belongs to is named after its theme, in the language of the text. */
async function headingFor(visit: SynthesisVisit, themeId: string | null) {
  if (themeId === null) return null
  const theme = await findTheme(visit.db, visit.consultation.id, themeId)
  if (!theme) return null
  const text = inLanguage(theme.name, visit.draftText.language, visit.consultation.languages)
  return { id: randomUUID(), text }
}

async function publish(
  { context }: ActionFunctionArgs,
  { db, draft, draftText, visitor }: SynthesisVisit,
  form: Extract<Sent, { intent: 'publish' }>,
): Promise<Attempt<string>> {
  const { texts, seen } = await freezableTexts(context, draft.id)
  if (form.seen !== seen) return { ok: false, refusal: 'draft-changed-since', status: 403 }
  const note = form.note === '' ? {} : { [draftText.language]: form.note }
  return attempt(db, (trx, now) =>
    publishVersion(trx, visitor.personId!, { draftId: draft.id, texts, note }, now),
  )
}

export default function SynthesisRoute() {
  return (
    <SynthesisPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
