import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useEffect, useRef, useState } from 'react'
import type { DraftEditorProps } from './draft-editor-props'
import { openLiveText, type LiveText } from './live-text'
import { documentNodes } from './nodes/document-nodes'
import { Room } from './room'

/** The editor proper; only ever in the browser. */
export function LiveEditor(props: DraftEditorProps) {
  const live = useLiveText(props)
  const told = useRef<(error: Error) => void>(console.error)
  if (!live) return null
  const config = {
    namespace: 'draft',
    nodes: documentNodes,
    editorState: null, // the text comes from the server, seeded there once
    editable: false,
    theme: { ...theme, citationWords: (id: string) => props.citations?.[id] ?? null },
    onError: (error: Error) => told.current(error),
  }
  return (
    <LexicalCollaboration key={`${props.draftTextId} ${props.generation}`}>
      <LexicalComposer initialConfig={config}>
        <Room {...props} live={live} told={told} />
      </LexicalComposer>
    </LexicalCollaboration>
  )
}

const theme = {
  text: {
    underline: 'ed-underline',
    strikethrough: 'ed-strike',
    code: 'ed-code',
    highlight: 'ed-placeholder',
  },
  list: { nested: { listitem: 'ed-nested' } },
  collaboration: { cursor: 'ed-cursor', cursorName: 'ed-cursor-name' },
}

function useLiveText({ draftTextId, generation, canWrite }: DraftEditorProps): LiveText | null {
  const [live, setLive] = useState<LiveText | null>(null)
  useEffect(() => {
    const opened = openLiveText({ draftTextId, generation, mayWrite: canWrite })
    setLive(opened)
    return () => {
      setLive(null)
      opened.close()
    }
  }, [draftTextId, generation, canWrite])
  return live
}
