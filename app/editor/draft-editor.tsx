import { lazy, Suspense, useEffect, useState } from 'react'
import type { DraftEditorProps } from './draft-editor-props'

const LiveEditor = lazy(async () => ({ default: (await import('./live-editor')).LiveEditor }))

/**
 * The room in which a draft is written together, live: title line, outline, text, and what the
 * page puts beside it. Fills a `main.desk.drafting`.
 */
export function DraftEditor(props: DraftEditorProps) {
  const [isBrowser, setIsBrowser] = useState(false)
  useEffect(() => setIsBrowser(true), [])
  if (!isBrowser) return props.children
  return (
    <Suspense fallback={props.children}>
      <LiveEditor {...props} />
    </Suspense>
  )
}
