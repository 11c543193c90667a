import { direction, inLanguage } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { typedIn, type FormState } from '../contributions/contributor-fields'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { CheckboxGroup, RadioGroup } from '../ui/choices'
import { ErrorSummary } from '../ui/error-summary'
import { Field, TextArea } from '../ui/field'
import type { PublishPageProps } from './publish-page-props'

type FormProps = PublishPageProps & {
  state: FormState
  /** What was typed; else what was planned before. */
  typed: (name: string, before?: string) => string
  problem: (name: string) => string | undefined
}

/** What is said with a version, and the signature; for a moment to come also when, and how. */
export function PublishForm(props: PublishPageProps) {
  const { number, seen, answer, when, plan } = props
  const { text } = useReader()
  const state = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  const form: FormProps = {
    ...props,
    state,
    typed: (name, before = '') => (answer ? typedIn(state, name) : before),
    problem: (name) => {
      const found = state.problems[name]
      return found && text(`problem.${found}`)
    },
  }
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="seen" value={seen} />
      {when === 'later' && <input type="hidden" name="intent" value="plan" />}
      <ErrorSummary
        problems={Object.entries(state.problems).map(([name, found]) => ({
          name,
          sentence: text(`problem.${found}`),
        }))}
      />
      {when === 'later' && <Moment {...form} />}
      <Notes {...form} />
      <SectionNotes {...form} />
      <LeaveOut {...form} />
      <CheckboxGroup
        name="confirmed"
        label={text('publish.confirmLabel')}
        choices={[{ value: 'yes', label: text('publish.confirm') }]}
        problem={form.problem('confirmed')}
      />
      {when === 'now' && plan?.state === 'planned' && (
        <p className="note">{text('schedule.replaces')}</p>
      )}
      <p className="form-actions">
        <Button>
          {when === 'later' ? text('schedule.button') : text('publish.button', { number })}
        </Button>
      </p>
    </form>
  )
}

/** When it is published, which state of the text, and whether everybody may know. */
function Moment({ consultation, plan, typed, problem, answer }: FormProps) {
  const { text } = useReader()
  const isPublic = answer ? answer.typed.isPublic === 'yes' : plan?.isPublic === true
  return (
    <>
      <Field
        name="dueAt"
        type="datetime-local"
        required
        isShort
        label={text('schedule.dueAt')}
        hint={text('schedule.zone', { zone: consultation.timeZone })}
        defaultValue={typed('dueAt', plan?.dueAtLocal)}
        problem={problem('dueAt')}
      />
      <RadioGroup
        name="which"
        label={text('schedule.which')}
        value={typed('which', plan?.isAsRead === false ? 'as-then' : 'as-read')}
        choices={[
          {
            value: 'as-read',
            label: text('schedule.asRead'),
            note: text('schedule.asReadNote'),
          },
          {
            value: 'as-then',
            label: text('schedule.asThen'),
            note: text('schedule.asThenNote'),
          },
        ]}
        problem={problem('which')}
      />
      <CheckboxGroup
        name="isPublic"
        label={text('schedule.public')}
        isOptional
        choices={[
          { value: 'yes', label: text('schedule.isPublic'), note: text('schedule.isPublicNote') },
        ]}
        values={isPublic ? ['yes'] : []}
      />
    </>
  )
}

function Notes({ consultation, plan, typed, problem }: FormProps) {
  const { language: reader, text } = useReader()
  return consultation.languages.map((language) => (
    <Field
      key={language}
      name={`note-${language}`}
      label={text('publish.note', { language: languageName(language, reader) })}
      hint={text('publish.noteHint')}
      isOptional
      lang={language}
      dir={direction(language)}
      defaultValue={typed(`note-${language}`, plan?.note[language])}
      problem={problem(`note-${language}`)}
    />
  ))
}

/** Why each part changed, folded; open where something was written. */
function SectionNotes(props: FormProps) {
  const { language: reader, text } = useReader()
  const { consultation, sections, plan, typed, problem } = props
  if (sections.length === 0) return null
  return (
    <fieldset className="field publish-why">
      <legend>{text('publish.why')}</legend>
      <p className="hint">{text('publish.whyLead')}</p>
      {sections.map(({ blockId, title }) => {
        const before = plan?.sectionNotes.find((one) => one.blockId === blockId)?.note ?? {}
        const fields = consultation.languages.map((language) => {
          const name = `why-${blockId}-${language}`
          return { language, name, words: typed(name, before[language]) }
        })
        return (
          <details key={blockId} open={fields.some(({ words }) => words !== '')}>
            <summary>
              <bdi>
                {inLanguage(title, reader, consultation.languages) || text('agreement.before')}
              </bdi>
            </summary>
            {fields.map(({ language, name, words }) => (
              <TextArea
                key={name}
                name={name}
                rows={2}
                isOptional
                label={text('publish.whyIn', { language: languageName(language, reader) })}
                lang={language}
                dir={direction(language)}
                defaultValue={words}
                problem={problem(name)}
              />
            ))}
          </details>
        )
      })}
    </fieldset>
  )
}

/** A translation that is not whole is not published; the others may be, without it. */
function LeaveOut({ texts, answer, plan }: FormProps) {
  const { language: reader, text } = useReader()
  const isLeftOut = (draftTextId: string) =>
    answer
      ? answer.typed[`without-${draftTextId}`] !== undefined
      : (plan?.leftOut.includes(draftTextId) ?? false)
  const unfinished = texts.filter(
    ({ proposed, missing, untranslated }) =>
      proposed + (missing?.length ?? 0) + untranslated.length > 0,
  )
  return unfinished.map((one) => (
    <CheckboxGroup
      key={one.draftTextId}
      name={`without-${one.draftTextId}`}
      label={text('publish.unfinished', { language: languageName(one.language, reader) })}
      choices={[{ value: 'yes', label: text('publish.without') }]}
      values={isLeftOut(one.draftTextId) ? ['yes'] : []}
      isOptional
    />
  ))
}
