import { contributionCode } from '~/app/domain/contribution'
import { direction, eachOnce, shownIn } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import type { ContributionPath } from '~/app/domain/contribution-path'
import { Stamp } from '../signs'

type StoryProps = { path: ContributionPath; timeZone: string; languages: readonly string[] }

/** The path of one contribution, true from end to end: received, sorted, answered, in the text. */
export function Story({ path, timeZone, languages }: StoryProps) {
  const { language, text } = useReader()
  const [theme] = path.themes
  const [response] = path.responses
  const [block] = eachOnce(response?.blocks ?? [], [language, ...languages], (one) => one.blockId)
  return (
    <section className="section">
      <h2>
        <span className="station" aria-hidden="true" />
        {text('story.title')}
      </h2>
      <p className="section-lead">{text('story.lead')}</p>
      <ol className="journey">
        <Received path={path} timeZone={timeZone} />
        {theme && <Sorted theme={theme} timeZone={timeZone} languages={languages} />}
        {response && <Answered response={response} timeZone={timeZone} languages={languages} />}
        {block && <InText block={block} />}
      </ol>
      <p className="note">{text('story.note')}</p>
    </section>
  )
}

type Response = StoryProps['path']['responses'][number]

function Received({ path, timeZone }: Omit<StoryProps, 'languages'>) {
  const { language, text } = useReader()
  return (
    <li className={`journey-step voice-${path.groupPosition ?? 1}`}>
      <span className="node node-received" aria-hidden="true" />
      <h3>{text('next.received')}</h3>
      <p className="journey-date">{formatDay(path.receivedAt, language, timeZone)}</p>
      <blockquote className="said" lang={path.language} dir={direction(path.language)}>
        {path.text}
      </blockquote>
      <p className="journey-note">
        {text('story.number', { code: contributionCode(path.number) })}
      </p>
    </li>
  )
}

type SortedProps = Omit<StoryProps, 'path'> & { theme: StoryProps['path']['themes'][number] }

function Sorted({ theme, timeZone, languages }: SortedProps) {
  const { language, text } = useReader()
  return (
    <li className="journey-step">
      <span className="node node-sorted" aria-hidden="true" />
      <h3>{text('receipt.sorted')}</h3>
      <p className="journey-date">{formatDay(theme.decidedAt, language, timeZone)}</p>
      <p className="journey-theme" dir="auto">
        {shownIn(theme.name, language, languages).text}
      </p>
      <p className="journey-note">{text('receipt.withOthers', { count: theme.others })}</p>
    </li>
  )
}

function Answered(props: Omit<StoryProps, 'path'> & { response: Response }) {
  const { language, text } = useReader()
  const { response, timeZone, languages } = props
  const reason = shownIn(response.text, language, languages)
  return (
    <li className={`journey-step voice-${response.disposition}`}>
      <span className="node node-answered" aria-hidden="true" />
      <h3>{text('next.answered')}</h3>
      <p className="journey-date">{formatDay(response.publishedAt, language, timeZone)}</p>
      <p>
        <Stamp disposition={response.disposition} />
      </p>
      <p lang={reason.language} dir={direction(reason.language)}>
        {reason.text}
      </p>
      <p className="journey-note">{text('receipt.shared', { count: response.answered })}</p>
    </li>
  )
}

function InText({ block }: { block: Response['blocks'][number] }) {
  const { language, text } = useReader()
  return (
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
  )
}
