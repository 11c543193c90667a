import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findDraft } from '~/db/queries/drafts'
import { listPendingOf, type ReportCitation } from '~/db/queries/reports'
import { writePending } from '~/server/commands/change-report'
import { publishVersion } from '~/server/commands/publish-version'
import { withPending } from '~/server/documents/report/compose-report'
import { reportFormSchema } from '~/app/domain/commented-report.input'
import { inLanguage, INTERFACE_LANGUAGES, type Localized } from '~/app/domain/language'
import { WriteReportPage, type ReportAnswer } from '~/app/components/reports/write-report-page'
import { attempt, settled } from '~/app/http/attempt.server'
import { checkForm, readSent } from '~/app/http/form.server'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { findReportPage } from '~/app/http/report-page.server'
import { placesOf, savePlaces, withoutUnchanged } from '~/server/documents/report/report-places'
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
  const which = { draftId: draft.id, versionId: null, phaseId }
  return {
    title: inLanguage(draft.title, language, consultation.languages),
    consultation,
    person: person!.name ?? person!.email ?? '',
    draftTextId: draftText.id,
    draftId: draft.id,
    language: draftText.language,
    page: await findReportPage(db, consultation, which, document, language),
    places: placesOf(document),
    pending: (await listPendingOf(db, phaseId)).length,
    seen: (await freezableTexts(args.context, draft.id)).seen,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { visitor, consultation, draft, draftText, db, phaseId } = await enterReport(args)
  const sent = await readSent(args)
  const { intent } = sent
  const typed = withoutUnchanged(sent.typed)
  const answer: ReportAnswer = { intent, typed, problems: {}, refusal: null, isSaved: false }
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, intent, visitor)
  if (refusal) return json({ ...answer, refusal }, 403)
  const checked = checkForm(sent, reportFormSchema(consultation.languages))
  if (!checked.ok) return json({ ...answer, problems: checked.problems }, 422)
  const form = checked.value

  if (intent === 'publish') {
    if (form.seen !== (await freezableTexts(args.context, draft.id)).seen) {
      return json({ ...answer, refusal: 'draft-changed-since' as const }, 403)
    }
    await args.context.afterCommit()
    if (!form.isListing && (await listPendingOf(db, phaseId)).length > 0) {
      return json({ ...answer, refusal: 'contributions-pending' as const }, 403)
    }
  }
  const writer = { draftId: draft.id, draftTextId: draftText.id, personId: visitor.personId! }
  const saved = await savePlaces(args.context, writer, typed)
  if (!saved.ok) {
    const { refusal, problems, status } = saved
    return json({ ...answer, refusal, problems }, status)
  }
  const done: ReportAnswer = { ...answer, isSaved: true }
  return intent === 'publish' ? publish(args, form, done) : json(done)
}

/** What waits is listed as of now, then the text is frozen as it stands. */
async function publish(
  args: ActionFunctionArgs,
  { note, isListing }: { note: Localized; isListing: boolean },
  answer: ReportAnswer,
) {
  const { db, language, visitor, draft, draftText, phaseId } = await enterReport(args)
  const { liveDrafts } = args.context
  const personId = visitor.personId!

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
  return redirectTo(`/${language}/reports/${published.value}?done=report`)
}

export default function WriteReportRoute() {
  return (
    <WriteReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
