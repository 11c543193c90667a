import { contributionCode } from '~/app/domain/contribution'
import { direction, shownIn } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import type { ContributionPath } from '~/app/domain/contribution-path'
import { Stamp } from '../signs'

/** The path of one contribution, true from end to end: received, sorted, answered, in the text. */
export function Story({ path, timeZone }: { path: ContributionPath; timeZone: string }) {
  const { language, text } = useReader()
  const [theme] = path.themes
  const [response] = path.responses
  const block = response?.blocks.find((one) => one.language === language) ?? response?.blocks[0]
  const day = (at: Date | string) => formatDay(at, language, timeZone)
  const reason = response && shownIn(response.text, language)
  return (
    <section className="section">
      <h2>
        <span className="station" aria-hidden="true" />
        {text('story.title')}
      </h2>
      <p className="section-lead">{text('story.lead')}</p>
      <ol className="journey">
        <li className={`journey-step voice-${path.groupPosition ?? 1}`}>
          <span className="node node-received" aria-hidden="true" />
          <h3>{text('next.received')}</h3>
          <p className="journey-date">{day(path.receivedAt)}</p>
          <blockquote className="said" lang={path.language} dir={direction(path.language)}>
            {path.text}
          </blockquote>
          <p className="journey-note">
            {text('story.number', { code: contributionCode(path.number) })}
          </p>
        </li>
        {theme && (
          <li className="journey-step">
            <span className="node node-sorted" aria-hidden="true" />
            <h3>{text('receipt.sorted')}</h3>
            <p className="journey-date">{day(theme.decidedAt)}</p>
            <p className="journey-theme" dir="auto">
              {shownIn(theme.name, language).text}
            </p>
            <p className="journey-note">{text('receipt.withOthers', { count: theme.others })}</p>
          </li>
        )}
        {response && reason && (
          <li className={`journey-step voice-${response.disposition}`}>
            <span className="node node-answered" aria-hidden="true" />
            <h3>{text('next.answered')}</h3>
            <p className="journey-date">{day(response.publishedAt)}</p>
            <p>
              <Stamp disposition={response.disposition} />
            </p>
            <p lang={reason.language} dir={direction(reason.language)}>
              {reason.text}
            </p>
            <p className="journey-note">{text('receipt.shared', { count: response.answered })}</p>
          </li>
        )}
        {block && (
          <li className="journey-step">
            <span className="node node-in-text" aria-hidden="true" />
            <h3>{text('next.inText')}</h3>
            <p lang={block.language} dir={direction(block.language)}>
              {block.text}
            </p>
            <p className="journey-note">
              <a href={`/${language}/versions/${block.versionId}#b-${block.blockId}`}>
                {text('receipt.readThere', { number: block.versionNumber })}
              </a>
            </p>
          </li>
        )}
      </ol>
      <p className="note">{text('story.note')}</p>
    </section>
  )
}
