import { direction } from '~/app/domain/language'
import type { PlanPart } from '~/app/domain/plan-views'
import { useReader } from '~/app/i18n/text'
import { planDateWords } from './plan-date-words'

/** The words of a part, as a link to where they stand in the text. */
export function PartWords(props: { part: PlanPart; textLanguage: string; textUrl: string }) {
  const { part, textLanguage, textUrl } = props
  const language = part.language ?? textLanguage
  return (
    <a href={`${textUrl}#b-${part.blockId}`} lang={language} dir={direction(language)}>
      {part.words}
    </a>
  )
}

/** From when to when, as exactly as it is said, and whether that is still to be confirmed. */
export function PartDate({ part }: { part: PlanPart }) {
  const { language, text } = useReader()
  const words = (date: string) => planDateWords(date, language, text)
  const { date, dateTo, isOpen } = part
  if (date === null) return isOpen ? <>{text('plan.toBeConfirmed')}</> : null
  return (
    <>
      {dateTo === null
        ? words(date)
        : text('plan.fromTo', { from: words(date), to: words(dateTo) })}
      {isOpen && (
        <>
          {' '}
          <span className="now-tag">{text('plan.toBeConfirmed')}</span>
        </>
      )}
    </>
  )
}

/** Words of the text that are noted of a part, not written in it. */
export function PartFact({ value, textLanguage }: { value: string | null; textLanguage: string }) {
  if (value === null) return null
  return (
    <bdi lang={textLanguage} dir="auto">
      {value}
    </bdi>
  )
}
