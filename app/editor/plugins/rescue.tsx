import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useMemo, useRef } from 'react'
import { blocksOf } from '~/app/domain/document'
import { useText } from '~/app/i18n/text'
import type { LiveText, SaveState } from '../live-text'
import { documentFromLexical } from '../nodes/from-lexical'

type RescueProps = { state: SaveState; live: LiveText; language: string; dir: 'ltr' | 'rtl' }

/** Writing has stopped: why, the whole text as it stands here to copy, and the way on. */
export function Rescue({ state, live, language, dir }: RescueProps) {
  const hasStopped = state.kind === 'refused' || state.kind === 'ended'
  if (!hasStopped) return null
  return <RescuedText state={state} live={live} language={language} dir={dir} />
}

function RescuedText({ state, live, language, dir }: RescueProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const written = useMemo(() => {
    const blocks = blocksOf(documentFromLexical(editor.getEditorState()))
    return blocks.map((block) => block.text).join('\n\n')
  }, [editor])
  const why =
    state.kind === 'ended'
      ? state.reason === 'not-allowed'
        ? 'editor.notAllowed'
        : 'editor.newVersion'
      : 'editor.refused'

  const copy = () => {
    area.current?.select()
    void navigator.clipboard?.writeText(written)
  }
  const startAgain = () => {
    void live.forget().finally(() => window.location.reload())
  }
  return (
    <section className="editor-rescue" role="alert" aria-labelledby="editor-rescue">
      <h2 id="editor-rescue">{text(why)}</h2>
      <p>{text('editor.rescue')}</p>
      <label htmlFor="editor-rescued">{text('editor.yourText')}</label>
      <textarea
        id="editor-rescued"
        ref={area}
        readOnly
        rows={10}
        lang={language}
        dir={dir}
        value={written}
      />
      <p className="editor-rescue-actions">
        <button type="button" onClick={copy}>
          {text('editor.copy')}
        </button>
        <button type="button" onClick={startAgain}>
          {text('editor.reload')}
        </button>
      </p>
    </section>
  )
}
