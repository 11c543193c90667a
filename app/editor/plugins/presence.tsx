import { useEffect, useState } from 'react'
import type { WebsocketProvider } from 'y-websocket'
import { useText } from '~/app/i18n/text'
import type { OutlineEntry } from './outline'

/** Someone else who has the text open. Names come from the server. */
export type Present = {
  clientId: number
  name: string
  /** Of the heading they stand under; `null`: they are not writing. */
  sectionId: string | null
}

/** Who else is there, in the order they came; and tells them in which section we are. */
export function usePresence(provider: WebsocketProvider, hereId: string | null): Present[] {
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => {
    const { awareness } = provider
    const refresh = () => {
      const others = [...awareness.getStates()]
        .filter(([clientId]) => clientId !== awareness.clientID)
        .map(([clientId, state]) => presentFrom(clientId, state))
      setPresent((before) => (JSON.stringify(before) === JSON.stringify(others) ? before : others))
    }
    refresh()
    awareness.on('change', refresh)
    return () => awareness.off('change', refresh)
  }, [provider])

  useEffect(() => {
    if (provider.awareness.getLocalState()) provider.awareness.setLocalStateField('section', hereId)
  }, [provider, hereId])
  return present
}

function presentFrom(clientId: number, state: Record<string, unknown>): Present {
  const { name, section, focusing } = state
  const isWriting = focusing === true && typeof section === 'string'
  return {
    clientId,
    name: typeof name === 'string' ? name : '',
    sectionId: isWriting ? section : null,
  }
}

/** Ourselves and the others, each with the line under the name that marks their cursor. */
export function PresenceList(props: {
  present: readonly Present[]
  entries: readonly OutlineEntry[]
}) {
  const { present, entries } = props
  const text = useText()
  const titleOf = (id: string | null) => entries.find(({ blockId }) => blockId === id)?.text
  return (
    <ul className="presence" aria-label={text('editor.presence')}>
      <li>
        <span className="writer writer-1">{text('editor.you')}</span>
      </li>
      {present.map(({ clientId, name, sectionId }) => (
        <li key={clientId}>
          <span className={sectionId ? 'writer writer-2' : 'writer writer-reading'}>
            {name || text('editor.someone')}
          </span>{' '}
          {sectionId ? titleOf(sectionId) : text('editor.reading')}
        </li>
      ))}
    </ul>
  )
}
