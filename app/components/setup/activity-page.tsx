import { inLanguage, shownIn, type Localized } from '~/app/domain/language'
import type { ActivityKind } from '~/app/domain/phase'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select } from '../ui/field'
import { formState, type FormAnswer, type FormState } from './answer'
import { LocalizedFields } from './localized-fields'
import { SetupFrame, type SetupVisit } from './setup-frame'
import { Written } from './written'

type ActivityPageProps = {
  frame: SetupVisit
  activity: {
    id: string
    kind: ActivityKind
    title: Localized
    introduction: Localized
    /** On the clocks of the consultation; `null`: with the phase. */
    opensAt: string | null
    closesAt: string | null
    draftId: string | null
    phaseId: string
    phaseTitle: Localized
  }
  drafts: { id: string; title: Localized }[]
  answer?: FormAnswer
}

/** One activity of a phase: its words, its own dates, the draft it is about. */
export function ActivityPage({ frame, activity, drafts, answer }: ActivityPageProps) {
  const { language, text } = useReader()
  const { slug, languages } = frame.consultation
  const desk = `${consultationPath(slug, language)}/desk`
  const form = formState(answer, text, 'change')
  return (
    <SetupFrame
      {...frame}
      part="phases"
      title={<Written shown={shownIn(activity.title, language, languages)} />}
    >
      <p>
        {text(`setup.kind.${activity.kind}`)} ·{' '}
        <a href={`${desk}/phases/${activity.phaseId}`}>
          <Written shown={shownIn(activity.phaseTitle, language, languages)} />
        </a>
      </p>
      <More kind={activity.kind} desk={desk} />
      <ErrorSummary problems={form.problems} />
      <RefusalMessage refusal={form.refusal} />
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="change" />
        <LocalizedFields
          name="title"
          label={text('setup.title')}
          languages={languages}
          stored={activity.title}
          form={form}
        />
        <LocalizedFields
          name="introduction"
          label={text('setup.introduction')}
          hint={text('setup.introductionHint')}
          languages={languages}
          stored={activity.introduction}
          form={form}
          isLong
          isOptional
        />
        <AboutDraft activity={activity} drafts={drafts} form={form} languages={languages} />
        <OwnDates frame={frame} form={form} activity={activity} />
        {frame.mayChange && (
          <p className="form-actions">
            <Button size="small">{text('setup.saveActivity')}</Button>
          </p>
        )}
      </form>
      {frame.mayChange && <Removal answer={answer} />}
    </SetupFrame>
  )
}

/** Comments and drafting are about a draft. */
function AboutDraft(
  props: Pick<ActivityPageProps, 'activity' | 'drafts'> & { form: FormState; languages: string[] },
) {
  const { language, text } = useReader()
  const { activity, drafts, form, languages } = props
  if (activity.kind !== 'comments' && activity.kind !== 'drafting') return null
  return (
    <Select
      name="draftId"
      label={text('setup.draft')}
      hint={text('setup.draftHint')}
      blank={text('setup.draftNone')}
      defaultValue={form.value('draftId', activity.draftId)}
      problem={form.problem('draftId')}
      options={drafts.map((draft) => ({
        value: draft.id,
        label: inLanguage(draft.title, language, languages),
      }))}
    />
  )
}

function More({ kind, desk }: { kind: ActivityKind; desk: string }) {
  const { text } = useReader()
  if (kind !== 'survey' && kind !== 'session') return null
  return (
    <p>
      <a href={`${desk}/${kind}s`}>
        {kind === 'survey' ? text('setup.toSurveys') : text('setup.toSessions')}
      </a>
    </p>
  )
}

function OwnDates(props: {
  frame: SetupVisit
  form: FormState
  activity: ActivityPageProps['activity']
}) {
  const { text } = useReader()
  const { form, activity } = props
  const { timeZone } = props.frame.consultation
  return (
    <>
      <Field
        name="opensAt"
        type="datetime-local"
        isShort
        isOptional
        label={text('setup.opensAt')}
        hint={`${text('setup.withPhase')} ${text('setup.inZone', { timeZone })}`}
        defaultValue={form.value('opensAt', activity.opensAt)}
        problem={form.problem('opensAt')}
      />
      <Field
        name="closesAt"
        type="datetime-local"
        isShort
        isOptional
        label={text('setup.closesAt')}
        hint={text('setup.closesHint')}
        defaultValue={form.value('closesAt', activity.closesAt)}
        problem={form.problem('closesAt')}
      />
    </>
  )
}

function Removal({ answer }: { answer?: FormAnswer }) {
  const { text } = useReader()
  const { refusal } = formState(answer, text, 'remove')
  return (
    <details className="setup-fold" open={refusal !== null}>
      <summary>{text('setup.removeActivity')}</summary>
      <RefusalMessage refusal={refusal} />
      <p>{text('setup.removeActivityWhat')}</p>
      <form method="post">
        <FormKey />
        <Button size="small" kind="second" name="intent" value="remove">
          {text('setup.removeActivityNow')}
        </Button>
      </form>
    </details>
  )
}
