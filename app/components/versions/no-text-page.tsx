import { useReader } from '~/app/i18n/text'
import { ConsultationFrame, type FramedConsultation } from '../frames'
import { EmptyState } from '../ui/empty-state'

/** No version is published yet: when there will be something to read, it is here. */
export function NoTextPage({ consultation }: { consultation: FramedConsultation }) {
  const { text } = useReader()
  return (
    <ConsultationFrame consultation={consultation} current="text" mainClass="wrap plain">
      <h1>{text('text.none')}</h1>
      <EmptyState>
        <p>{text('text.noneNext')}</p>
      </EmptyState>
    </ConsultationFrame>
  )
}
