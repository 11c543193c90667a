import {
  supportCount,
  type Comment,
  type StandingThread,
  type Thread,
} from '~/app/domain/comment-thread'
import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { Speaker } from '../contributions/speaker'
import { languageName } from '../contributions/text-language'
import { consultationPath } from '../frames'
import { DISPOSITION_SIGNS, GroupSign, Stamp } from '../signs'
import { InlineDifference } from './inline-difference'
import { excerpt } from './excerpt'

/** What every part of a thread needs to know of the consultation. */
export type ThreadContext = { slug: string; timeZone: string }

/** Who said it, through what, when, and its number in the register. */
export function CommentByline({ comment, slug, timeZone }: { comment: Comment } & ThreadContext) {
  const { language, text } = useReader()
  const { number } = comment
  const home = consultationPath(slug, language)
  return (
    <p className="byline">
      {comment.isAside ? (
        <>
          <b dir="auto">{comment.author ?? text('thread.team')}</b>, {text('thread.aside')}
        </>
      ) : (
        <Speaker name={comment.author} kind={comment.contributorKind} group={comment.group} />
      )}
      {comment.receivedAt && (
        <>
          {'. '}
          <time dateTime={comment.receivedAt}>
            {formatDay(comment.receivedAt, language, timeZone)}
          </time>
        </>
      )}
      {comment.language !== language && (
        <>
          {', '}
          <span lang={comment.language}>{languageName(comment.language)}</span>
        </>
      )}
      {number !== null && (
        <>
          {'. '}
          <a className="code" href={`${home}/contributions/${number}`}>
            {contributionCode(number)}
          </a>
        </>
      )}
    </p>
  )
}

/** The words of a comment, at most `length` characters; where consent hides them, it says so. */
export function CommentText({ comment, length }: { comment: Comment; length?: number }) {
  const { text } = useReader()
  if (comment.text === null) return <p className="note">{text('thread.notPublic')}</p>
  return (
    <p className="keep-lines" lang={comment.language} dir={direction(comment.language)}>
      {length === undefined ? comment.text : excerpt(comment.text, length)}
    </p>
  )
}

/** The words that opened a thread; a wording given without a reason stands in its difference. */
export function OpeningText({ thread, length }: { thread: Thread; length?: number }) {
  const first = thread.comments[0]!
  const isWordingAlone = first.text !== null && first.text === thread.replacement
  return isWordingAlone ? null : <CommentText comment={first} length={length} />
}

/** The proposed wording of a thread, within its passage. */
export function ThreadWording({ thread }: { thread: Thread }) {
  if (thread.replacement === null) return null
  return (
    <div className="thread-wording">
      <InlineDifference
        quote={thread.quote}
        replacement={thread.replacement}
        prefix={thread.prefix}
        suffix={thread.suffix}
        language={thread.language}
      />
    </div>
  )
}

/** How many support a comment, by their groups' signs. Nothing when nobody does. */
export function Supports({ comment }: { comment: Comment }) {
  const { language, text } = useReader()
  const count = supportCount(comment)
  if (count === 0) return null
  return (
    <p className="thread-supports">
      {text('thread.supports', { count })}
      {text('thread.supportsWithAccount', { count: supportCount(comment, 'withAccount') })}
      {comment.supports.map(({ position, count: own }) =>
        position === null ? null : (
          <span key={position}>
            {' '}
            <GroupSign position={position} /> {formatNumber(own, language)}
          </span>
        ),
      )}
    </p>
  )
}

/** What was decided about the thread: of its first comment. */
export function ThreadStamp({ thread }: { thread: Thread }) {
  const decided = thread.comments[0]?.disposition ?? null
  const disposition = DISPOSITION_SIGNS.find((name) => name === decided) ?? null
  return <Stamp disposition={disposition} />
}

/** What the thread's first comment is to the passage, in a word. */
export function ThreadKindName({ thread }: { thread: Thread }) {
  const { text } = useReader()
  return text(`thread.kind.${thread.comments[0]?.kind ?? 'comment'}`)
}

/** The sign of the group that opened the thread. */
export function ThreadSign({ thread }: { thread: Thread }) {
  const position = thread.comments[0]?.group?.position
  return position === undefined ? null : <GroupSign position={position} />
}

/** That a passage was changed since, stands elsewhere, or was written on another language. */
export function StandingNote({ thread }: { thread: StandingThread }) {
  const { text } = useReader()
  const { state } = thread.standing
  if (state === 'own' || state === 'document') return null
  const from = text('thread.from', { version: thread.versionNumber })
  return (
    <p className="note">
      {state === 'other-language' ? (
        <span lang={thread.language}>{languageName(thread.language)}</span>
      ) : (
        from
      )}
      {'. '}
      {text(`thread.state.${state}`)}
    </p>
  )
}
