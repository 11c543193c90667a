import { $toggleLink } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { isSafeUrl } from '~/app/domain/document-check'
import { useText } from '~/app/i18n/text'

/** Asks for the address the selected words lead to; says at once when it cannot be taken. */
export function LinkForm({ url, onDone }: { url: string; onDone: () => void }) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => field.current?.focus(), [])

  const finish = (address: string | null) => {
    editor.update(() => $toggleLink(address, { rel: null }))
    onDone()
    editor.focus()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const typed = field.current?.value.trim() ?? ''
    const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed
    if (isSafeUrl(address)) finish(address)
    else setRefused(true)
  }

  return (
    <form className="editor-link" onSubmit={apply} noValidate>
      <label htmlFor="editor-link">{text('editor.address')}</label>
      <input
        ref={field}
        id="editor-link"
        type="url"
        dir="ltr"
        defaultValue={url || 'https://'}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? 'editor-link-problem' : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onDone()
          editor.focus()
        }}
      />
      <button type="submit">{text('editor.setLink')}</button>
      {url !== '' && (
        <button type="button" onClick={() => finish(null)}>
          {text('editor.removeLink')}
        </button>
      )}
      {isRefused && (
        <p id="editor-link-problem" role="alert">
          {text('editor.linkRefused')}
        </p>
      )}
    </form>
  )
}
