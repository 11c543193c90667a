import type { EditableSection } from '~/app/domain/commented-report'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { formState, type FormAnswer, type FormState } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { Message } from '../ui/message'
import { ReportBody } from './report-body'
import type { ReportBodyProps } from './report-props'

/** `typed` has only the places that were changed; `isSaved`: they are written in the report. */
export type ReportAnswer = FormAnswer & { isSaved: boolean }

type WriteReportProps = {
  title: string
  consultation: FramedConsultation & { timeZone: string }
  person: string
  draftTextId: string
  draftId: string
  /** The language it is written in. */
  language: string
  page: Omit<ReportBodyProps, 'consultation' | 'language'>
  places: readonly { section: EditableSection; markdown: string; state: string }[]
  pending: number
  /** Which state of the texts this page shows. */
  seen: string
  answer?: ReportAnswer
}

/** The team writes in the marked places of a report, sees all of it, and publishes it. */
export function WriteReportPage(props: WriteReportProps) {
  const { language, text } = useReader()
  const { consultation, page } = props
  return (
    <DeskFrame
      consultation={consultation}
      current="reports"
      person={props.person}
      title={props.title}
      line={<a href={`/${language}/drafts/${props.draftId}/edit`}>{text('report.desk.live')}</a>}
    >
      <section className="pane" aria-label={props.title}>
        <ReportForm {...props} />
        <h2>{text('report.desk.preview')}</h2>
        <div className="report">
          <ReportBody {...page} consultation={consultation} language={props.language} />
        </div>
      </section>
    </DeskFrame>
  )
}

/** One form, so that neither saving nor publishing loses what is typed in any place. */
function ReportForm(props: WriteReportProps) {
  const { text } = useReader()
  const { answer } = props
  const form = formState(answer, text, answer?.intent ?? 'edit')
  return (
    <form method="post" className="form">
      <FormKey />
      <input type="hidden" name="seen" value={props.seen} />
      <AnswerMessage answer={answer} />
      <h2>{text('report.desk.places')}</h2>
      <p className="note">{text('report.desk.markdown')}</p>
      {props.places.map((place) => (
        <Place key={place.section} {...props} place={place} form={form} />
      ))}
      <p className="form-actions">
        <Button size="small" kind="second" name="intent" value="edit">
          {text('report.desk.savePlaces')}
        </Button>
      </p>
      <Publication {...props} form={form} />
    </form>
  )
}

function AnswerMessage({ answer }: Pick<WriteReportProps, 'answer'>) {
  const { text } = useReader()
  if (!answer) return null
  const { refusal, isSaved, intent } = answer
  const isRefused = refusal !== null || Object.keys(answer.problems).length > 0
  if (!isRefused) {
    return (
      <Message kind="done">
        <p>{text('report.desk.saved')}</p>
      </Message>
    )
  }
  const title = text(intent === 'publish' ? 'report.desk.notPublished' : 'common.notDone')
  return (
    <Message kind="refusal" title={title}>
      {refusal && <p>{text(`refusal.${refusal}`)}</p>}
      <p>{text(isSaved ? 'report.desk.placesSaved' : 'report.desk.typedKept')}</p>
    </Message>
  )
}

type PartProps = WriteReportProps & { form: FormState }

function Place(props: PartProps & { place: WriteReportProps['places'][number] }) {
  const { text } = useReader()
  const { answer, form, language } = props
  const { section, markdown, state } = props.place
  const name = `place-${section}`
  const isKept = answer?.isSaved === false && name in answer.typed
  // Whoever was told that the text changed has now read it, and may write over it.
  const isTypedOverOther = isKept && answer.refusal !== 'draft-changed-since'
  return (
    <>
      <input
        type="hidden"
        name={`was-${section}`}
        value={isTypedOverOther ? form.value(`was-${section}`) : state}
      />
      <TextArea
        name={name}
        label={text(`report.section.${section}`)}
        rows={markdown.length > 400 ? 10 : 4}
        lang={language}
        dir={direction(language)}
        defaultValue={isKept ? form.value(name) : markdown}
        problem={form.problem(name)}
      />
    </>
  )
}

function Publication({ consultation, pending, form }: PartProps) {
  const { text } = useReader()
  return (
    <>
      <h2 id="publish">{text('report.desk.publish')}</h2>
      <LocalizedFields
        name="note"
        label={text('report.desk.noteLabel')}
        languages={consultation.languages}
        form={form}
        isOptional
      />
      <p>{text('report.desk.pendingCount', { count: pending })}</p>
      {pending > 0 && (
        <p className="choice">
          <input
            type="checkbox"
            id="list-pending"
            name="list"
            value="yes"
            defaultChecked={form.values('list').includes('yes')}
          />
          <label htmlFor="list-pending">{text('report.desk.list')}</label>
        </p>
      )}
      <p className="form-actions">
        <Button name="intent" value="publish">
          {text('report.desk.publish')}
        </Button>
      </p>
    </>
  )
}
