import type { ReactNode } from 'react'
import { contributionCode } from '~/app/domain/contribution'
import { direction, type Localized } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { paragraphs } from './preview'
import { Speaker } from './speaker'

/** One post as the public reads it. */
export type ShownPost = {
  id: string
  number: number | null
  replyToId: string | null
  text: string | null
  isCut: boolean
  replies: number
  language: string
  name: string | null
  kind: string | null
  group: { position: number; name: Localized } | null
  /** `null`: for the secretariat only. */
  receivedAt: Date | null
  isLate: boolean
  isTeam: boolean
}

export type PostPage = {
  posts: readonly ShownPost[]
  newer: number | null
  older: number | null
}

type Discussed = { consultation: { slug: string; timeZone: string } }

/** What has been said in a discussion, newest first, each with the first replies to it. */
export function PostList(props: Discussed & { page: PostPage; count: number }) {
  const { text } = useReader()
  const { posts } = props.page
  const first = posts.filter((post) => post.replyToId === null)
  return (
    <section className="section posts" id="posts" aria-labelledby="said">
      <h2 id="said">
        {text('contribution.said')}{' '}
        <small>{text('common.contributions', { count: props.count })}</small>
      </h2>
      {first.length === 0 && <p className="note">{text('contribution.nothingSaid')}</p>}
      {first.map((post) => (
        <Post
          key={post.id}
          post={post}
          replies={posts.filter((reply) => reply.replyToId === post.id)}
          consultation={props.consultation}
        />
      ))}
      <OtherPosts page={props.page} />
    </section>
  )
}

function Post(props: Discussed & { post: ShownPost; replies: readonly ShownPost[] }) {
  const { text } = useReader()
  const { post, replies, consultation } = props
  const more = post.replies - replies.length
  return (
    <article className="post" id={`post-${post.id}`}>
      <PostText post={post} consultation={consultation} />
      {replies.map((reply) => (
        <article key={reply.id} className="post post-reply" id={`post-${reply.id}`}>
          <PostText post={reply} consultation={consultation} />
        </article>
      ))}
      {more > 0 && (
        <p>
          <OwnPage post={post} consultation={consultation}>
            {text('contribution.moreReplies', { count: more })}
          </OwnPage>
        </p>
      )}
      <p>
        <a href={`?reply=${post.id}#field-text`}>
          {text('contribution.reply')}
          <span className="visually-hidden"> {contributionCode(post.number)}</span>
        </a>
      </p>
    </article>
  )
}

/** To where a post stands in full; until it has its number there is no such place. */
function OwnPage(props: Discussed & { post: ShownPost; children: ReactNode }) {
  const { language } = useReader()
  const { number } = props.post
  if (number === null) return props.children
  const home = consultationPath(props.consultation.slug, language)
  return <a href={`${home}/contributions/${number}`}>{props.children}</a>
}

function OtherPosts({ page: { newer, older } }: { page: PostPage }) {
  const { text } = useReader()
  if (newer === null && older === null) return null
  return (
    <nav className="pagination" aria-label={text('ui.pages')}>
      <ul>
        {newer !== null && (
          <li>
            <a href={`?after=${newer}#posts`} rel="prev">
              {text('contribution.newer')}
            </a>
          </li>
        )}
        {older !== null && (
          <li>
            <a href={`?before=${older}#posts`} rel="next">
              {text('contribution.older')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function PostText({ post, consultation }: Discussed & { post: ShownPost }) {
  const { language, text } = useReader()
  return (
    <>
      <p className="byline">
        {post.isTeam ? (
          text('speaker.team')
        ) : (
          <Speaker name={post.name} kind={post.kind} group={post.group} />
        )}
        {post.receivedAt && ` · ${formatDay(post.receivedAt, language, consultation.timeZone)}`}{' '}
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
          {paragraphs(post.isCut ? `${post.text}…` : post.text)}
        </blockquote>
      )}
      {post.isCut && (
        <p>
          <OwnPage post={post} consultation={consultation}>
            {text('contribution.readWhole')}
            <span className="visually-hidden"> {contributionCode(post.number)}</span>
          </OwnPage>
        </p>
      )}
    </>
  )
}
