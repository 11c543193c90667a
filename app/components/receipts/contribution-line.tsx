import type { ContributionPath, PublicPath } from '~/app/domain/contribution-path'
import { diffWords } from '~/app/domain/text-diff'
import { direction, eachOnce, shownIn } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { Stamp } from '../signs'
import { Runs } from '../versions/runs'
import { Timeline, type Station } from '../ui/timeline'

/** Without words: what they say stands elsewhere on the page. */
export type LinePath = Omit<PublicPath, 'text'>

type LineProps = {
  path: LinePath
  timeZone: string
  /** Of the consultation: what is not in the reader's language is shown in the first of them. */
  languages: readonly string[]
  heading: string | null
}

/** The line from what was said to what became of it: received, sorted, answered, in the text. */
export function ContributionLine({ path, timeZone, languages, heading }: LineProps) {
  const received = useReceived(path, timeZone)
  const sorted = useSorted(path, timeZone, languages)
  const answered = useAnswered(path, timeZone, languages)
  const inText = useInText(path, languages)
  return (
    <>
      {heading && <h3 className="code">{heading}</h3>}
      <Timeline
        stations={[received, ...(path.receivedAt ? [sorted] : []), ...answered, ...inText]}
      />
    </>
  )
}

function useReceived(path: LinePath, timeZone: string): Station {
  const { language, text } = useReader()
  return {
    kind: 'received',
    voice: path.groupPosition ?? undefined,
    title: text('next.received'),
    date: path.receivedAt ? dateOf(path.receivedAt, language, timeZone) : undefined,
    children: (
      <p>
        {text('receipt.received', { phase: path.phasePosition })}{' '}
        {path.isLate && text('receipt.late')}
      </p>
    ),
  }
}

function useSorted(path: LinePath, timeZone: string, languages: readonly string[]): Station {
  const { language, text } = useReader()
  const [first] = path.themes
  if (!first) {
    return {
      kind: 'sorted',
      title: text('receipt.sorted'),
      isToCome: true,
      children: <p>{text('receipt.notSorted')}</p>,
    }
  }
  return {
    kind: 'sorted',
    title: text('receipt.sorted'),
    date: dateOf(first.decidedAt, language, timeZone),
    children: (
      <>
        {path.themes.map((theme) => (
          <p key={theme.id}>
            <b dir="auto">{shownIn(theme.name, language, languages).text}</b>,{' '}
            {text('receipt.withOthers', { count: theme.others })}
          </p>
        ))}
        {eachOnce(path.statements, [language, ...languages], passageKey).map((statement) => (
          <p key={statement.blockId}>
            {text('receipt.cited')} :{' '}
            <a
              href={`/${language}/versions/${statement.versionId}#b-${statement.blockId}`}
              lang={statement.language}
              dir={direction(statement.language)}
            >
              {statement.text}
            </a>
          </p>
        ))}
      </>
    ),
  }
}

function useAnswered(path: LinePath, timeZone: string, languages: readonly string[]): Station[] {
  const { language, text } = useReader()
  if (path.responses.length === 0) {
    const waiting = text('receipt.notAnswered')
    return [
      {
        kind: 'answered',
        title: text('receipt.answered'),
        isToCome: true,
        children: <p>{waiting}</p>,
      },
    ]
  }
  return path.responses.map((response) => {
    const reason = shownIn(response.text, language, languages)
    return {
      kind: 'answered',
      voice: response.disposition,
      title: text('receipt.answered'),
      date: dateOf(response.publishedAt, language, timeZone),
      children: (
        <>
          <p>
            <Stamp disposition={response.disposition} />
          </p>
          <blockquote
            className={`said voice voice-${response.disposition}`}
            lang={reason.language}
            dir={direction(reason.language)}
          >
            {reason.text}
          </blockquote>
          <p className="note">{text('receipt.shared', { count: response.answered })}</p>
        </>
      ),
    }
  })
}

function useInText(path: LinePath, languages: readonly string[]): Station[] {
  const { language, text } = useReader()
  const all = path.responses.flatMap((response) => response.blocks)
  const blocks = eachOnce(all, [language, ...languages], passageKey)
  const resting = eachOnce(path.passages, [language, ...languages], passageKey)
  if (blocks.length === 0 && resting.length === 0) {
    return [
      {
        kind: 'to-come',
        title: text('receipt.inText'),
        isToCome: true,
        children: <p>{text('receipt.notInText')}</p>,
      },
    ]
  }
  return [
    {
      kind: 'in-text',
      title: text('receipt.inText'),
      children: (
        <>
          {blocks.map((block) => (
            <ChangedPassage key={passageKey(block)} block={block} />
          ))}
          <RestingPassages passages={resting} />
        </>
      ),
    },
  ]
}

type Changed = ContributionPath['responses'][number]['blocks'][number]

/** A passage a response changed: what is new in it and what went, where there was one before. */
function ChangedPassage({ block }: { block: Changed }) {
  const { language, text } = useReader()
  const { before } = block
  const isRewritten = before !== null && before !== block.text
  return (
    <div>
      <p className="passage-quote" lang={block.language} dir={direction(block.language)}>
        {isRewritten ? <Runs runs={diffWords(before, block.text)} /> : block.text}
      </p>
      <p>
        <a href={`/${language}/versions/${block.versionId}#b-${block.blockId}`}>
          {text('receipt.readThere', { number: block.versionNumber })}
        </a>
      </p>
    </div>
  )
}

/** Where the statements that cite a contribution led in the text, by the opening words. */
function RestingPassages({ passages }: { passages: ContributionPath['passages'] }) {
  const { language, text } = useReader()
  if (passages.length === 0) return null
  return (
    <>
      <p>{text('evidence.leadsTo')}</p>
      <ul className="resting-passages">
        {passages.map((passage) => (
          <li key={passageKey(passage)}>
            <a
              href={`/${language}/versions/${passage.versionId}?language=${passage.language}#b-${passage.blockId}`}
              lang={passage.language}
              dir={direction(passage.language)}
            >
              {excerptOf(passage.text)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const EXCERPT_LENGTH = 140

function excerptOf(words: string): string {
  return words.length <= EXCERPT_LENGTH
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', EXCERPT_LENGTH))} …`
}

function passageKey(passage: { versionId: string; blockId: string }): string {
  return `${passage.versionId} ${passage.blockId}`
}

function dateOf(at: Date | string, language: string, timeZone: string) {
  return { iso: new Date(at).toISOString(), words: formatDay(at, language, timeZone) }
}
