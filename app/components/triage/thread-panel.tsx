import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'

type ThreadPanelProps = {
  /** Of the page on which the thread is worked on. */
  address: string
  onBack: () => void
  /** Something was done about it. */
  onDone: () => void
}

/**
 * A thread at work beside the live text: the very page of the thread, with its forms, brought
 * here, so that what can be done is the same with and without the room.
 */
export function ThreadPanel({ address, onBack, onDone }: ThreadPanelProps) {
  const { text } = useReader()
  const [html, setHtml] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  const load = useCallback(
    async (sent?: URLSearchParams) => {
      try {
        const answer = await fetch(address, sent && { method: 'POST', body: sent })
        setHtml(threadOf(await answer.text()))
        setFailed(false)
        if (sent && answer.ok) onDone()
        pane.current?.focus()
      } catch {
        setFailed(true) // what was typed stays in its form
      }
    },
    [address, onDone],
  )
  useEffect(() => void load(), [load])

  const send = (event: FormEvent<HTMLElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const fields = new FormData(event.target, submitter)
    const pairs = [...fields].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
    void load(new URLSearchParams(pairs))
  }
  return (
    <section aria-label={text('triage.title')}>
      <p className="actions">
        <Button type="button" kind="second" size="small" onClick={onBack}>
          {text('triage.back')}
        </Button>
      </p>
      <p className="note" role="status">
        {html === null && !hasFailed && text('triage.loading')}
        {hasFailed && text('triage.failed')}
      </p>
      <div
        ref={pane}
        tabIndex={-1}
        onSubmit={send}
        dangerouslySetInnerHTML={{ __html: html ?? '' }}
      />
    </section>
  )
}

/** What our own page says of the thread, made by the server from its tree. */
function threadOf(page: string): string {
  const parsed = new DOMParser().parseFromString(page, 'text/html')
  return parsed.querySelector('.triage-opened')?.innerHTML ?? ''
}
