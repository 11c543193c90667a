import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitationWords } from '~/db/queries/citations'
import { findPersonById } from '~/db/queries/people'
import { listPhases } from '~/db/queries/phases'
import { findCurrentPlan } from '~/db/queries/planned-publications'
import { countProposed, findSourceText } from '~/db/queries/translations'
import {
  findPublishableDraft,
  listCommentsActivities,
  type PublishableDraft,
} from '~/db/queries/versions'
import { listUntranslated } from '~/server/commands/check-publication'
import { carriedThreads } from '~/server/commands/carry-threads'
import { cancelPlan, planPublication } from '~/server/commands/plan-publication'
import { publishVersion } from '~/server/commands/publish-version'
import { blockChanges, countChanges, redlineRows } from '~/app/domain/block-changes'
import { wordCount } from '~/app/domain/document'
import { citationIdsOf } from '~/app/domain/document-citations'
import { gapsOf, missingBlocks } from '~/app/domain/draft-gaps'
import { inLanguage } from '~/app/domain/language'
import { currentPhase, mayBeCommented } from '~/app/domain/phase'
import { isUnconfirmed } from '~/app/domain/thread-position'
import { textFor } from '~/app/domain/version'
import type { Refusal } from '~/app/domain/refusal'
import { notableSections } from '~/app/domain/section-note'
import { planSchema, publishSchema } from '~/app/domain/version.input'
import { fromLocalTime, toLocalTime } from '~/app/domain/zoned-time'
import { PublishPage } from '~/app/components/versions/publish-page'
import type { ShownText, TextSummary } from '~/app/components/versions/publish-page-props'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems, type SentForm } from '~/app/http/form.server'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.publish'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

async function enterPublication(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db } = args.context
  const draft = found(await findPublishableDraft(db, foundId(args.params.draftId)))
  found(draft.kind === 'notes' ? null : draft)
  const visit = await enterConsultation(args, ROUTE, draft)
  refuseKindsOfADesk(visit, draft)
  return { ...visit, draft, ...(await freezableTexts(args.context, draft.id)) }
}

/** Syntheses and reports are published where their evidence and what waits stand beside them. */
function refuseKindsOfADesk(
  { consultation, language }: Awaited<ReturnType<typeof enterConsultation>>,
  { id, kind }: PublishableDraft,
): void {
  const desk = { strategy: null, notes: null, synthesis: 'synthesis', report: 'reports' }[kind]
  if (desk === null) return
  throw redirectTo(`/${language}/consultations/${consultation.slug}/desk/${desk}/${id}#publish`)
}

type PublicationVisit = Awaited<ReturnType<typeof enterPublication>>

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterPublication(args)
  const { consultation, language, text, person, draft, number, texts, seen } = visit
  const title = inLanguage(draft.title, language, consultation.languages)
  const isEmpty = texts.every(({ blocks }) => wordCount(blocks) === 0)
  const summaries = await Promise.all(inOrder(visit).map((one) => summaryOf(visit, one)))
  const { searchParams } = new URL(args.request.url)
  const phase = currentPhase(await listPhases(visit.db, consultation.id), visit.now)
  const isOpened = mayBeCommented(await listCommentsActivities(visit.db, draft.id), visit.now)
  return {
    title: `${text('publish.title', { number })} – ${title}`,
    consultation,
    personName: person?.name ?? '',
    draft: { id: draft.id, title: draft.title },
    number,
    texts: summaries,
    sections: changedParts(visit),
    absent: consultation.languages.filter((one) => !hasWords(texts, one)),
    shown: await shownText(visit, searchParams.get('text')),
    seen,
    opensFor: isOpened ? null : `/${phase?.id ?? ''}`,
    plan: await shownPlan(visit),
    when: searchParams.get('when') === 'later' ? ('later' as const) : ('now' as const),
    done: ['planned', 'cancelled'].find((one) => one === searchParams.get('done')) ?? null,
    refusal: refusalOf(summaries, isEmpty),
  }
}

/** What is planned for the draft, or failed last; `null`: nothing. */
async function shownPlan({ db, draft, consultation, seen }: PublicationVisit) {
  const plan = await findCurrentPlan(db, draft.id)
  if (!plan) return null
  const planner = await findPersonById(db, plan.plannedById)
  const { dueAt, state, refusal, isPublic, note, sectionNotes, leftOut } = plan
  return {
    ...{ state, refusal, isPublic, note, sectionNotes, leftOut },
    isAsRead: plan.seen !== null,
    dueAt: dueAt.toISOString(),
    dueAtLocal: toLocalTime(dueAt, consultation.timeZone),
    isChangedSince: plan.seen !== null && plan.seen !== seen,
    plannedBy: planner?.name ?? planner?.email ?? null,
  }
}

/** The parts in which something changed since the version before, whatever the language. */
function changedParts(visit: PublicationVisit) {
  const compared = inOrder(visit).flatMap(({ language, blocks, before }) =>
    before ? [{ language, blocks, rows: redlineRows(before, blocks) }] : [],
  )
  return notableSections(compared)
}

