import { randomUUID } from 'node:crypto'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listUncovered } from '~/db/queries/citations-writing'
import { listGroups } from '~/db/queries/groups'
import { listPhases } from '~/db/queries/phases'
import { countRegister, listRegister } from '~/db/queries/register'
import { findTheme } from '~/db/queries/themes'
import { changeStatement } from '~/server/commands/change-statement'
import {
  citeContributions,
  quoteContribution,
  unciteContribution,
} from '~/server/commands/cite-contribution'
import { idFrom } from '~/server/commands/id-from'
import { publishVersion } from '~/server/commands/publish-version'
import { readerOf } from '~/app/domain/contributor'
import type { Document } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import { registerFilters } from '~/app/domain/register'
import {
  withoutStatement,
  withStatement,
  withStatementMoved,
  withStatementText,
} from '~/app/domain/synthesis'
import {
  changedQuotes,
  fieldsLeft,
  isTextChanged,
  type SynthesisForm,
  type SynthesisIntent,
} from '~/app/domain/synthesis-form'
import { synthesisFormSchema } from '~/app/domain/synthesis.input'
import { SynthesisPage } from '~/app/components/syntheses/synthesis-page'
import type { SynthesisAnswer } from '~/app/components/syntheses/synthesis-page-props'
import { attempt, settled, type Attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type SentForm } from '~/app/http/form.server'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { registerPlace } from '~/app/http/register.server'
import {
  enterSynthesis,
  problemsOf,
  statementsWithEvidence,
  SYNTHESIS_ROUTE,
  themesOf,
  type SynthesisVisit,
} from '~/app/http/synthesis-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'

const UNCOVERED_SHOWN = 40

export const handle = { frame: 'work', enhance: ['desk'] }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

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
    themes: await themesOf(visit),
    groups: await listGroups(db, consultation.id),
    themeId: filters.theme[0] ?? null,
    query: filters.query,
    candidates: { ...page, count: (await countRegister(db, scope, filters)).contributions },
    statements: await statementsWithEvidence(visit, document),
    statementId: searchParams.get('statement'),
    done: searchParams.get('done'),
    uncovered: {
      ...(await listUncovered(db, { phaseId, draftId: draft.id }, UNCOVERED_SHOWN)),
      total: (await countRegister(db, scope, ofPhase)).contributions,
    },
    mayPublish: visitor.roles.includes('secretariat'),
    seen: (await freezableTexts(args.context, draft.id)).seen,
  }
}

