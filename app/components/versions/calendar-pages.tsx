import { useReader } from '~/app/i18n/text'
import { ConsultationFrame, consultationPath, DeskFrame, type FramedConsultation } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { PublicationCalendar, type CalendarProps } from './publication-calendar'

type PageProps = CalendarProps & { consultation: FramedConsultation & { timeZone: string } }

/** The calendar of a consultation for everybody, and the ways to take it along. */
export function CalendarPage(props: PageProps) {
  const { language, text } = useReader()
  const home = consultationPath(props.consultation.slug, language)
  return (
    <ConsultationFrame consultation={props.consultation} current={null} mainClass="wrap plain">
      <h1>{text('calendar.title')}</h1>
      <p className="lead">{text('calendar.lead')}</p>
      <p className="actions">
        <a href={`${home}/calendar.ics`}>{text('calendar.file')}</a>
        <a href={`${home}/text.atom`}>{text('version.feed')}</a>
      </p>
      <Days {...props} />
      <p className="hint">{text('calendar.zone', { zone: props.consultation.timeZone })}</p>
    </ConsultationFrame>
  )
}

/** The same with what only the team sees. */
export function DeskCalendarPage(props: PageProps & { personName: string }) {
  const { language, text } = useReader()
  const { consultation } = props
  const home = consultationPath(consultation.slug, language)
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={props.personName}
      title={text('calendar.title')}
    >
      <div className="wrap plain">
        <p>{text('calendar.deskLead')}</p>
        <p className="actions">
          <a href={`${home}/calendar`}>{text('calendar.seePublic')}</a>
        </p>
        <Days {...props} />
      </div>
    </DeskFrame>
  )
}

function Days(props: PageProps) {
  const { text } = useReader()
  if (props.entries.length > 0) return <PublicationCalendar {...props} />
  return (
    <EmptyState>
      <p>{text('calendar.none')}</p>
    </EmptyState>
  )
}
