import { Fragment } from 'react'
import { contributionCode } from '~/app/domain/contribution'
import { direction, shownIn, type Localized } from '~/app/domain/language'
import { countDispositions, type Decision } from '~/app/domain/response'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { DispositionBar } from '../charts/disposition-bar'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import { GroupSign, Stamp } from '../signs'
import { Message } from '../ui/message'
import type { AnsweredRow } from './response-form-props'
import type { ListedResponse } from './response-line'
import { ResponseText } from './response-text'

type PassageWords = {
  versionId: string
  versionNumber: number
  blockId: string
  language: string
  text: string
}

type ResponsePageProps = {
  consultation: FramedConsultation & { timeZone: string }
  response: ListedResponse & { note: Localized | null }
  decisions: readonly Decision[]
  rows: readonly (Omit<AnsweredRow, 'channel'> & { name: string | null })[]
  groups: readonly { id: string; position: number }[]
  passages: readonly PassageWords[]
}

/** One response: what is decided, why, what changes, and every contribution it answers. */
export function ResponsePage(props: ResponsePageProps) {
  const { language, text } = useReader()
  const { consultation, response, rows } = props
  const home = consultationPath(consultation.slug, language)
  return (
    <ConsultationFrame consultation={consultation} current="responses" mainClass="wrap plain">
      <p className="eyebrow">
        <a href={`${home}/responses#r-${response.id}`}>{text('response.all')}</a>
      </p>
      <h1>{text('response.one')}</h1>
      <Corrected response={response} home={home} />
      <p className="byline">
        {response.dispositions.map(({ disposition }) => (
          <Fragment key={disposition ?? 'pending'}>
            <Stamp disposition={disposition} />{' '}
          </Fragment>
        ))}
        {response.publishedAt &&
          text('response.on', {
            day: formatDay(response.publishedAt, language, consultation.timeZone),
          })}
      </p>
      <h2>{text('response.reason')}</h2>
      <ResponseText text={response.text} languages={consultation.languages} />
      {response.note && (
        <>
          <h2>{text('response.why')}</h2>
          <ResponseText text={response.note} languages={consultation.languages} />
        </>
      )}
      <Passages {...props} />
      <h2>{text('response.answered')}</h2>
      <p>{text('response.answers', { count: rows.length })}</p>
      <DispositionBar counts={countDispositions(response.dispositions)} />
      <ul className="entries">
        {rows.map((row) => (
          <li key={row.id}>
            <AnsweredLine row={row} {...props} home={home} />
          </li>
        ))}
      </ul>
    </ConsultationFrame>
  )
}

function Corrected({ response, home }: { response: ListedResponse; home: string }) {
  const { text } = useReader()
  const { replacedById, replacesId } = response
  return (
    <>
      {replacedById && (
        <Message kind="note">
          <p>
            <a href={`${home}/responses/${replacedById}`}>{text('response.correctedBy')}</a>
          </p>
        </Message>
      )}
      {replacesId && (
        <p>
          <a href={`${home}/responses/${replacesId}`}>{text('response.corrects')}</a>
        </p>
      )}
    </>
  )
}

function Passages({ passages, consultation }: ResponsePageProps) {
  const { language, text } = useReader()
  const blocks = new Map<string, PassageWords[]>()
  for (const words of passages) {
    const key = `${words.versionId}:${words.blockId}`
    blocks.set(key, [...(blocks.get(key) ?? []), words])
  }
  if (blocks.size === 0) return null
  return (
    <>
      <h2>{text('response.inText')}</h2>
      {[...blocks].map(([key, words]) => {
        const names = Object.fromEntries(words.map((one) => [one.language, one.text]))
        const shown = shownIn(names, language, consultation.languages)
        const { versionId, versionNumber, blockId } = words[0]!
        return (
          <blockquote key={key} className="voice">
            <p className="said" lang={shown.language} dir={direction(shown.language)}>
              {shown.text}
            </p>
            <p className="byline">
              <a href={`/${language}/versions/${versionId}#b-${blockId}`}>
                {text('response.passageOf', { number: versionNumber })}
              </a>
            </p>
          </blockquote>
        )
      })}
    </>
  )
}

function AnsweredLine(
  props: ResponsePageProps & { row: ResponsePageProps['rows'][number]; home: string },
) {
  const { text } = useReader()
  const { row, groups, decisions, home } = props
  const group = groups.find(({ id }) => id === row.groupId)
  const decided = decisions.find(({ contributionId }) => contributionId === row.id)
  return (
    <>
      <p className="byline">
        <a className="code" href={`${home}/contributions/${row.number ?? ''}`}>
          {contributionCode(row.number)}
        </a>{' '}
        {group && <GroupSign position={group.position} />} {row.name}{' '}
        <Stamp disposition={decided?.disposition ?? null} />
      </p>
      {row.text === null ? (
        <p className="note">{text('response.withheld')}</p>
      ) : (
        <p className="said" lang={row.language} dir={direction(row.language)}>
          {row.text}
          {row.isCut && '…'}
        </p>
      )}
    </>
  )
}