/** `uncite:ID`, `move:earlier`: some buttons say what they are about. */
function askedBy(sent: SentForm): { intent: SynthesisIntent; about: string } {
  const [intent = '', about = ''] = sent.intent.split(':')
  return { intent: intent as SynthesisIntent, about }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterSynthesis(args)
  const sent = await readSent(args)
  const { intent, about } = askedBy(sent)
  const answer: SynthesisAnswer = { done: null, refusal: null, problems: {}, typed: sent.typed }
  const refusal = sent.refusal ?? sendingRefusal(SYNTHESIS_ROUTE, intent, visit.visitor)
  if (refusal) return json({ ...answer, refusal }, 403)
  const checked = checkForm(sent, synthesisFormSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const form = checked.value
  const problems = await problemsOf(visit, form, intent)
  if (Object.keys(problems).length > 0) return json({ ...answer, problems }, 422)

  const done = await perform(args, visit, { form, intent, about, key: sent.idempotencyKey })
  if (!done.ok) return json({ ...answer, refusal: done.refusal }, done.status)
  if (intent === 'publish') {
    await args.context.afterCommit()
    return redirectTo(`/${visit.language}/versions/${done.value}?done=synthesis`)
  }
  const left = fieldsLeft(form, intent)
  if (left.length > 0) {
    const typed = Object.fromEntries(left.map((name) => [name, sent.typed[name] ?? '']))
    return json({ ...answer, done: intent, typed })
  }
  const { pathname, searchParams } = new URL(args.request.url)
  searchParams.set('done', intent)
  if (done.value) searchParams.set('statement', done.value)
  return redirectTo(`${pathname}?${searchParams.toString()}`)
}

type Asked = { form: SynthesisForm; intent: SynthesisIntent; about: string; key: string }

/** @returns the statement to go on with, or the version that was published. */
async function perform(
  args: ActionFunctionArgs,
  visit: SynthesisVisit,
  asked: Asked,
): Promise<Attempt<string | null>> {
  const { form, intent } = asked
  switch (intent) {
    case 'cite':
      return cite(args, visit, form)
    case 'uncite':
      return uncite(visit, asked.about)
    case 'save':
      return save(args, visit, form)
    case 'publish':
      return publish(args, visit, form)
    default:
      return changeText(args, visit, { ...asked, intent })
  }
}

function whereOf({ consultation, draft }: SynthesisVisit) {
  return { consultationId: consultation.id, draftId: draft.id }
}

async function cite(
  { context }: ActionFunctionArgs,
  visit: SynthesisVisit,
  { citeTo, contributionIds, stance }: SynthesisForm,
): Promise<Attempt<string>> {
  const { document } = await context.liveDrafts.read(visit.draftText.id)
  const statementId = citeTo ?? ''
  return attempt(visit.db, async (trx) => {
    const chosen = { ...whereOf(visit), statementId, document, contributionIds, stance }
    await citeContributions(trx, visit.visitor.personId!, chosen)
    return statementId
  })
}

async function uncite(visit: SynthesisVisit, citationId: string): Promise<Attempt<null>> {
  const which = { ...whereOf(visit), citationId: foundId(citationId) }
  return attempt(visit.db, async (trx) => {
    await unciteContribution(trx, visit.visitor.personId!, which)
    return null
  })
}

/** The statement being worked on takes its new words, and its evidence the words quoted. */
async function save(
  args: ActionFunctionArgs,
  visit: SynthesisVisit,
  form: SynthesisForm,
): Promise<Attempt<string | null>> {
  const quotes = changedQuotes(form)
  const quoted = await attempt(visit.db, async (trx) => {
    for (const { citationId, quote } of quotes) {
      const which = { ...whereOf(visit), citationId, quote }
      await quoteContribution(trx, visit.visitor.personId!, which)
    }
    return null
  })
  if (!quoted.ok || !isTextChanged(form)) return quoted
  return changeText(args, visit, { form, intent: 'save', about: '', key: '' })
}

type TextChange = Asked & { intent: 'write' | 'save' | 'move' | 'remove' }

/** The text is live: who has it open sees the change at once. */
async function changeText(
  { context }: ActionFunctionArgs,
  visit: SynthesisVisit,
  { form, intent, about, key }: TextChange,
): Promise<Attempt<string | null>> {
  const personId = visit.visitor.personId!
  // The same form sent twice writes one statement.
  const statementId =
    intent === 'write' ? idFrom(`statement:${key}`) : foundId(form.statementId ?? undefined)
  const heading = intent === 'write' ? await headingFor(visit, form.themeId) : null
  const change = (document: Document) => {
    switch (intent) {
      case 'write':
        return withStatement(document, { id: statementId, text: form.newText }, heading)
      case 'save':
        return withStatementText(document, statementId, form.text)
      case 'move':
        return withStatementMoved(document, statementId, about === 'later' ? about : 'earlier')
      case 'remove':
        return withoutStatement(document, statementId)
    }
  }
  return settled(async () => {
    const noted = { ...whereOf(visit), statementId, intent: EVENT_OF[intent] }
    await context.liveDrafts.edit(visit.draftText.id, personId, change, (trx) =>
      changeStatement(trx, personId, noted),
    )
    return intent === 'remove' ? null : statementId
  })
}

const EVENT_OF = { write: 'write', save: 'edit', move: 'move', remove: 'remove' } as const

/** The part a statement belongs to is named after its theme, in the language of the text. */
async function headingFor(visit: SynthesisVisit, themeId: string | null) {
  if (themeId === null) return null
  const theme = await findTheme(visit.db, visit.consultation.id, themeId)
  if (!theme) return null
  const text = inLanguage(theme.name, visit.draftText.language, visit.consultation.languages)
  return { id: randomUUID(), text }
}

/** What is typed for the statement belongs to what is published: it is saved first. */
async function publish(
  args: ActionFunctionArgs,
  visit: SynthesisVisit,
  form: SynthesisForm,
): Promise<Attempt<string | null>> {
  const { db, draft, draftText, visitor } = visit
  const { seen } = await freezableTexts(args.context, draft.id)
  if (form.seen !== seen) return { ok: false, refusal: 'draft-changed-since', status: 403 }
  const saved = await save(args, visit, form)
  if (!saved.ok) return saved
  const { texts } = await freezableTexts(args.context, draft.id)
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
