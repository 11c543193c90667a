import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '~/app/i18n/text'

/** A form in one line that begins with its first field and gives the cursor back to the text. */
export function Asking(props: {
  children: ReactNode
  /** @returns whether it is done. */
  onSubmit: (form: FormData) => boolean
  onDone: () => void
}) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const leave = () => {
    props.onDone()
    editor.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.current && props.onSubmit(new FormData(form.current))) leave()
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <form ref={form} className="editor-link editor-insert" onSubmit={submit} onKeyDown={escape}>
      {props.children}
      <button type="button" onClick={leave}>
        {text('insert.leave')}
      </button>
    </form>
  )
}

/** What was typed into a field, without spaces around it; '' for a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
