import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraft } from '~/db/queries/drafts'
import { listPendingOf, type ReportCitation } from '~/db/queries/reports'
import { changeReport, writePending } from '~/server/commands/change-report'
import { publishVersion } from '~/server/commands/publish-version'
import { markdownOf } from '~/server/documents/markdown-out'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { withPending } from '~/server/documents/report/compose-report'
import { EDITABLE_SECTIONS, partsOf, withWritten } from '~/app/domain/commented-report'
import { placeSchema, reportPublicationSchema } from '~/app/domain/commented-report.input'
import { inLanguage, INTERFACE_LANGUAGES } from '~/app/domain/language'
import { WriteReportPage } from '~/app/components/reports/write-report-page'
import type { FormAnswer } from '~/app/components/setup/answer'
import { attempt, settled } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { findReportPage } from '~/app/http/report-page.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'
import { textIn } from '~/app/i18n/catalogues.server'

const ROUTE = '$lang.consultations.$slug.desk.reports.$draftId'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

async function enterReport(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const visit = await enterConsultation(args, ROUTE, { slug: args.params.slug })
  const draft = found(await findDraft(visit.db, foundId(args.params.draftId)))
  const isOwn = draft.kind === 'report' && draft.consultationId === visit.consultation.id
  found(isOwn || null)
  return { ...visit, draft, draftText: found(draft.texts[0]), phaseId: found(draft.phaseId) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, draft, draftText, phaseId, person } = await enterReport(args)
  const { document } = await args.context.liveDrafts.read(draftText.id)
  const parts = partsOf(document)
  const which = { draftId: draft.id, versionId: null, phaseId }
  return {
    title: inLanguage(draft.title, language, consultation.languages),
    consultation,
    person: person!.name ?? person!.email ?? '',
    draftTextId: draftText.id,
    draftId: draft.id,
    language: draftText.language,
    page: await findReportPage(db, consultation, which, document, language),
    places: EDITABLE_SECTIONS.map((section) => ({
      section,
      markdown: markdownOf({ nodes: parts[section].written }),
    })),
    pending: (await listPendingOf(db, phaseId)).length,
    seen: (await freezableTexts(args.context, draft.id)).seen,
    news: new URL(args.request.url).searchParams.get('news'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { language, visitor, consultation, draft } = await enterReport(args)
  const sent = await readSent(args)
  const { intent, typed } = sent
  const answer: FormAnswer = { intent, typed, problems: {}, refusal: null }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)
  if (intent === 'publish') return publish(args, sent, answer)

  const checked = checkForm(sent, placeSchema)
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const { section, markdown } = checked.value
  const { draftText } = await enterReport(args)
  const { document: before } = await args.context.liveDrafts.read(draftText.id)
  const { written } = partsOf(before)[section]
  const reading = documentFromMarkdown(markdown, { nodes: written })
  if (!reading.document) {
    return json({ ...answer, problems: { markdown: 'document-not-understood' as const } }, 422)
  }
  const { nodes } = reading.document
  const place = { draftId: draft.id, section }
  const saved = await settled(() =>
    args.context.liveDrafts.edit(
      draftText.id,
      visitor.personId,
      (document) => withWritten(document, section, nodes),
      (trx) => changeReport(trx, visitor.personId!, place),
    ),
  )
  if (!saved.ok) return json({ ...answer, refusal: saved.refusal }, saved.status)
  const desk = `/${language}/consultations/${consultation.slug}/desk/reports`
  return redirectTo(`${desk}/${draft.id}?news=saved#place-${section}`)
}

/** What waits is listed as of now, then the text is frozen as it stands. */
async function publish(
  args: ActionFunctionArgs,
  sent: Awaited<ReturnType<typeof readSent>>,
  answer: FormAnswer,
) {
  const { db, language, visitor, consultation, draft, draftText, phaseId } = await enterReport(args)
  const checked = checkForm(sent, reportPublicationSchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const { note, isListing, seen } = checked.value
  const { liveDrafts } = args.context
  const personId = visitor.personId!

  if (seen !== (await freezableTexts(args.context, draft.id)).seen) {
    return json({ ...answer, refusal: 'draft-changed-since' as const }, 403)
  }
  await args.context.afterCommit()
  const pending = await listPendingOf(db, phaseId)
  const spoken = INTERFACE_LANGUAGES.find((one) => one === draftText.language.split('-')[0])
  let citations: ReportCitation[] = []
  const listed = await settled(() =>
    liveDrafts.edit(
      draftText.id,
      personId,
      (document) => {
        const made = withPending(draft.id, document, pending, textIn(spoken ?? 'en'))
        citations = isListing ? made.citations : []
        return made.document
      },
      (trx) => writePending(trx, personId, { draftId: draft.id, citations }),
    ),
  )
  if (!listed.ok) return json({ ...answer, refusal: listed.refusal }, listed.status)

  const { texts } = await freezableTexts(args.context, draft.id)
  const published = await attempt(db, (trx, now) =>
    publishVersion(trx, personId, { draftId: draft.id, texts, note }, now),
  )
  if (!published.ok) return json({ ...answer, refusal: published.refusal }, published.status)
  await args.context.afterCommit()
  return redirectTo(`/${language}/reports/${published.value}`)
}

export default function WriteReportRoute() {
  return (
    <WriteReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
