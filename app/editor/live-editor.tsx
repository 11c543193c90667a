import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { CollaborationPluginV2__EXPERIMENTAL } from '@lexical/react/LexicalCollaborationPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import type { Provider } from '@lexical/yjs'
import { useCallback, useEffect, useRef, useState } from 'react'
import { XmlElement } from 'yjs'
import { isSafeUrl } from '~/app/domain/document-check'
import { useText } from '~/app/i18n/text'
import type { DraftEditorProps } from './draft-editor-props'
import { openLiveText, type LiveText, type SaveState } from './live-text'
import { documentNodes } from './nodes/document-nodes'
import { KeepBlocks } from './plugins/keep-blocks'
import { LinkForm } from './plugins/link-form'
import { OutlineList, useOutline, type Outline, type OutlineEntry } from './plugins/outline'
import { ParagraphClick } from './plugins/paragraph-click'
import { PresenceList, usePresence, type Present } from './plugins/presence'
import { Rescue } from './plugins/rescue'
import { SaveLine, useSaveState } from './plugins/save-line'
import { Shortcuts } from './plugins/shortcuts'
import { Toolbar } from './plugins/toolbar'

/** The editor proper; only ever in the browser. */
export function LiveEditor(props: DraftEditorProps) {
  const live = useLiveText(props.draftTextId, props.generation)
  if (!live) return null
  const config = {
    namespace: 'draft',
    nodes: documentNodes,
    editorState: null, // the text comes from the server, seeded there once
    editable: false,
    theme: { ...theme, citationWords: (id: string) => props.citations?.[id] ?? null },
    onError: (error: Error) => {
      throw error
    },
  }
  return (
    <LexicalCollaboration key={`${props.draftTextId} ${props.generation}`}>
      <LexicalComposer initialConfig={config}>
        <Room {...props} live={live} />
      </LexicalComposer>
    </LexicalCollaboration>
  )
}

const theme = {
  text: { underline: 'ed-underline', strikethrough: 'ed-strike', code: 'ed-code' },
  list: { nested: { listitem: 'ed-nested' } },
}

function useLiveText(draftTextId: string, generation: number): LiveText | null {
  const [live, setLive] = useState<LiveText | null>(null)
  useEffect(() => {
    const opened = openLiveText({ draftTextId, generation })
    setLive(opened)
    return () => {
      setLive(null)
      opened.close()
    }
  }, [draftTextId, generation])
  return live
}

type RoomProps = DraftEditorProps & { live: LiveText }

function Room(props: RoomProps) {
  const { live } = props
  const [editor] = useLexicalComposerContext()
  const state = useSaveState(live)
  const outline = useOutline(editor)
  const present = usePresence(live.provider, outline.hereId)

  return (
    <>
      <TitleLine {...props} state={state} present={present} outline={outline} />
      <OutlinePane {...props} present={present} outline={outline} />
      <TextPane {...props} state={state} />
      {props.aside}
      <CollaborationPluginV2__EXPERIMENTAL
        id={props.draftTextId}
        doc={live.doc}
        provider={live.provider as unknown as Provider}
        username={props.userName}
      />
      <ListPlugin />
      <LinkPlugin validateUrl={isSafeUrl} />
      <TablePlugin
        hasCellBackgroundColor={false}
        hasTabHandler={false}
        hasHorizontalScroll={false}
      />
      {props.canWrite && <KeepBlocks />}
      {props.canWrite && <ParagraphClick />}
    </>
  )
}

type Around = { present: readonly Present[]; outline: Outline }

function TitleLine(props: RoomProps & Around & { state: SaveState }) {
  return (
    <header className="work-title">
      <h1 lang={props.language} dir={props.dir}>
        {props.title}
      </h1>
      {props.note && <span className="work-note">{props.note}</span>}
      <SaveLine state={props.state} />
      <div className="push">
        <PresenceList present={props.present} entries={props.outline.entries} />
      </div>
      {props.actions}
    </header>
  )
}

function OutlinePane({ language, dir, outline, present }: RoomProps & Around) {
  const text = useText()
  const namesIn = ({ blockId }: OutlineEntry) => {
    const here = present.filter(({ sectionId }) => sectionId === blockId)
    return here.length > 0 && <small>{here.map(({ name }) => name).join(', ')}</small>
  }
  return (
    <nav className="pane" aria-label={text('editor.outline')}>
      <h2>{text('editor.outline')}</h2>
      <div lang={language} dir={dir}>
        <OutlineList outline={outline} note={namesIn} />
      </div>
    </nav>
  )
}

function TextPane(props: RoomProps & { state: SaveState }) {
  const { live, language, dir, title, canWrite, state, plainTextUrl } = props
  const text = useText()
  const toolbarRef = useRef<HTMLDivElement>(null)
  const [linkUrl, setLinkUrl] = useState<string | null>(null)
  const isEditable = useEditable(live, state, canWrite)
  const openLink = useCallback(() => setLinkUrl(''), [])
  const plainText = plainTextUrl && <a href={plainTextUrl}>{text('editor.plainText')}</a>
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
    <section className="pane draft-pane" aria-label={text('editor.title')}>
      {canWrite && (
        <Toolbar
          toolbarRef={toolbarRef}
          isEditable={isEditable}
          onLink={setLinkUrl}
          end={plainText}
        />
      )}
      {linkUrl !== null && isEditable && <LinkForm url={linkUrl} onDone={() => setLinkUrl(null)} />}
      <Rescue state={state} live={live} language={language} dir={dir} />
      <div className="draft-page editor-page">
        <RichTextPlugin
          contentEditable={words}
          placeholder={null}
          ErrorBoundary={LexicalErrorBoundary}
        />
        <p id="editor-keys" className="hint">
          {text(canWrite ? 'editor.keys' : 'editor.readOnly')}
        </p>
      </div>
      <Shortcuts toolbarRef={toolbarRef} onLink={openLink} />
    </section>
  )
}

/** Nobody writes into a text that is not there yet, or that does not take it any more. */
function useEditable(live: LiveText, state: SaveState, canWrite: boolean): boolean {
  const [editor] = useLexicalComposerContext()
  const [hasText, setHasText] = useState(false)
  useEffect(() => {
    const root = live.doc.get('root-v2', XmlElement)
    const look = () => setHasText(root.length > 0)
    look()
    root.observe(look)
    return () => root.unobserve(look)
  }, [live])
  const hasStopped = state.kind === 'refused' || state.kind === 'ended'
  const isEditable = canWrite && hasText && !hasStopped && state.kind !== 'opening'
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable])
  return isEditable
}
