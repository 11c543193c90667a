import { CollaborationPluginV2__EXPERIMENTAL } from '@lexical/react/LexicalCollaborationPlugin'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { TablePlugin } from '@lexical/react/LexicalTablePlugin'
import type { Provider } from '@lexical/yjs'
import type { LexicalEditor } from 'lexical'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { XmlElement, type Doc, type Transaction } from 'yjs'
import { isSafeUrl } from '~/app/domain/document-check'
import { useText } from '~/app/i18n/text'
import { carryThrough, carryWords } from './carry-words'
import type { ClosedSection, DraftEditorProps } from './draft-editor-props'
import type { LiveText, SaveState } from './live-text'
import { ownClients } from './own-clients'
import { Announcer, useAnnouncer } from './plugins/announcer'
import { BlockSigns } from './plugins/block-signs'
import { useClosedSections, type Closed } from './plugins/closed-sections'
import { KeepBlocks } from './plugins/keep-blocks'
import { MarkdownKeys } from './plugins/markdown-keys'
import { useMoveSections, type MoveSection } from './plugins/move-sections'
import { useOutline, type Outline, type OutlineEntry } from './plugins/outline'
import { OutlineList } from './plugins/outline-list'
import { ParagraphClick } from './plugins/paragraph-click'
import { useAnnouncedPresence, usePresence, useTellPlace, type Present } from './plugins/presence'
import { PresenceList, useFollow, WriterMark } from './plugins/presence-list'
import { Saved } from './plugins/save-line'
import { useShownText, type ErrorTold } from './plugins/shown-text'
import { useSoftLock, type SoftLock } from './plugins/soft-lock'
import { useKeptWords, type Keeper } from './plugins/unsent-words'
import { OUTLINE_ID, TextPane } from './text-pane'

type RoomProps = DraftEditorProps & { live: LiveText; told: ErrorTold }

/** What stands around and in one working text while it is written together. */
export function Room(props: RoomProps) {
  const { live, canWrite } = props
  const [editor] = useLexicalComposerContext()
  const [cursors, setCursors] = useState<HTMLElement | null>(null)
  const outline = useOutline(editor)
  const { hereId } = outline
  const present = usePresence(live.provider)
  const { said, say } = useAnnouncer()
  const keeper = useKeptWords(editor, live, props)
  const closed = useClosedSections(live, props.closed ?? NONE)
  const isApart = useShownText(live, keeper, props.told, closed.refuse)
  const isEditable = useEditable(live, canWrite && !isApart)
  const lock = useLock(editor, present, closed)
  const { guard } = lock
  const onMove = useMoveSections(editor, {
    ...{ hereId, guard, say, isOff: !isEditable },
    onClosed: closed.refuse,
  })
  useTellPlace(editor, live.provider, hereId)
  useAnnouncedPresence(present, hereId, say)
  useCarriedWords(editor, live, keeper, props)

  return (
    <>
      <TitleLine {...props} present={present} outline={outline} />
      <OutlinePane
        {...props}
        present={present}
        outline={outline}
        onMove={isEditable ? onMove : null}
      />
      <TextPane
        {...props}
        {...{ isEditable, isApart, lock, keeper, hereId }}
        notice={closed.notice}
        cursorsRef={setCursors}
      />
      {props.aside}
      <Announcer said={said} />
      {cursors && <SharedText {...props} cursors={cursors} />}
    </>
  )
}

const NONE: readonly ClosedSection[] = []

/** Closed sections are refused before anybody is asked to wait. */
function useLock(editor: LexicalEditor, present: readonly Present[], closed: Closed): SoftLock {
  const lock = useSoftLock(editor, present)
  const { guarded } = closed
  return useMemo(() => ({ ...lock, guard: guarded(lock.guard) }), [lock, guarded])
}

