import { readableRuns } from '~/app/domain/block-changes'
import type { Comment, Thread } from '~/app/domain/comment-thread'
import { direction, inLanguage } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { ContributionPreview } from '../contributions/preview'
import { AttachmentList } from '../attachments/attachment-list'
import { FollowButton } from '../follows/follow-button'
import { ConsultationFrame } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { DISPOSITION_SIGNS, Stamp } from '../signs'
import { Message } from '../ui/message'
import { ReplyForm, SupportForm } from './thread-forms'
import type { ThreadPageProps } from './thread-page-props'
import {
  CommentByline,
  CommentText,
  OpeningText,
  Supports,
  ThreadKindName,
  ThreadSign,
  ThreadWording,
  type ThreadContext,
} from './thread-parts'
import { Runs } from '../versions/runs'
import { excerpt } from './excerpt'
import { ListPages } from './list-pages'

/** One thread at an address of its own: its passage, what was said, what was decided. */
export function ThreadPage(props: ThreadPageProps) {
  const { text } = useReader()
  const { consultation, thread, answer } = props
  if (answer?.step === 'check') {
    return (
      <ConsultationFrame consultation={consultation} current="text" mainClass="wrap flow">
        <div>
          <RefusalMessage refusal={answer.refusal} />
          <ContributionPreview state={answer} groups={props.groups} mayAttach />
        </div>
      </ConsultationFrame>
    )
  }
  const context = { slug: consultation.slug, timeZone: consultation.timeZone }
  const quote = excerpt(thread.quote, 60)
  return (
    <ConsultationFrame
      consultation={consultation}
      current="text"
      mainClass="wrap plain thread-page"
    >
      <p className="eyebrow">
        <ThreadSign thread={thread} /> <ThreadKindName thread={thread} />
      </p>
      <h1>{quote === '' ? text('thread.titleWhole') : text('thread.title', { quote })}</h1>
      {props.isSupported && (
        <Message kind="done">
          <p>{text('thread.supported')}</p>
        </Message>
      )}
      <RefusalMessage refusal={answer?.refusal} />
      <FollowButton subjectId={thread.id} />
      <Passage {...props} />
      <Said thread={thread} page={props.page} {...context} />
      <Decided {...props} />
      <SupportForm {...props} />
      <ReplyForm {...props} />
    </ConsultationFrame>
  )
}

/** The passage as it was, and where it stands now. */
function Passage({ thread, now }: ThreadPageProps) {
  const { language, text } = useReader()
  return (
    <section aria-labelledby="passage-title">
      <h2 id="passage-title">{text('thread.passage')}</h2>
      {thread.quote !== '' && (
        <blockquote
          className="passage-quote"
          lang={thread.language}
          dir={direction(thread.language)}
        >
          {thread.quote}
        </blockquote>
      )}
      {thread.selected && (
        <p className="note">
          {text('thread.selected')} <q dir="auto">{thread.selected}</q>
        </p>
      )}
      <p>
        <a
          href={`/${language}/versions/${thread.versionId}?language=${thread.language}&thread=${thread.id}#thread-${thread.id}`}
        >
          {text('version.seeIn', { number: thread.versionNumber })}
        </a>
      </p>
      {now && <StandsNow thread={thread} now={now} />}
    </section>
  )
}

function StandsNow({ thread, now }: { thread: Thread; now: NonNullable<ThreadPageProps['now']> }) {
  const { language, text } = useReader()
  const { state } = now.standing
  if (state === 'own' || state === 'document') return null
  const isSame = now.passage === thread.quote
  return (
    <>
      <h3>{text('thread.now', { number: now.number })}</h3>
      <p>{text(`thread.state.${state}`)}</p>
      {now.passage !== null && !isSame && (
        <>
          <p className="note" id="changed">
            {text('thread.changedSince', { number: thread.versionNumber })}
          </p>
          <p
            className="difference passage-quote"
            lang={thread.language}
            dir={direction(thread.language)}
          >
            <Runs runs={readableRuns(thread.quote, now.passage)} />
          </p>
        </>
      )}
      <p>
        <a
          href={`/${language}/versions/${now.versionId}?language=${thread.language}&thread=${thread.id}#thread-${thread.id}`}
        >
          {text('thread.seeInText')}
        </a>
      </p>
    </>
  )
}

function Said({ thread, page, ...context }: ThreadContext & { thread: Thread; page: number }) {
  const { text } = useReader()
  const pageCount = Math.max(1, Math.ceil(thread.comments.length / PAGE_SIZE))
  const current = Math.max(1, Math.min(page, pageCount))
  const shown = thread.comments.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  return (
    <section aria-labelledby="said-title">
      <h2 id="said-title">{text('thread.said')}</h2>
      <ThreadWording thread={thread} />
      <ol className="comments">
        {shown.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`}>
            <OneComment comment={comment} thread={thread} {...context} />
          </li>
        ))}
      </ol>
      <ListPages page={current} pageCount={pageCount} query={{}} />
    </section>
  )
}

/** So many comments of a thread are shown on a page. */
const PAGE_SIZE = 50

function OneComment(props: ThreadContext & { comment: Comment; thread: Thread }) {
  const { comment, thread, ...context } = props
  const isFirst = comment.id === thread.comments[0]?.id
  return (
    <article className="voice">
      <CommentByline comment={comment} {...context} />
      {isFirst ? <OpeningText thread={thread} /> : <CommentText comment={comment} />}
      <AttachmentList attachments={comment.attachments ?? []} />
      <Supports comment={comment} />
    </article>
  )
}

function Decided({ responses, consultation }: ThreadPageProps) {
  const { language, text } = useReader()
  return (
    <section aria-labelledby="decided-title" id="response">
      <h2 id="decided-title">{text('thread.decided')}</h2>
      {responses.length === 0 && (
        <p>
          <Stamp disposition={null} /> {text('thread.waiting')}
        </p>
      )}
      {responses.map((response) => (
        <div key={response.id} className={`voice voice-${response.disposition}`}>
          <p>
            <Stamp
              disposition={DISPOSITION_SIGNS.find((name) => name === response.disposition) ?? null}
            />{' '}
            <time dateTime={response.publishedAt}>
              {formatDay(response.publishedAt, language, consultation.timeZone)}
            </time>
          </p>
          <p className="keep-lines" dir="auto">
            {inLanguage(response.text, language, consultation.languages)}
          </p>
        </div>
      ))}
    </section>
  )
}
