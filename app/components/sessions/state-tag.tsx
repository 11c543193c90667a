import type { SessionState } from '~/app/domain/listening-session'
import { useText } from '~/app/i18n/text'

/** Where a session is in its life, in a word; yellow when it is on now. */
export function StateTag({ state }: { state: SessionState }) {
  const text = useText()
  const words = text(`session.state.${state}`)
  return state === 'running' ? <span className="now-tag">{words}</span> : <b>{words}</b>
}
