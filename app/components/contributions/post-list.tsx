import { contributionCode } from '~/app/domain/contribution'
import { direction, type Localized } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from './preview'
import { Speaker } from './speaker'

/** One post as the public reads it. */
export type ShownPost = {
  id: string
  number: number | null
  replyToId: string | null
  text: string | null
  language: string
  name: string | null
  kind: string | null
  group: { position: number; name: Localized } | null
  /** `null`: for the secretariat only. */
  receivedAt: Date | null
  isLate: boolean
  isTeam: boolean
}

/** What has been said in a discussion, newest first, each with the replies to it. */
export function PostList(props: { posts: readonly ShownPost[]; count: number; timeZone: string }) {
  const { text } = useReader()
  const first = props.posts.filter((post) => post.replyToId === null)
  return (
    <section className="section posts" aria-labelledby="said">
      <h2 id="said">
        {text('contribution.said')}{' '}
        <small>{text('common.contributions', { count: props.count })}</small>
      </h2>
      {first.length === 0 && <p className="note">{text('contribution.nothingSaid')}</p>}
      {first.map((post) => (
        <article key={post.id} className="post" id={`post-${post.id}`}>
          <PostText post={post} timeZone={props.timeZone} />
          {props.posts
            .filter((reply) => reply.replyToId === post.id)
            .map((reply) => (
              <article key={reply.id} className="post post-reply" id={`post-${reply.id}`}>
                <PostText post={reply} timeZone={props.timeZone} />
              </article>
            ))}
          <p>
            <a href={`?reply=${post.id}#field-text`}>
              {text('contribution.reply')}
              <span className="visually-hidden"> {contributionCode(post.number)}</span>
            </a>
          </p>
        </article>
      ))}
    </section>
  )
}

function PostText({ post, timeZone }: { post: ShownPost; timeZone: string }) {
  const { language, text } = useReader()
  return (
    <>
      <p className="byline">
        {post.isTeam ? (
          text('speaker.team')
        ) : (
          <Speaker name={post.name} kind={post.kind} group={post.group} />
        )}
        {post.receivedAt && ` · ${formatDay(post.receivedAt, language, timeZone)}`}{' '}
        {post.number !== null && <span className="code">{contributionCode(post.number)}</span>}
        {post.isLate && <b> {text('contribution.late')}</b>}
      </p>
      {post.text === null ? (
        <p className="note">{text('preview.hidden')}</p>
      ) : (
        <blockquote
          className={post.group ? `said voice voice-${post.group.position}` : 'said voice'}
          lang={post.language}
          dir={direction(post.language)}
        >
          {paragraphs(post.text)}
        </blockquote>
      )}
    </>
  )
}
