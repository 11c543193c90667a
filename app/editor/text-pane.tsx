import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { useCallback, useRef, useState } from 'react'
import { useText } from '~/app/i18n/text'
import type { DraftEditorProps } from './draft-editor-props'
import type { LiveText } from './live-text'
import { ClosedNotice, type Closed } from './plugins/closed-sections'
import { WordCounts } from './plugins/counts'
import { FindBar } from './plugins/find-bar'
import { Inserts, type Inserting } from './plugins/insert-forms'
import { InsertTools } from './plugins/insert-tools'
import { KeptWordsList } from './plugins/kept-words-list'
import { KeysHelp } from './plugins/keys-help'
import { LinkForm } from './plugins/link-form'
import { Rescue } from './plugins/rescue'
import { Saved } from './plugins/save-line'
import { TextApart } from './plugins/shown-text'
import { Shortcuts } from './plugins/shortcuts'
import { SoftLockQuestion, type SoftLock } from './plugins/soft-lock'
import { Toolbar } from './plugins/toolbar'
import type { Keeper } from './plugins/unsent-words'

/** Where the outline stands, to go there by keyboard. */
export const OUTLINE_ID = 'draft-outline'

type TextPaneProps = DraftEditorProps & {
  live: LiveText
  isEditable: boolean
  /** The editor does not show the shared text, and could not be brought to it. */
  isApart: boolean
  lock: SoftLock
  keeper: Keeper
  notice: Closed['notice']
  hereId: string | null
  /** Told of the element that the cursors of the others are drawn in. */
  cursorsRef: (element: HTMLElement | null) => void
}

/** The text itself, with its tools above and its length below. */
export function TextPane(props: TextPaneProps) {
  const { live, language, dir, isEditable, lock, keeper } = props
  const text = useText()
  const toolbarRef = useRef<HTMLDivElement>(null)
  const [linkUrl, setLinkUrl] = useState<string | null>(null)
  const [inserting, setInserting] = useState<Inserting | null>(null)
  const [isFinding, setFinding] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const openLink = useCallback(() => setLinkUrl(''), [])
  const openFind = useCallback(() => setFinding(true), [])
  const openHelp = useCallback(() => setHelping(true), [])
  return (
    <section className="pane draft-pane" aria-label={text('editor.title')}>
      <div className="editor-tools">
        <Toolbar
          toolbarRef={toolbarRef}
          isEditable={isEditable}
          onLink={setLinkUrl}
          onFind={openFind}
          onHelp={openHelp}
          guard={lock.guard}
          insert={<InsertTools isEditable={isEditable} onInsert={setInserting} />}
          end={props.plainTextUrl && <a href={props.plainTextUrl}>{text('editor.plainText')}</a>}
        />
        {linkUrl !== null && isEditable && (
          <LinkForm url={linkUrl} onDone={() => setLinkUrl(null)} />
        )}
        <Inserts
          {...{ inserting, isEditable, language, dir }}
          onInsert={setInserting}
          onPicture={props.onPicture}
        />
        {isFinding && <FindBar isEditable={isEditable} onClose={() => setFinding(false)} />}
        <SoftLockQuestion lock={lock} />
        <ClosedNotice notice={props.notice} />
      </div>
      {props.isApart && <TextApart />}
      <Rescue live={live} language={language} dir={dir} />
      <KeptWordsList keeper={keeper} language={language} dir={dir} isEditable={isEditable} />
      <Page {...props} />
      <div className="editor-foot">
        <WordCounts hereId={props.hereId} />
        <div className="editor-foot-narrow">
          <Saved live={live} />
          <a href={`#${OUTLINE_ID}`}>{text('editor.outline')}</a>
          {props.actions}
        </div>
      </div>
      <Shortcuts
        toolbarRef={toolbarRef}
        outlineId={OUTLINE_ID}
        guard={lock.guard}
        onLink={openLink}
        onFind={openFind}
        onHelp={openHelp}
      />
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </section>
  )
}

function Page({ language, dir, title, canWrite, cursorsRef }: TextPaneProps) {
  const text = useText()
  const words = (
    <ContentEditable
      id="draft-text"
      className="editor-text"
      lang={language}
      dir={dir}
      ariaLabel={title}
      aria-describedby="editor-keys"
      aria-multiline="true"
      spellCheck
    />
  )
  return (
    <div className="draft-page editor-page">
      <div lang={language} dir={dir}>
        <RichTextPlugin
          contentEditable={words}
          placeholder={null}
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <div ref={cursorsRef} aria-hidden="true" />
      <p id="editor-keys" className="hint">
        {text(canWrite ? 'editor.keys' : 'editor.readOnly')}
      </p>
    </div>
  )
}
