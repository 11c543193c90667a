import type { ReactNode } from 'react'
import { direction } from '~/app/domain/language'
import type { NotePoint } from '~/app/domain/listening-session'
import { useReader } from '~/app/i18n/text'
import { languageName } from '../contributions/text-language'
import { GroupSign } from '../signs'
import type { PointOffer } from './point-fields'
import { pointKind } from './point-kind'

/** One point as it stands: its place, who spoke, the words, what it is. */
export function PointRow(props: {
  point: NotePoint
  /** From 1, in the order in which points were noted. */
  place: number
  offer: Pick<PointOffer, 'groups'>
  /** Who is writing it now; `null`: nobody. */
  writer?: string | null
  /** In place of the words: a field for them. */
  children?: ReactNode
  actions?: ReactNode
}) {
  const { text } = useReader()
  const { point, place, offer, writer } = props
  const group = offer.groups.find((one) => one.groupId === point.groupId && point.groupId)
  return (
    <li className={writer ? 'is-typing is-typing-2' : undefined}>
      <span className="point-number">
        {place}
        <br />
        {group?.position && <GroupSign position={group.position} />}{' '}
        <span dir="auto">{point.speaker}</span>
      </span>
      {props.children || (
        <p className="point-text" lang={point.language} dir={direction(point.language)}>
          {point.text}
        </p>
      )}
      <span className="point-state">
        {point.isBegun && (
          <>
            <b>{text('session.notNoted')}</b>
            <br />
          </>
        )}
        {writer && (
          <>
            <span className="writer writer-2">{text('session.writes', { name: writer })}</span>
            <br />
          </>
        )}
        {props.actions}
      </span>
      {!props.children && (
        <p className="point-meta byline">
          <b>{text(`session.kind.${pointKind(point.kind)}`)}</b>,{' '}
          <span lang={point.language}>{languageName(point.language)}</span>
        </p>
      )}
    </li>
  )
}
