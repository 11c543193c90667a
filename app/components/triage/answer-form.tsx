import { contributionCode } from '~/app/domain/contribution'
import { DISPOSITIONS } from '~/app/domain/disposition'
import { direction } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { consultationPath } from '../frames'
import { formState } from '../setup/answer'
import { excerpt } from '../threads/excerpt'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/choices'
import { Select, TextArea } from '../ui/field'
import type { OpenedProps } from './threads-props'

/** The answer that is being prepared: a decision, the reason, the other threads, the change. */
export function AnswerForm(props: OpenedProps) {
  const { language, text } = useReader()
  const { opened, own, consultation, answer } = props
  const { answer: begun } = opened
  const form = formState(answer, text, 'answer')
  const desk = `${consultationPath(consultation.slug, language)}/desk/responses`
  return (
    <form method="post" className="form" aria-labelledby="answer-title">
      <h3 id="answer-title">{text('triage.answer')}</h3>
      <FormKey />
      <input type="hidden" name="threadId" value={opened.thread.id} />
      <Select
        name="disposition"
        label={text('triage.disposition')}
        blank={text('triage.undecided')}
        defaultValue={form.value('disposition', begun?.disposition)}
        problem={form.problem('disposition')}
        options={DISPOSITIONS.map((value) => ({ value, label: text(`sign.disposition.${value}`) }))}
      />
      <TextArea
        name="text"
        id="answer-text"
        rows={4}
        label={text('triage.reason', { language: languageName(own.language, language) })}
        hint={text('triage.reasonHint')}
        defaultValue={form.value('text', begun?.text[own.language])}
        problem={form.problem('text')}
        lang={own.language}
        dir={direction(own.language)}
      />
      <Together {...props} />
      <Settled {...props} />
      <p className="form-actions">
        <Button size="small" name="intent" value="answer">
          {text('triage.save')}
        </Button>
        {begun && <a href={`${desk}/${begun.responseId}`}>{text('triage.openResponse')}</a>}
      </p>
    </form>
  )
}

/** Others at the same passage may be answered by the same response. */
function Together({ opened, answer }: OpenedProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'answer')
  if (opened.neighbours.length === 0) return null
  return (
    <CheckboxGroup
      name="threadId"
      label={text('triage.together')}
      values={form.values('threadId')}
      choices={opened.neighbours.map(({ id, kind, number, words, wordsLanguage }) => ({
        value: id,
        label: (
          <>
            {text(`thread.kind.${kind}`)}{' '}
            {number !== null && <span className="code">{contributionCode(number)}</span>}
          </>
        ),
        note: words !== null && (
          <span lang={wordsLanguage} dir={direction(wordsLanguage)}>
            {words}
          </span>
        ),
      }))}
    />
  )
}

/** Which changes of the text settle it: they are shown with the response once they are published. */
function Settled({ opened, own, answer }: OpenedProps) {
  const { text } = useReader()
  const form = formState(answer, text, 'answer')
  if (opened.changed.length === 0) return null
  return (
    <details open={opened.settling.length > 0}>
      <summary>{text('triage.settled')}</summary>
      <CheckboxGroup
        name="block"
        label={text('triage.settledBy')}
        hint={text('triage.settledHint')}
        values={form.values('block', opened.settling)}
        choices={opened.changed.map(({ blockId, number, text: words }) => ({
          value: blockId,
          label: number ?? text('triage.heading'),
          note: (
            <span lang={own.language} dir={direction(own.language)}>
              {excerpt(words, 160)}
            </span>
          ),
        }))}
      />
    </details>
  )
}
