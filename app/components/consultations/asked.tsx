import { shownIn } from '~/app/domain/language'
import { arrival, daysLeft } from '~/app/domain/phase'
import { formatMoment, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { ButtonLink } from '../ui/button'
import { activityPath } from './activity-path'
import { consultationPath } from '../frames'
import type { ShownConsultation, ShownPhase } from './shown'

const FIRST_KINDS = ['comments', 'discussion', 'survey'] as const

/** The yellow panel: the question, until when, and the two first things to do. */
export function Asked(props: { consultation: ShownConsultation; phase: ShownPhase; now: Date }) {
  const { consultation, phase, now } = props
  const { language, text } = useReader()
  const question = shownIn(phase.question, language, consultation.languages)
  const state = arrival(phase, now)
  const at = state === 'not-open' ? phase.opensAt : saidEnd(phase.closesAt, consultation.timeZone)
  const moment = formatMoment(at, language, consultation.timeZone)
  const home = consultationPath(consultation.slug, language)
  const doors = FIRST_KINDS.flatMap((kind) => phase.activities.filter((one) => one.kind === kind))
  return (
    <div className="asked">
      <h2 className="asked-heading">{text(`asked.${state}.heading`)}</h2>
      <p className="asked-question" lang={question.language} dir="auto">
        {question.text}
      </p>
      <p className="asked-until">
        {text(`asked.${state}`, { moment })} <small>({consultation.timeZone})</small>{' '}
        {state === 'in-time' && (
          <span className="asked-left">{text('asked.left', { count: daysLeft(phase, now) })}</span>
        )}
      </p>
      {state === 'in-time' && (
        <p className="asked-actions">
          {doors.slice(0, 2).map((activity, index) => (
            <ButtonLink
              key={activity.id}
              kind={index === 0 ? 'main' : 'second'}
              href={activityPath(activity, home, language)}
            >
              {text(`activity.${activity.kind}.do`)}
            </ButtonLink>
          ))}
        </p>
      )}
      <p className="asked-note">{text('asked.note')}</p>
    </div>
  )
}
