import type { EditableSection } from '~/app/domain/commented-report'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { DeskFrame, type FramedConsultation } from '../frames'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { formState, type FormAnswer, type FormState } from '../setup/answer'
import { LocalizedFields } from '../setup/localized-fields'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { fieldId } from '../ui/field-frame'
import { Message } from '../ui/message'
import { ReportBody } from './report-body'
import type { ReportBodyProps } from './report-props'

type WriteReportProps = {
  title: string
  consultation: FramedConsultation & { timeZone: string }
  person: string
  draftTextId: string
  draftId: string
  /** The language it is written in. */
  language: string
  page: Omit<ReportBodyProps, 'consultation' | 'language'>
  places: readonly { section: EditableSection; markdown: string }[]
  pending: number
  /** Which state of the texts this page shows. */
  seen: string
  news: string | null
  answer?: FormAnswer
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
        {props.news === 'saved' && (
          <Message kind="done">
            <p>{text('report.desk.saved')}</p>
          </Message>
        )}
        <h2>{text('report.desk.places')}</h2>
        <p className="note">{text('report.desk.markdown')}</p>
        {props.places.map((place) => (
          <PlaceForm key={place.section} place={place} {...props} />
        ))}
        <PublishForm {...props} form={formState(props.answer, text, 'publish')} />
        <h2>{text('report.desk.preview')}</h2>
        <div className="report">
          <ReportBody {...page} consultation={consultation} language={props.language} />
        </div>
      </section>
    </DeskFrame>
  )
}

function PlaceForm({
  place,
  language,
  answer,
}: WriteReportProps & { place: WriteReportProps['places'][number] }) {
  const { text } = useReader()
  const { section, markdown } = place
  const isMine = answer?.typed.section === section
  const form = formState(isMine ? answer : undefined, text, 'edit')
  const label = text(`report.section.${section}`)
  return (
    <form method="post" className="form" id={`place-${section}`}>
      <FormKey />
      <RefusalMessage refusal={form.refusal} />
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="section" value={section} />
      <TextArea
        name="markdown"
        id={fieldId(`${section}-markdown`)}
        label={label}
        rows={markdown.length > 400 ? 10 : 4}
        lang={language}
        dir={direction(language)}
        defaultValue={form.value('markdown', markdown)}
        problem={form.problem('markdown')}
      />
      <p className="form-actions">
        <Button size="small" kind="second">
          {text('report.desk.savePlace', { section: label })}
        </Button>
      </p>
    </form>
  )
}

function PublishForm({
  consultation,
  pending,
  seen,
  form,
}: WriteReportProps & { form: FormState }) {
  const { text } = useReader()
  return (
    <form method="post" className="form" id="publish">
      <h2>{text('report.desk.publish')}</h2>
      <FormKey />
      <RefusalMessage refusal={form.refusal} />
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="seen" value={seen} />
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
        <Button>{text('report.desk.publish')}</Button>
      </p>
    </form>
  )
}
