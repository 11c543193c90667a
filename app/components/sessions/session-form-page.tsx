import { inLanguage, type Localized } from '~/app/domain/language'
import { ATTRIBUTIONS, SESSION_FORMATS } from '~/app/domain/listening-session'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState, type OfferedGroup } from '../contributions/contributor-fields'
import { COMMON_LANGUAGES, languageName } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { LocalizedFields } from '../setup/localized-fields'
import { NoPhase } from '../setup/no-phase'
import { GroupSign } from '../signs'
import { Button } from '../ui/button'
import { CheckboxGroup, RadioGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field, Select } from '../ui/field'
import { AgendaFields } from './agenda-fields'
import { typedForm } from './typed-form'

type SessionFormPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  isNew: boolean
  phases: { id: string; title: Localized }[]
  groups: readonly OfferedGroup[]
  agendaRows: number
  state: FormState
  refusal: Refusal | null
}

/** A session is planned, or planned anew. */
export function SessionFormPage(props: SessionFormPageProps) {
  const { text } = useReader()
  const { consultation, state } = props
  const sentenceOf = useProblems(state)
  const form = typedForm(state, text)
  const problems = Object.keys(state.problems).map((name) => ({
    name,
    sentence: sentenceOf(name)!,
  }))
  return (
    <DeskFrame
      consultation={consultation}
      current="sessions"
      person={props.person}
      title={text(props.isNew ? 'session.plan' : 'session.change')}
    >
      <section className="pane">
        {props.phases.length === 0 && <NoPhase slug={consultation.slug} />}
        <RefusalMessage refusal={props.refusal} />
        <ErrorSummary problems={problems} />
        <form method="post" className="form">
          <FormKey />
          <LocalizedFields
            name="title"
            label={text('session.title')}
            languages={consultation.languages}
            form={form}
          />
          <WhenAndWhere {...props} />
          <WhoAndHow {...props} />
          <LocalizedFields
            name="introduction"
            label={text('session.introduction')}
            languages={consultation.languages}
            form={form}
            isLong
            isOptional
          />
          <LocalizedFields
            name="question"
            label={text('session.question')}
            hint={text('session.questionHint')}
            languages={consultation.languages}
            form={form}
            isOptional
          />
          <AgendaFields languages={consultation.languages} rows={props.agendaRows} state={state} />
          <p className="form-actions">
            <Button>{text('session.save')}</Button>
          </p>
        </form>
      </section>
    </DeskFrame>
  )
}

function useProblems(state: FormState) {
  const { text } = useReader()
  return (name: string) => {
    const problem = state.problems[name]
    if (!problem) return null
    return name === 'link' ? text('session.linkProblem') : text(`problem.${problem}`)
  }
}

function WhenAndWhere({ consultation, phases, state }: SessionFormPageProps) {
  const { language, text } = useReader()
  const problem = useProblems(state)
  const field = (name: string) => ({
    name,
    defaultValue: typedIn(state, name),
    problem: problem(name),
  })
  return (
    <>
      <Select
        {...field('phaseId')}
        label={text('session.phase')}
        options={phases.map(({ id, title }) => ({
          value: id,
          label: inLanguage(title, language, consultation.languages),
        }))}
      />
      <Field
        {...field('startsAt')}
        label={text('session.startsAt')}
        type="datetime-local"
        isShort
        required
      />
      <Field
        {...field('endsAt')}
        label={text('session.endsAt')}
        type="datetime-local"
        isShort
        required
      />
      <Field
        {...field('timeZone')}
        label={text('session.timeZone')}
        hint={text('session.timeZoneHint')}
        list="time-zones"
        dir="ltr"
        required
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Field {...field('place')} label={text('session.place')} dir="auto" isOptional />
      <Field {...field('link')} label={text('session.link')} type="url" dir="ltr" isOptional />
      <Field {...field('host')} label={text('session.host')} dir="auto" isOptional />
    </>
  )
}

function WhoAndHow(props: SessionFormPageProps) {
  const { language, text } = useReader()
  const { groups, state } = props
  const problem = useProblems(state)
  const several = (name: string) => [state.typed[name] ?? []].flat()
  return (
    <>
      <RadioGroup
        name="format"
        label={text('session.format')}
        value={typedIn(state, 'format')}
        problem={problem('format')}
        choices={SESSION_FORMATS.map((format) => ({
          value: format,
          label: text(`session.format.${format}`),
        }))}
      />
      <RadioGroup
        name="attribution"
        label={text('session.attribution')}
        hint={text('session.attributionHint')}
        value={typedIn(state, 'attribution')}
        problem={problem('attribution')}
        choices={ATTRIBUTIONS.map((rule) => ({
          value: rule,
          label: text(`session.rule.${rule}`),
          note: text(`session.rule.${rule}.note`),
        }))}
      />
      {groups.length > 0 && (
        <CheckboxGroup
          name="groupIds"
          label={text('session.groups')}
          columns={2}
          isOptional
          values={several('groupIds')}
          problem={problem('groupIds')}
          choices={groups.map((group) => ({
            value: group.id,
            sign: <GroupSign position={group.position} />,
            label: <span dir="auto">{inLanguage(group.name, language)}</span>,
          }))}
        />
      )}
      <Languages {...props} />
    </>
  )
}

/** In which languages people may speak: those of the consultation first, then common ones. */
function Languages({ consultation, state }: SessionFormPageProps) {
  const { text } = useReader()
  const problem = useProblems(state)
  const chosen = [state.typed.languages ?? []].flat()
  const offered = [...new Set([...consultation.languages, ...chosen, ...COMMON_LANGUAGES])]
  return (
    <CheckboxGroup
      name="languages"
      label={text('session.languages')}
      columns={2}
      isOptional
      values={chosen}
      problem={problem('languages')}
      choices={offered.map((code) => ({
        value: code,
        label: <span lang={code}>{languageName(code)}</span>,
      }))}
    />
  )
}
