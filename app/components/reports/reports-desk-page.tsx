import { inLanguage, type Localized } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { NoPhase } from '../setup/no-phase'
import { Button, ButtonLink } from '../ui/button'

type Job = { id: string; state: string; done: number; total: number | null }

type ReportedPhase = {
  id: string
  position: number
  title: Localized
  draftId: string | null
  versions: { id: string; number: number }[]
  /** Contributions of the phase, answered or not. */
  contributions: number
  pending: number
  job: Job | null
}

type ReportsDeskProps = {
  consultation: FramedConsultation
  person: string
  phases: readonly ReportedPhase[]
  answer?: { refusal: Refusal | null }
}

/** The reports of a consultation, one for each phase, and how far each is. */
export function ReportsDeskPage(props: ReportsDeskProps) {
  const { language, text } = useReader()
  const { consultation, phases } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk`
  return (
    <DeskFrame
      consultation={consultation}
      current="reports"
      person={props.person}
      title={text('report.desk.title')}
    >
      <section className="pane" aria-label={text('report.desk.title')}>
        <p className="note">{text('report.desk.lead')}</p>
        <RefusalMessage refusal={props.answer?.refusal} />
        {phases.length === 0 && <NoPhase slug={consultation.slug} />}
        {phases.map((phase) => (
          <section key={phase.id}>
            <h2>
              {text('response.phaseTitle', {
                position: phase.position,
                title: inLanguage(phase.title, language, consultation.languages),
              })}
            </h2>
            {phase.contributions === 0 && <p>{text('report.pending.nothing')}</p>}
            {phase.contributions > 0 && phase.pending === 0 && <p>{text('report.pending.none')}</p>}
            {phase.pending > 0 && (
              <p>
                {text('report.desk.pendingCount', { count: phase.pending })}{' '}
                <a href={`${desk}/responses?phase=${phase.position}`}>
                  {text('report.desk.answer')}
                </a>
              </p>
            )}
            <PhaseReport phase={phase} consultation={consultation} />
          </section>
        ))}
      </section>
    </DeskFrame>
  )
}

function PhaseReport(props: { phase: ReportedPhase; consultation: FramedConsultation }) {
  const { language, text } = useReader()
  const { phase, consultation } = props
  const desk = `${consultationPath(consultation.slug, language)}/desk/reports`
  const { job } = phase
  const isWorking = job?.state === 'queued' || job?.state === 'running'
  return (
    <>
      {phase.versions.map(({ id, number }) => (
        <p key={id}>
          <a href={`/${language}/reports/${id}`}>{text('report.desk.read', { number })}</a>
        </p>
      ))}
      {!phase.draftId && <p className="note">{text('report.desk.none')}</p>}
      {job && <JobState job={job} />}
      {!isWorking && (
        <form method="post" className="actions">
          <FormKey />
          <input type="hidden" name="intent" value="generate" />
          <input type="hidden" name="phaseId" value={phase.id} />
          {phase.draftId && (
            <ButtonLink href={`${desk}/${phase.draftId}`} size="small">
              {text('report.desk.write')}
            </ButtonLink>
          )}
          <Button size="small" kind={phase.draftId ? 'second' : 'main'}>
            {text(phase.draftId ? 'report.desk.regenerate' : 'report.desk.generate')}
          </Button>
        </form>
      )}
    </>
  )
}

function JobState({ job }: { job: Job }) {
  const { text } = useReader()
  if (job.state === 'failed') return <p role="alert">{text('report.desk.failed')}</p>
  if (job.state === 'cancelled') return <p role="status">{text('report.desk.cancelled')}</p>
  if (job.state === 'done') return null
  const { done, total } = job
  return (
    <form method="post" className="actions">
      <FormKey />
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="jobId" value={job.id} />
      <p role="status">{text('report.desk.working', { done, total: total ?? 3 })}</p>
      <progress value={done} max={total ?? 3} aria-hidden="true" />
      <Button size="small" kind="second">
        {text('report.desk.cancel')}
      </Button>
    </form>
  )
}
