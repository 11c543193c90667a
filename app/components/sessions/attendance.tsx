import { useState, type FormEvent } from 'react'
import { inLanguage } from '~/app/domain/language'
import type { NotePoint } from '~/app/domain/listening-session'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { GroupSign } from '../signs'
import type { ShownGroup } from './session-page'

/** Who is in the room, by group, and how many of them have spoken; counted, never named. */
export function Attendance(props: {
  groups: readonly ShownGroup[]
  points: readonly NotePoint[]
  canCount: boolean
}) {
  const { text } = useReader()
  const [changes, setChanges] = useState<Record<string, number>>({})
  const [hasFailed, setHasFailed] = useState(false)
  const rows = withOthers(props.groups).map((group) => ({
    ...group,
    attended: Math.max(0, group.attended + (changes[group.groupId ?? ''] ?? 0)),
    spoken: spokenOf(group.groupId, props.points),
  }))
  const total = rows.reduce((sum, row) => sum + row.attended, 0)

  /** Sent without leaving the page; without scripts the form is sent as any other. */
  const count = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    data.set('press', crypto.randomUUID()) // one form, pressed many times
    const groupId = data.get('groupId')
    const key = typeof groupId === 'string' ? groupId : ''
    const change = Number(data.get('change'))
    setChanges((before) => ({ ...before, [key]: (before[key] ?? 0) + change }))
    const sending = fetch(window.location.href, { method: 'POST', body: data, redirect: 'manual' })
    // A taken form leads back to this page, which is already here.
    const isTaken = (await sending.catch(() => null))?.type === 'opaqueredirect'
    setHasFailed(!isTaken)
    if (!isTaken) setChanges((before) => ({ ...before, [key]: (before[key] ?? 0) - change }))
  }
  return (
    <section>
      <h2>
        {text('session.attendance')}{' '}
        <span className="count">{text('session.inRoom', { count: total })}</span>
      </h2>
      <AttendanceTable rows={rows} canCount={props.canCount} onCount={count} />
      <p className="hint" role="status">
        {text(hasFailed ? 'session.notCounted' : 'session.countNotName')}
      </p>
    </section>
  )
}

type Counting = {
  canCount: boolean
  onCount: (event: FormEvent<HTMLFormElement>) => Promise<void>
}

function AttendanceTable(props: { rows: (ShownGroup & { spoken: number })[] } & Counting) {
  const { text } = useReader()
  const { rows, ...counting } = props
  return (
    <table className="attendance">
      <caption className="visually-hidden">{text('session.attendanceByGroup')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('session.here')}</th>
          <th scope="col">{text('session.spoken')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.groupId ?? ''} row={row} {...counting} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('session.total')}</th>
          <td className="number">{rows.reduce((sum, row) => sum + row.attended, 0)}</td>
          <td className="number">{rows.reduce((sum, row) => sum + row.spoken, 0)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function Row(props: {
  row: ShownGroup & { spoken: number }
  canCount: boolean
  onCount: (event: FormEvent<HTMLFormElement>) => Promise<void>
}) {
  const { language, text } = useReader()
  const { row } = props
  const name = inLanguage(row.name, language) || text('session.others')
  return (
    <tr>
      <th scope="row">
        {row.position && <GroupSign position={row.position} />} <span dir="auto">{name}</span>
      </th>
      <td className="number">
        <b>{row.attended}</b>
      </td>
      <td className="number">{row.spoken}</td>
      <td>
        {props.canCount && (
          <form method="post" onSubmit={(event) => void props.onCount(event)}>
            <FormKey />
            <input type="hidden" name="intent" value="attendance" />
            <input type="hidden" name="groupId" value={row.groupId ?? ''} />
            <button
              className="button-mini"
              name="change"
              value="1"
              aria-label={text('session.more', { group: name })}
            >
              +
            </button>{' '}
            <button
              className="button-mini"
              name="change"
              value="-1"
              aria-label={text('session.fewer', { group: name })}
            >
              −
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

/** People of no group can be counted too. */
function withOthers(groups: readonly ShownGroup[]): readonly ShownGroup[] {
  if (groups.some((group) => group.groupId === null)) return groups
  return [...groups, { groupId: null, position: null, name: {}, isInvited: false, attended: 0 }]
}

function spokenOf(groupId: string | null, points: readonly NotePoint[]): number {
  const speakers = points.filter((point) => point.groupId === groupId && point.speaker !== '')
  return new Set(speakers.map((point) => point.speaker)).size
}
