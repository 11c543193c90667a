import type { Attribution, NotePoint } from '~/app/domain/listening-session'
import type { LiveText } from '~/app/editor/live-text'
import { useNoteTakers } from '~/app/editor/notes'
import { useReader } from '~/app/i18n/text'
import { languageName } from '../contributions/text-language'

/** What the notes hold so far, and who takes them. */
export function SessionTotals(props: {
  live: LiveText | null
  points: readonly NotePoint[]
  attribution: Attribution
}) {
  const { language, text } = useReader()
  const points = props.points.filter((point) => point.text.trim() !== '')
  const counts = new Map<string, number>()
  for (const point of points) counts.set(point.language, (counts.get(point.language) ?? 0) + 1)
  const namesVoices = props.attribution !== 'none'
  return (
    <>
      <section>
        <h2>{text('session.have')}</h2>
        <dl className="totals">
          <div>
            <dt>{text('session.pointsNoted')}</dt>
            <dd className="number">
              <b>{points.length}</b>
            </dd>
          </div>
          {[...counts].map(([code, count]) => (
            <div key={code}>
              <dt lang={language}>{languageName(code)}</dt>
              <dd className="number">{count}</dd>
            </div>
          ))}
          {namesVoices && (
            <div>
              <dt>{text('session.withoutVoice')}</dt>
              <dd className="number">{points.filter((point) => point.speaker === '').length}</dd>
            </div>
          )}
        </dl>
      </section>
      {props.live && <NoteTakers live={props.live} />}
    </>
  )
}

function NoteTakers({ live }: { live: LiveText }) {
  const { text } = useReader()
  const present = useNoteTakers(live.provider)
  return (
    <section>
      <h2>{text('session.noteTakers')}</h2>
      <ul className="totals">
        <li>
          <span className="writer writer-1">{text('editor.you')}</span>
        </li>
        {present.map(({ clientId, name }) => (
          <li key={clientId}>
            <span className="writer writer-2">{name || text('editor.someone')}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{text('session.offlineHint')}</p>
    </section>
  )
}
