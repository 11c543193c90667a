import type { StandingThread } from '~/app/domain/comment-thread'
import { blocksOf, wordCount, type Document } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import { useReader } from '~/app/i18n/text'
import { ConsultationFrame } from '../frames'
import { EmptyState } from '../ui/empty-state'
import { VersionHeader, type VersionContext } from '../versions/version-header'
import { excerpt } from './excerpt'
import { ListPages } from './list-pages'
import { OpenThread } from './thread-beside'

type WordingsPageProps = VersionContext & {
  document: Document
  /** In the order of the text; each is about one passage. */
  groups: readonly {
    isSamePassage: boolean
    threads: readonly StandingThread[]
    /** Proposed for the same passage of the text in other languages. */
    elsewhere: readonly StandingThread[]
  }[]
  page: number
  pageCount: number
  mayReply: boolean
}

/** The wordings proposed for a text, those on one passage side by side. */
export function WordingsPage(props: WordingsPageProps) {
  const { text } = useReader()
  const { consultation, version, document, groups } = props
  const readable = readableText(document)
  const numberOf = new Map(
    readable.rows.flatMap((row) => row.blockIds.map((id) => [id, row.number] as const)),
  )
  return (
    <ConsultationFrame consultation={consultation} current="text">
      <VersionHeader
        {...props}
        view="list"
        heading={readable.title}
        words={wordCount(blocksOf(document))}
      />
      <h2>{text('wordings.title', { number: version.number })}</h2>
      {groups.length === 0 && (
        <EmptyState>
          <p>{text('wordings.none')}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <Alternatives
          key={(group.threads[0] ?? group.elsewhere[0])?.id}
          {...props}
          group={group}
          numberOf={numberOf}
        />
      ))}
      <ListPages {...props} query={{ language: version.textLanguage }} />
    </ConsultationFrame>
  )
}

function Alternatives(
  props: WordingsPageProps & {
    group: WordingsPageProps['groups'][number]
    numberOf: ReadonlyMap<string, string | null>
  },
) {
  const { language, text } = useReader()
  const { group, numberOf, version } = props
  const [first] = [...group.threads, ...group.elsewhere]
  if (!first || !('place' in first.standing)) return null
  const { startBlockId } = first.standing.place
  const count = group.threads.length
  const number = numberOf.get(startBlockId)
  return (
    <div className="alternatives">
      <h3>
        <a
          href={`/${language}/versions/${version.id}?language=${version.textLanguage}#b-${startBlockId}`}
        >
          {number ? `${text('version.passage')} ${number}` : excerpt(first.quote, 60)}
        </a>
      </h3>
      {count > 1 && (
        <p className="note">
          {text(group.isSamePassage ? 'wordings.alternatives' : 'wordings.collide', { count })}
        </p>
      )}
      <Row {...props} threads={group.threads} />
      {group.elsewhere.length > 0 && (
        <p className="note">{text('wordings.elsewhere', { count: group.elsewhere.length })}</p>
      )}
      <Row {...props} threads={group.elsewhere} />
    </div>
  )
}

function Row(props: WordingsPageProps & { threads: readonly StandingThread[] }) {
  const { threads, consultation, mayReply } = props
  if (threads.length === 0) return null
  return (
    <div className="alternatives-row">
      {threads.map((thread) => (
        <OpenThread
          key={thread.id}
          thread={thread}
          mayReply={mayReply}
          slug={consultation.slug}
          timeZone={consultation.timeZone}
        />
      ))}
    </div>
  )
}
