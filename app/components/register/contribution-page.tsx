import { contributionCode } from '~/app/domain/contribution'
import { direction, type Localized } from '~/app/domain/language'
import { formatDay } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { paragraphs } from '../contributions/preview'
import { Speaker } from '../contributions/speaker'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import type { PassageSince, PublicPath } from '~/app/domain/contribution-path'
import { CommentedPassage } from '../receipts/commented-passage'
import { ContributionLine } from '../receipts/contribution-line'
import { ChannelSign } from '../signs'
import { Message } from '../ui/message'

/** What surrounds the words of a contribution, as the public may know it. */
export type ShownFacts = {
  name: string | null
  speaker: string | null
  contributorKind: string | null
  group: { position: number; name: Localized } | null
  saidOn: string | null
  replyTo: { number: number | null } | null
  replies: { number: number | null }[]
  thread: { id: string; quote: string; language: string } | null
}

type ContributionPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  path: PublicPath
  facts: ShownFacts
  /** What a comment is about; `null`: it is none, or that is not public. */
  passage: PassageSince | null
}

/** One contribution and what became of it: the page its number leads to. */
export function ContributionPage({ consultation, path, facts, passage }: ContributionPageProps) {
  const { language, text } = useReader()
  const home = consultationPath(consultation.slug, language)
  const code = contributionCode(path.number)
  return (
    <ConsultationFrame consultation={consultation} current="voices" mainClass="wrap plain">
      <p className="eyebrow">
        <a href={`${home}/register`}>{text('register.backToAll')}</a>
      </p>
      <h1>
        <span className="code">{code}</span>
      </h1>
      <Byline path={path} facts={facts} timeZone={consultation.timeZone} />
      {path.state !== 'listed' && path.state !== 'aside' && (
        <Message kind="note">
          <p>{text(`register.${path.state}`)}</p>
        </Message>
      )}
      <InAnswerTo facts={facts} home={home} />
      <Words path={path} position={facts.group?.position} />
      {passage && <CommentedPassage passage={passage} />}
      <h2>{text('register.whatBecame')}</h2>
      <ContributionLine
        path={path}
        timeZone={consultation.timeZone}
        languages={consultation.languages}
        heading={null}
      />
      {facts.replies.length > 0 && (
        <p>
          {text('register.replies')}{' '}
          {facts.replies.map(({ number }) => (
            <a key={number} className="code" href={`${home}/contributions/${number}`}>
              {contributionCode(number)}{' '}
            </a>
          ))}
        </p>
      )}
    </ConsultationFrame>
  )
}

/** Who said it, through what and when; of what is for the secretariat only, nothing of this. */
function Byline(props: Pick<ContributionPageProps, 'path' | 'facts'> & { timeZone: string }) {
  const { language, text } = useReader()
  const { path, facts, timeZone } = props
  if (!path.channel || !path.receivedAt) return null
  return (
    <p className="byline">
      <Speaker
        name={facts.name}
        kind={facts.contributorKind}
        group={facts.group}
        speaker={facts.speaker}
      />
      {' · '}
      <ChannelSign channel={path.channel} /> {text(`channel.${path.channel}`)}
      {' · '}
      {text('register.receivedOn', {
        day: formatDay(path.receivedAt, language, timeZone),
      })}
      {facts.saidOn && (
        <>
          {', '}
          {text('register.saidOn', { day: formatDay(facts.saidOn, language, 'UTC') })}
        </>
      )}
      {path.isLate && <b> {text('register.late')}</b>}
    </p>
  )
}

function Words(props: { path: ContributionPageProps['path']; position: number | undefined }) {
  const { text } = useReader()
  const { path, position } = props
  if (path.text === null) {
    return path.state === 'listed' ? <p className="note">{text('register.hiddenWords')}</p> : null
  }
  return (
    <blockquote
      className={position ? `said voice voice-${position}` : 'said voice'}
      lang={path.language}
      dir={direction(path.language)}
    >
      {paragraphs(path.text)}
    </blockquote>
  )
}

function InAnswerTo({ facts, home }: { facts: ShownFacts; home: string }) {
  const { text } = useReader()
  const { replyTo } = facts
  if (!replyTo?.number) return null
  return (
    <p>
      {text('register.inReply')}{' '}
      <a className="code" href={`${home}/contributions/${replyTo.number}`}>
        {contributionCode(replyTo.number)}
      </a>
    </p>
  )
}