/** What makes the editor one of many on the same text, and keeps it a document. */
function SharedText(props: RoomProps & { cursors: HTMLElement }) {
  const { draftTextId, live, userName, canWrite, cursors } = props
  return (
    <>
      <CollaborationPluginV2__EXPERIMENTAL
        id={draftTextId}
        doc={live.doc}
        provider={live.provider as unknown as Provider}
        username={userName}
        cursorsContainerRef={{ current: cursors }}
        selectionHighlight
      />
      <ListPlugin />
      <LinkPlugin validateUrl={isSafeUrl} />
      <TablePlugin
        hasCellBackgroundColor={false}
        hasTabHandler={false}
        hasHorizontalScroll={false}
      />
      {canWrite && <KeepBlocks />}
      {canWrite && <ParagraphClick />}
      {canWrite && <MarkdownKeys />}
      <BlockSigns />
    </>
  )
}

type Around = { present: readonly Present[]; outline: Outline }

function TitleLine(props: RoomProps & Around) {
  const { present, outline, live } = props
  const [followed, setFollowed] = useState<string | null>(null)
  useFollow(present.find(({ name }) => followed !== null && name === followed))
  useEffect(() => {
    // Whoever writes goes their own way.
    const stop = (_update: Uint8Array, _origin: unknown, _doc: Doc, { local }: Transaction) => {
      if (local) setFollowed(null)
    }
    live.doc.on('update', stop)
    return () => live.doc.off('update', stop)
  }, [live])
  return (
    <header className="work-title">
      <h1 lang={props.language} dir={props.dir}>
        {props.title}
      </h1>
      {props.note && <span className="work-note">{props.note}</span>}
      <div className="title-wide">
        <Saved live={live} />
      </div>
      <div className="push">
        <PresenceList
          present={present}
          entries={outline.entries}
          followed={followed}
          onFollow={setFollowed}
        />
      </div>
      <div className="title-wide actions">{props.actions}</div>
    </header>
  )
}

function OutlinePane(props: RoomProps & Around & { onMove: MoveSection | null }) {
  const { language, dir, outline, present, onMove } = props
  const text = useText()
  const namesIn = ({ blockId }: OutlineEntry) => {
    const here = present.filter(({ sectionId }) => sectionId === blockId)
    return (
      here.length > 0 && (
        <small>
          {here.map(({ clientId, name, color }) => (
            <span key={clientId}>
              <WriterMark color={color} /> {name}
            </span>
          ))}
        </small>
      )
    )
  }
  return (
    <nav className="pane draft-outline" aria-label={text('editor.outline')}>
      <h2>{text('editor.outline')}</h2>
      <div id={OUTLINE_ID} lang={language} dir={dir}>
        <OutlineList outline={outline} note={namesIn} onMove={onMove} />
      </div>
      {onMove && outline.entries.length > 1 && <p className="hint">{text('editor.moveHint')}</p>}
    </nav>
  )
}

const TAKES_TEXT: ReadonlySet<SaveState['kind']> = new Set([
  'saved',
  'saving',
  'not-saved',
  'offline',
])

/** Nobody writes into a text that is not there yet, or that does not take it any more. */
function useEditable(live: LiveText, canWrite: boolean): boolean {
  const [editor] = useLexicalComposerContext()
  const [hasText, setHasText] = useState(false)
  useEffect(() => {
    const root = live.doc.get('root-v2', XmlElement)
    const look = () => setHasText(root.length > 0)
    look()
    root.observe(look)
    return () => root.unobserve(look)
  }, [live])
  const takesText = () => TAKES_TEXT.has(live.state().kind)
  const isEditable = useSyncExternalStore(live.listen, takesText) && canWrite && hasText
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable])
  return isEditable
}

function useCarriedWords(
  editor: LexicalEditor,
  live: LiveText,
  { add }: Keeper,
  { draftTextId, generation }: RoomProps,
): void {
  useEffect(() => {
    const { doc, provider } = live
    const { isOwn, letGo } = ownClients(draftTextId, generation, doc.clientID)
    const carrier = carryWords({
      editor,
      doc,
      root: doc.get('root-v2', XmlElement),
      isOwn,
      onHomeless: (words) =>
        add(words.map(({ blockId, text }) => ({ blockId, text, why: 'removed' as const }))),
    })
    const stop = carryThrough(provider, carrier)
    return () => {
      stop()
      letGo()
    }
  }, [editor, live, add, draftTextId, generation])
}
