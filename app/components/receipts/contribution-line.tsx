import type { Disposition } from '~/app/domain/disposition'
import { direction, eachOnce, shownIn, type Localized } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { Stamp } from '../signs'
import { Timeline, type Station } from '../ui/timeline'

/** What became of one contribution, as it is shown to whoever asks. */
export type ShownPath = {
  id: string
  number: number | null
  text: string
  language: string
  isLate: boolean
  receivedAt: Date
  phasePosition: number
  groupPosition: number | null
  themes: { id: string; name: Localized; others: number; decidedAt: string }[]
  statements: { versionId: string; blockId: string; text: string; language: string }[]
  responses: {
    id: string
    text: Localized
    publishedAt: string
    disposition: Disposition
    answered: number
    blocks: {
      versionId: string
      versionNumber: number
      blockId: string
      text: string
      language: string
    }[]
  }[]
}

type LineProps = { path: ShownPath; timeZone: string; heading: string | null }

/** The line from what was said to what became of it: received, sorted, answered, in the text. */
export function ContributionLine({ path, timeZone, heading }: LineProps) {
  const received = useReceived(path, timeZone)
  const sorted = useSorted(path, timeZone)
  const answered = useAnswered(path, timeZone)
  const inText = useInText(path)
  return (
    <>
      {heading && <h3 className="code">{heading}</h3>}
      <Timeline stations={[received, sorted, ...answered, ...inText]} />
    </>
  )
}

function useReceived(path: ShownPath, timeZone: string): Station {
  const { language, text } = useReader()
  return {
    kind: 'received',
    voice: path.groupPosition ?? undefined,
    title: text('next.received'),
    date: dateOf(path.receivedAt, language, timeZone),
    children: (
      <p>
        {text('receipt.received', { phase: path.phasePosition })}{' '}
        {path.isLate && text('receipt.late')}
      </p>
    ),
  }
}

function useSorted(path: ShownPath, timeZone: string): Station {
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
            <b dir="auto">{shownIn(theme.name, language).text}</b>,{' '}
            {text('receipt.withOthers', { count: theme.others })}
          </p>
        ))}
        {eachOnce(path.statements, language, passageKey).map((statement) => (
          <p key={statement.blockId}>
            {text('receipt.cited')} :{' '}
            <a
              href={`/${language}/versions/${statement.versionId}#b-${statement.blockId}`}
              lang={statement.language}
            >
              {statement.text}
            </a>
          </p>
        ))}
      </>
    ),
  }
}

function useAnswered(path: ShownPath, timeZone: string): Station[] {
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
    const reason = shownIn(response.text, language)
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

function useInText(path: ShownPath): Station[] {
  const { language, text } = useReader()
  const all = path.responses.flatMap((response) => response.blocks)
  const blocks = eachOnce(all, language, passageKey)
  if (blocks.length === 0) {
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
      children: blocks.map((block) => (
        <div key={`${block.versionId}-${block.blockId}-${block.language}`}>
          <p className="passage-quote" lang={block.language} dir={direction(block.language)}>
            {block.text}
          </p>
          <p>
            <a href={`/${language}/versions/${block.versionId}#b-${block.blockId}`}>
              {text('receipt.readThere', { number: block.versionNumber })}
            </a>
          </p>
        </div>
      )),
    },
  ]
}

function passageKey(passage: { versionId: string; blockId: string }): string {
  return `${passage.versionId} ${passage.blockId}`
}

function dateOf(at: Date | string, language: string, timeZone: string) {
  return { iso: new Date(at).toISOString(), words: formatDay(at, language, timeZone) }
}