/** Why nothing can be published as it stands; what is only not finished is said in the form. */
function refusalOf(texts: readonly TextSummary[], isEmpty: boolean): Refusal | null {
  if (isEmpty) return 'draft-is-empty'
  return texts.some(({ unsure }) => unsure > 0) ? 'thread-without-position' : null
}

type TextToFreeze = PublicationVisit['texts'][number]

/** In the order of the consultation's languages. */
function inOrder({ consultation, texts }: PublicationVisit): TextToFreeze[] {
  const place = ({ language }: TextToFreeze) => {
    const found = consultation.languages.indexOf(language)
    return found === -1 ? consultation.languages.length : found
  }
  return [...texts].sort((one, other) => place(one) - place(other))
}

function hasWords(texts: readonly TextToFreeze[], language: string): boolean {
  return texts.some((one) => one.language === language && wordCount(one.blocks) > 0)
}

/** The text that is shown in full: the one asked for, else the reader's, else the first. */
async function shownText(
  { consultation, db, language, texts }: PublicationVisit,
  asked: string | null,
): Promise<ShownText | null> {
  const written = texts.filter(({ blocks }) => wordCount(blocks) > 0)
  const text = textFor(written, [asked, language, ...consultation.languages])
  if (!text) return null
  return {
    language: text.language,
    document: text.document,
    rows: text.before && redlineRows(text.before, text.blocks),
    citations: [...(await listCitationWords(db, citationIdsOf(text.document)))],
  }
}

async function summaryOf(
  { db, texts }: PublicationVisit,
  frozen: TextToFreeze,
): Promise<TextSummary> {
  const { language, draftTextId, document, blocks, before, problem } = frozen
  const untranslated = await listUntranslated(db, frozen, texts)
  const sourceId = (await findSourceText(db, draftTextId))?.id
  const source = texts.find((one) => one.draftTextId === sourceId)
  const missing = source ? missingBlocks(source.blocks, blocks) : null
  const threads = await carriedThreads(db, { draftTextId, blocks })
  const inState = (...states: string[]) =>
    threads.filter(({ position }) => states.includes(position.state))
  return {
    draftTextId,
    language,
    words: wordCount(blocks),
    gaps: gapsOf(document),
    proposed: await countProposed(db, draftTextId),
    missing: missing && missing.map(({ blockId, text }) => ({ blockId, words: text })),
    untranslated: untranslated.map(({ blockId, target }) => ({ blockId, words: target ?? '' })),
    problem,
    changes: before && countChanges(blockChanges(before, blocks)),
    unsure: threads.filter(({ position }) => isUnconfirmed(position)).length,
    kept: inState('exact').length,
    followed: inState('moved', 'edited').length,
    orphaned: inState('orphaned').map(({ threadId, quote }) => ({ threadId, quote })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterPublication(args)
  const { visitor, language, draft } = visit
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return refused(sent, { refusal })
  const page = `/${language}/drafts/${draft.id}/publish`
  if (sent.intent === 'cancel-plan') {
    const cancelled = await attempt(visit.db, (trx) => cancelPlan(trx, visitor.personId!, draft.id))
    return cancelled.ok ? redirectTo(`${page}?done=cancelled`) : refused(sent, cancelled)
  }
  if (sent.intent === 'plan') {
    const planned = await plan(visit, sent)
    return planned.ok ? redirectTo(`${page}?done=planned`) : refused(sent, planned)
  }
  const published = await publish(visit, sent)
  if (!published.ok) return refused(sent, published)
  await args.context.afterCommit()
  return redirectTo(`/${language}/versions/${published.value}?done=version`)
}

async function publish({ db, visitor, draft, texts, seen }: PublicationVisit, sent: SentForm) {
  const checked = checkForm(sent, publishSchema)
  if (!checked.ok) return checked
  if (checked.value.seen !== seen) return CHANGED_SINCE
  const { note, sectionNotes, without } = checked.value
  const chosen = texts.filter(({ draftTextId }) => !without.includes(draftTextId))
  const publication = { draftId: draft.id, texts: chosen, note, sectionNotes }
  return attempt(db, (trx, now) => publishVersion(trx, visitor.personId!, publication, now))
}

async function plan(visit: PublicationVisit, sent: SentForm) {
  const { consultation, db, visitor, draft, texts, seen } = visit
  const checked = checkForm(sent, planSchema)
  if (!checked.ok) return checked
  if (checked.value.seen !== seen) return CHANGED_SINCE
  const { dueAt, isAsRead, isPublic, note, sectionNotes, without } = checked.value
  const planned = {
    ...{ isPublic, note, sectionNotes, leftOut: without },
    dueAt: fromLocalTime(dueAt, consultation.timeZone),
    seen: isAsRead ? seen : null,
  }
  return attempt(db, (trx, now) =>
    planPublication(trx, visitor.personId!, { draftId: draft.id, texts, plan: planned }, now),
  )
}

const CHANGED_SINCE = { ok: false, refusal: 'draft-changed-since' } as const

/** The form comes back full, with the reason. */
function refused(
  { typed }: SentForm,
  answer: { problems?: Problems; refusal?: Refusal | null; status?: number },
) {
  const { problems = {}, refusal = null } = answer
  return json({ problems, typed, refusal }, answer.status ?? (refusal ? 403 : 422))
}

export default function PublishRoute() {
  return <PublishPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
