import { arrival, type Span } from '~/app/domain/phase'
import { formatMoment, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'

const SENTENCES = {
  'not-open': 'contribution.opens',
  'in-time': 'contribution.until',
  late: 'contribution.closed',
} as const

/** From when or until when one may take part, and what becomes of what comes late. */
export function Deadline(props: { span: Span; timeZone: string; now: Date }) {
  const { language, text } = useReader()
  const state = arrival(props.span, props.now)
  const at =
    state === 'not-open' ? props.span.opensAt : saidEnd(props.span.closesAt, props.timeZone)
  return (
    <>
      <b>{text(SENTENCES[state], { moment: formatMoment(at, language, props.timeZone) })}</b>{' '}
      <small>({props.timeZone})</small>
    </>
  )
}
