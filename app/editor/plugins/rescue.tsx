import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { blocksOf } from '~/app/domain/document'
import { useText } from '~/app/i18n/text'
import type { LiveText, SaveState } from '../live-text'
import { documentFromLexical } from '../nodes/from-lexical'

type RescueProps = { live: LiveText; language: string; dir: 'ltr' | 'rtl' }
type Stopped = Extract<SaveState, { kind: 'refused' | 'ended' }>

/** Writing has stopped: why, what happens next, and the whole text as it stands here. */
export function Rescue(props: RescueProps) {
  const { live } = props
  const state = useSyncExternalStore(live.listen, () => stoppedIn(live))
  return state && <RescuedText state={state} {...props} />
}

function stoppedIn(live: LiveText): Stopped | null {
  const state = live.state()
  return state.kind === 'refused' || state.kind === 'ended' ? state : null
}

function RescuedText({ state, live, language, dir }: RescueProps & { state: Stopped }) {
  const text = useText()
  const reason = state.kind === 'ended' ? state.reason : 'refused'
  const startAgain = () => {
    // What the server does not take must not be sent again, nor stand in the text as if it were
    // shared: the list of kept words has it.
    void live.forget().finally(() => window.location.reload())
  }
  return (
    <section className="editor-rescue" role="alert" aria-labelledby="editor-rescue">
      <h2 id="editor-rescue">{text(`editor.stopped.${reason}`)}</h2>
      <p>{text(`editor.stoppedNext.${reason}`)}</p>
      <p className="editor-rescue-actions">
        <button type="button" onClick={startAgain}>
          {text('editor.reload')}
        </button>
      </p>
      <WholeText language={language} dir={dir} />
    </section>
  )
}

function WholeText({ language, dir }: Pick<RescueProps, 'language' | 'dir'>) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const written = useMemo(() => {
    const blocks = blocksOf(documentFromLexical(editor.getEditorState()))
    return blocks.map((block) => block.text).join('\n\n')
  }, [editor])
  const copy = () => {
    area.current?.select()
    void navigator.clipboard?.writeText(written)
  }
  return (
    <details>
      <summary>{text('editor.wholeText')}</summary>
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
      </p>
    </details>
  )
}
