import { type ReactNode } from 'react'
import { useText } from '~/app/i18n/text'

/** The signs of channels, in the order of legends; several channels may share one. */
export const CHANNEL_SIGNS = [
  'survey',
  'session',
  'discussion',
  'draft_comment',
  'mail',
  'import',
] as const

export type ChannelSignName = (typeof CHANNEL_SIGNS)[number]

/** What can be decided, in the order of legends; `pending` is not decided yet. */
export const DISPOSITION_SIGNS = [
  'accepted',
  'accepted_in_part',
  'already_covered',
  'deferred',
  'noted',
  'out_of_scope',
  'not_accepted',
  'pending',
] as const

export type DispositionSignName = (typeof DISPOSITION_SIGNS)[number]

/** How many groups of a consultation have a shape and a colour of their own. */
const GROUP_SIGN_COUNT = 7

const SHARED_CHANNEL_SIGNS: Record<string, ChannelSignName> = {
  meeting: 'session',
  regional_event: 'session',
  email: 'mail',
  letter: 'mail',
}

/** The sign of a channel: meetings share that of sessions, e-mails and letters that of mail. */
export function channelSign(channel: string): ChannelSignName {
  const own = CHANNEL_SIGNS.find((name) => name === channel)
  return own ?? SHARED_CHANNEL_SIGNS[channel] ?? 'import'
}

/** The sign of a group by its position in the consultation, from 1; beyond seven, the last one. */
export function groupSign(position: number): string {
  const bounded = Math.min(Math.max(1, Math.trunc(position) || 1), GROUP_SIGN_COUNT)
  return `group-${bounded}`
}

/** One sign in a line of text; the word stands beside it, so listeners are told nothing twice. */
function Sign(props: { name: string; className: string }) {
  return (
    <svg className={`sign ${props.className}`} aria-hidden="true" focusable="false">
      <use href={`#${props.name}`} />
    </svg>
  )
}

/** Who speaks: the shape and colour of the group at this position, from 1. */
export function GroupSign(props: { position: number }) {
  const name = groupSign(props.position)
  return <Sign name={name} className={name} />
}

/** Through which channel it came: a line sign. */
export function ChannelSign(props: { channel: string }) {
  const name = `channel-${channelSign(props.channel)}`
  return <Sign name={name} className={name} />
}

/** What was decided: a box; `null` is still pending. */
export function DispositionSign(props: { disposition: DispositionSignName | null }) {
  const name = `disposition-${props.disposition ?? 'pending'}`
  return <Sign name={name} className={name} />
}

/** A disposition as people read it: box and word, always both; `null` is still pending. */
export function Stamp(props: { disposition: DispositionSignName | null; children?: ReactNode }) {
  const text = useText()
  const disposition = props.disposition ?? 'pending'
  return (
    <span className={`stamp disposition-${disposition}`}>
      <DispositionSign disposition={disposition} />
      {props.children ?? text(`sign.disposition.${disposition}`)}
    </span>
  )
}

/** Many signs in a row, one for each; `words` say the same to those who listen. */
export function SignRow(props: { positions: readonly number[]; words: string }) {
  return (
    <span className="sign-row">
      <span className="visually-hidden">{props.words}</span>
      {props.positions.map((position, index) => (
        <GroupSign key={index} position={position} />
      ))}
    </span>
  )
}

/** The mark of Polylogue: five voices become one text. */
export function BrandMark() {
  return (
    <svg
      className="brand-mark"
      width="44"
      height="28"
      viewBox="0 0 44 28"
      aria-hidden="true"
      focusable="false"
      fill="none"
      strokeWidth="3.6"
    >
      <path className="group-1" d="M0 2.5c16 0 14 11.5 26 11.5" stroke="currentColor" />
      <path className="group-2" d="M0 8.2c12 0 14 5.8 26 5.8" stroke="currentColor" />
      <path className="group-5" d="M0 25.5c16 0 14-11.5 26-11.5" stroke="currentColor" />
      <path className="group-4" d="M0 19.8c12 0 14-5.8 26-5.8" stroke="currentColor" />
      <path className="group-3" d="M0 14h26" stroke="currentColor" />
      <path d="M25 14h19" stroke="currentColor" strokeWidth="6" />
    </svg>
  )
}
