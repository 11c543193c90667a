import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitationWords } from '~/db/queries/citations'
import { countProposed } from '~/db/queries/translations'
import { findPublishableDraft, type PublishableDraft } from '~/db/queries/versions'
import { carriedThreads } from '~/server/commands/carry-threads'
import { publishVersion } from '~/server/commands/publish-version'
import { blockChanges, countChanges, redlineRows } from '~/app/domain/block-changes'
import { wordCount } from '~/app/domain/document'
import { citationIdsOf } from '~/app/domain/document-citations'
import { gapsOf, missingBlocks } from '~/app/domain/draft-gaps'
import { inLanguage } from '~/app/domain/language'
import { isUnconfirmed } from '~/app/domain/thread-position'
import { textFor } from '~/app/domain/version'
import type { Refusal } from '~/app/domain/refusal'
import { publishSchema } from '~/app/domain/version.input'
import { PublishPage } from '~/app/components/versions/publish-page'
import type { ShownText, TextSummary } from '~/app/components/versions/publish-page-props'
import { attempt } from '~/app/http/attempt.server'
import { checkForm, readSent, type Problems } from '~/app/http/form.server'
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
  return {
    title: `${text('publish.title', { number })} – ${title}`,
    consultation,
    personName: person?.name ?? '',
    draft: { id: draft.id, title: draft.title },
    number,
    texts: summaries,
    absent: consultation.languages.filter((one) => !hasWords(texts, one)),
    shown: await shownText(visit, new URL(args.request.url).searchParams.get('text')),
    seen,
    refusal: refusalOf(summaries, isEmpty),
  }
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
  { consultation, db, texts }: PublicationVisit,
  { language, draftTextId, document, blocks, before, problem }: TextToFreeze,
): Promise<TextSummary> {
  const source = textFor(texts, consultation.languages)
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
    problem,
    changes: before && countChanges(blockChanges(before, blocks)),
    unsure: threads.filter(({ position }) => isUnconfirmed(position)).length,
    kept: inState('exact').length,
    followed: inState('moved', 'edited').length,
    orphaned: inState('orphaned').map(({ threadId, quote }) => ({ threadId, quote })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, visitor, language, draft, texts, seen } = await enterPublication(args)
  const sent = await readSent(args)
  const typed = { ...sent.typed }
  const nothing = { problems: {} as Problems, typed, refusal: null as Refusal | null }
  const checked = checkForm(sent, publishSchema)
  if (!checked.ok) return json({ ...nothing, problems: checked.problems }, 422)
  const isOld = checked.value.seen !== seen
  const refusal =
    sent.refusal ??
    sendingRefusal(ROUTE, sent.intent, visitor) ??
    (isOld ? ('draft-changed-since' as const) : null)
  if (refusal) return json({ ...nothing, refusal }, 403)

  const { note, without } = checked.value
  const chosen = texts.filter(({ draftTextId }) => !without.includes(draftTextId))
  const publication = { draftId: draft.id, texts: chosen, note }
  const published = await attempt(db, (trx, now) =>
    publishVersion(trx, visitor.personId!, publication, now),
  )
  if (!published.ok) return json({ ...nothing, refusal: published.refusal }, published.status)
  await args.context.afterCommit()
  return redirectTo(`/${language}/versions/${published.value}?done=version`)
}

export default function PublishRoute() {
  return <PublishPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
