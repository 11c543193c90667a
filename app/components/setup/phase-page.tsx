import { shownIn } from '~/app/domain/language'
import { ACTIVITY_KINDS, type ActivityKind } from '~/app/domain/phase'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Select } from '../ui/field'
import { formState, type FormAnswer } from './answer'
import { PhaseForm, type PhaseStored } from './phase-form'
import type { PhaseShown } from './phases-page'
import { SetupFrame, type SetupVisit } from './setup-frame'
import { Written } from './written'

type PhasePageProps = {
  frame: SetupVisit
  phase: PhaseShown
  stored: PhaseStored
  answer?: FormAnswer
}

/** One phase: what it opens, what it says, and how it goes. */
export function PhasePage({ frame, phase, stored, answer }: PhasePageProps) {
  const { language, text } = useReader()
  const { languages } = frame.consultation
  const removal = formState(answer, text, 'remove')
  return (
    <SetupFrame
      {...frame}
      part="phases"
      title={<Written shown={shownIn(phase.title, language, languages)} />}
    >
      <Activities frame={frame} phase={phase} answer={answer} />
      <section>
        <h2>{text('setup.phaseWords')}</h2>
        <PhaseForm
          frame={frame}
          form={formState(answer, text, 'change')}
          intent="change"
          stored={stored}
          button={text('setup.savePhase')}
        />
      </section>
      {frame.mayChange && (
        <details className="setup-fold" open={removal.refusal !== null}>
          <summary>{text('setup.removePhase')}</summary>
          <RefusalMessage refusal={removal.refusal} />
          <p>{text('setup.removePhaseWhat')}</p>
          <form method="post">
            <FormKey />
            <Button size="small" kind="second" name="intent" value="remove">
              {text('setup.removePhaseNow')}
            </Button>
          </form>
        </details>
      )}
    </SetupFrame>
  )
}

function Activities({ frame, phase, answer }: Omit<PhasePageProps, 'stored'>) {
  const { language, text } = useReader()
  const { slug, languages } = frame.consultation
  const desk = `${consultationPath(slug, language)}/desk`
  return (
    <section>
      <h2>{text('setup.activities')}</h2>
      {phase.activities.length === 0 && <p className="note">{text('setup.activitiesNone')}</p>}
      <ul className="setup-list">
        {phase.activities.map((activity) => (
          <li key={activity.id}>
            <p>
              <a href={`${desk}/activities/${activity.id}`}>
                <Written shown={shownIn(activity.title, language, languages)} />
              </a>{' '}
              <span className="note">{text(`setup.kind.${activity.kind}`)}</span>
            </p>
            <MoreOf kind={activity.kind} desk={desk} />
          </li>
        ))}
      </ul>
      {frame.mayChange && <AddActivity answer={answer} />}
      <p className="note">
        {text('setup.sessionsElsewhere')}{' '}
        <a href={`${desk}/sessions`}>{text('setup.toSessions')}</a>
      </p>
    </section>
  )
}

/** Sessions and surveys have more to them than words and dates. */
function MoreOf({ kind, desk }: { kind: ActivityKind; desk: string }) {
  const { text } = useReader()
  if (kind === 'session') return <a href={`${desk}/sessions`}>{text('setup.toSessions')}</a>
  if (kind === 'survey') return <a href={`${desk}/surveys`}>{text('setup.toSurveys')}</a>
  return null
}

function AddActivity({ answer }: { answer?: FormAnswer }) {
  const { text } = useReader()
  const form = formState(answer, text, 'add-activity')
  const kinds = ACTIVITY_KINDS.filter((kind) => kind !== 'session')
  return (
    <form method="post" className="setup-line">
      <FormKey />
      <input type="hidden" name="intent" value="add-activity" />
      <RefusalMessage refusal={form.refusal} />
      <Select
        name="kind"
        isShort
        label={text('setup.addActivity')}
        hint={text('setup.addActivityHint')}
        defaultValue={form.value('kind', 'discussion')}
        problem={form.problem('kind')}
        options={kinds.map((kind) => ({ value: kind, label: text(`setup.kind.${kind}`) }))}
      />
      <Button size="small">{text('setup.addActivityNow')}</Button>
    </form>
  )
}
