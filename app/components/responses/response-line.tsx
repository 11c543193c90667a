import { Fragment } from 'react'
import type { Disposition } from '~/app/domain/disposition'
import { direction, hasWords, inLanguage, shownIn, type Localized } from '~/app/domain/language'
import type { ResponseState } from '~/app/domain/response'
import { formatNumber } from '~/app/i18n/create-text'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath, type FramedConsultation } from '../frames'
import { Stamp } from '../signs'

/** A response as lists show it. */
export type ListedResponse = {
  id: string
  text: Localized
  state: ResponseState
  dueOn: string | null
  assignee: string | null
  publishedAt: Date | string | null
  replacesId: string | null
  replacedById: string | null
  dispositions: { disposition: Disposition | null; count: number }[]
  phases: number[]
  themes: { id: string; name: Localized }[]
}

const SHOWN = 420

type LineProps = {
  response: ListedResponse
  consultation: FramedConsultation & { timeZone: string }
  /** For the team: leads to where it is written, and says where it stands. */
  isDesk?: boolean
}

/** One response in a list: what is decided, the reason, how many it answers. */
export function ResponseLine({ response, consultation, isDesk }: LineProps) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  const { text: words, language: tongue } = shownIn(response.text, language, consultation.languages)
  const count = response.dispositions.reduce((sum, one) => sum + one.count, 0)
  const page = `${home}${isDesk ? '/desk' : ''}/responses/${response.id}`
  return (
    <>
      <p className="byline">
        {response.dispositions.map(({ disposition, count: decided }) => (
          <Fragment key={disposition ?? 'pending'}>
            <Stamp disposition={disposition}>
              {text(`sign.disposition.${disposition ?? 'pending'}`)}{' '}
              {response.dispositions.length > 1 && formatNumber(decided, language)}
            </Stamp>{' '}
          </Fragment>
        ))}{' '}
        {isDesk && <span>{text(`response.state.${response.state}`)}</span>}
      </p>
      {hasWords(response.text) ? (
        <p className="reading" lang={tongue} dir={direction(tongue)}>
          {words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}
        </p>
      ) : (
        <p className="note">{text('response.desk.noReason')}</p>
      )}
      <p className="hint">
        <a href={page}>{text('response.answers', { count })}</a>
        {' · '}
        <Facts response={response} consultation={consultation} />
      </p>
    </>
  )
}

function Facts({ response, consultation }: LineProps) {
  const { language, text } = useReader()
  const { timeZone, languages } = consultation
  const facts = [
    ...response.themes.map(({ name }) => inLanguage(name, language, languages)),
    response.assignee && response.state !== 'published'
      ? text('response.desk.assignedTo', { name: response.assignee })
      : null,
    response.dueOn && response.state !== 'published'
      ? text('response.desk.due', { day: formatDay(response.dueOn, language, 'UTC') })
      : null,
    response.publishedAt
      ? text('response.on', { day: formatDay(response.publishedAt, language, timeZone) })
      : null,
    response.replacedById ? text('response.correctedBy') : null,
    response.replacesId ? text('response.corrects') : null,
  ]
  return <>{facts.filter(Boolean).join(' · ')}</>
}
