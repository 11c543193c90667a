import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useState } from 'react'
import { MAX_ALT } from '~/app/domain/document-check'
import { useText } from '~/app/i18n/text'
import { $imageHere, $insertImage } from '../insert'
import { Asking, fieldOf } from './asking'

/** What became of a picture that was sent to be kept. */
export type KeptPicture =
  | { ok: true; fileHash: string; width: number; height: number }
  /** Why it was not taken, in the reader's language. */
  | { ok: false; sentence: string }

export type SendPicture = (file: File) => Promise<KeptPicture>

type PictureFormProps = {
  file: File | null
  onSend?: SendPicture
  onDone: () => void
  language: string
  dir: 'ltr' | 'rtl'
}

/**
 * A picture and what there is to see on it, which is asked of everyone who brings one. With the
 * cursor in a caption only what the picture shows is changed.
 */
export function PictureForm({ file, onSend, onDone, language, dir }: PictureFormProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const known = file ? null : editor.read(() => $imageHere()?.getPicture() ?? null)
  const { problem, setProblem, isSending, send } = useSending(onSend, onDone)
  const submit = (form: FormData): boolean => {
    const alt = fieldOf(form, 'alt')
    const picked = form.get('picture')
    const chosen = file ?? (picked instanceof File && picked.size > 0 ? picked : null)
    if (alt === '') {
      setProblem(text('insert.altMissing'))
    } else if (known) {
      editor.update(() => void $imageHere()?.setPicture({ ...known, alt }))
    } else if (chosen) {
      void send(chosen, alt)
    } else {
      setProblem(text('insert.pictureMissing'))
    }
    return alt !== '' && known !== null
  }
  return (
    <Asking onSubmit={submit} onDone={onDone}>
      {file && <b>{file.name}</b>}
      {!file && !known && <FileField />}
      <label htmlFor="insert-alt">{text('insert.alt')}</label>
      <input
        id="insert-alt"
        name="alt"
        type="text"
        maxLength={MAX_ALT}
        spellCheck
        lang={language}
        dir={dir}
        defaultValue={known?.alt ?? ''}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? 'insert-alt-hint' : 'insert-problem'}
      />
      <button type="submit" disabled={isSending}>
        {text(known ? 'insert.setAlt' : 'insert.insertPicture')}
      </button>
      <p id="insert-alt-hint" className="hint" role="status">
        {text(isSending ? 'insert.sending' : 'insert.altHint')}
      </p>
      {problem !== null && (
        <p id="insert-problem" role="alert">
          {problem}
        </p>
      )}
    </Asking>
  )
}

function FileField() {
  const text = useText()
  return (
    <>
      <label htmlFor="insert-picture">{text('insert.pictureFile')}</label>
      <input
        id="insert-picture"
        name="picture"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
      />
    </>
  )
}

/** Sends a picture to be kept, then puts it into the text; what went wrong is said. */
function useSending(onSend: SendPicture | undefined, onDone: () => void) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async (file: File, alt: string) => {
    setSending(true)
    const kept = await onSend?.(file).catch(() => null)
    setSending(false)
    if (!kept?.ok) return setProblem(kept?.sentence ?? text('insert.pictureNotSent'))
    const { fileHash, width, height } = kept
    editor.update(() => $insertImage({ fileHash, alt, width, height }))
    onDone()
    editor.focus()
  }
  return { problem, setProblem, isSending, send }
}
