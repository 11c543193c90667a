import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listDrafts } from '~/db/queries/drafts'
import { listJobs, requestJobCancel } from '~/db/queries/jobs'
import { listPhases } from '~/db/queries/phases'
import { countAnswers } from '~/db/queries/answers-owed'
import { generateReport } from '~/server/commands/generate-report'
import { inLanguage, INTERFACE_LANGUAGES, type Localized } from '~/app/domain/language'
import { ReportsDeskPage } from '~/app/components/reports/reports-desk-page'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { found, foundId } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation, sendingRefusal } from '~/app/http/visit.server'
import { textIn } from '~/app/i18n/catalogues.server'

const ROUTE = '$lang.consultations.$slug.desk.reports._index'

/** A page of running work asks for itself again, also without JavaScript. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  ...(data?.phases.some(({ job }) => isRunning(job))
    ? [{ httpEquiv: 'refresh', content: '2' }]
    : []),
]

function isRunning(job: { state: string } | null): boolean {
  return job?.state === 'queued' || job?.state === 'running'
}

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text, person } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const drafts = await listDrafts(db, consultation.id)
  const jobs = await listJobs(db, consultation.id, 'generate-report')
  const counts = await countAnswers(db, consultation.id)
  const phases = await listPhases(db, consultation.id)
  return {
    title: `${text('report.desk.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    phases: phases.map(({ id, position, title }) => {
      const draft = drafts.find(({ kind, phaseId }) => kind === 'report' && phaseId === id)
      const job = jobs.find(({ input }) => input['phaseId'] === id)
      const count = counts.find(({ phaseId }) => phaseId === id)
      const pending = (count?.pending ?? 0) + (count?.proposed ?? 0)
      return {
        id,
        position,
        title,
        draftId: draft?.id ?? null,
        versions: draft?.versions ?? [],
        contributions: pending + (count?.answered ?? 0),
        pending,
        job: job ? { id: job.id, state: job.state, done: job.done, total: job.total } : null,
      }
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { consultation, db, language, visitor } = await enterConsultation(args, ROUTE, {
    slug: args.params.slug,
  })
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor)
  if (refusal) return json({ refusal }, 403)
  const { phaseId, jobId } = sent.typed
  if (sent.intent === 'cancel') {
    const jobs = await listJobs(db, consultation.id, 'generate-report')
    await requestJobCancel(db, found(jobs.find(({ id }) => id === jobId)).id)
  } else {
    const id = foundId(typeof phaseId === 'string' ? phaseId : undefined)
    const phase = found((await listPhases(db, consultation.id)).find((one) => one.id === id))
    const title = titleOf(phase.position, phase.title, consultation.languages)
    const [first = 'en'] = consultation.languages
    const report = { consultationId: consultation.id, phaseId: id, language: first, title }
    const started = await attempt(db, (trx) => generateReport(trx, visitor.personId!, report))
    if (!started.ok) return json({ refusal: started.refusal }, started.status)
  }
  return redirectTo(`/${language}/consultations/${consultation.slug}/desk/reports`)
}

function titleOf(position: number, title: Localized, languages: readonly string[]): Localized {
  const spoken = INTERFACE_LANGUAGES.filter((one) => languages.includes(one))
  return Object.fromEntries(
    (spoken.length > 0 ? spoken : (['en'] as const)).map((language) => [
      language,
      textIn(language)('report.title', {
        position,
        title: inLanguage(title, language, languages),
      }),
    ]),
  )
}

export default function ReportsDeskRoute() {
  return (
    <ReportsDeskPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
