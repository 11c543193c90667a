import { $isLinkNode } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical'
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useText } from '~/app/i18n/text'
import { $blockTypeAt, BLOCK_TYPES, setBlockType, toggleList, type BlockType } from './block-type'

type Format = {
  type: BlockType
  list: string | null
  bold: boolean
  italic: boolean
  link: string | null
}

const PLAIN: Format = { type: 'paragraph', list: null, bold: false, italic: false, link: null }

type ToolbarProps = {
  toolbarRef: RefObject<HTMLDivElement>
  isEditable: boolean
  /** Opens the form for an address; the address the cursor stands in, or ''. */
  onLink: (url: string) => void
  /** At the end of the bar: the way to the plain form. */
  end?: ReactNode
}

/** All that can be done to the text, as buttons with words. One stop for Tab, then the arrows. */
export function Toolbar({ toolbarRef, isEditable, onLink, end }: ToolbarProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const format = useFormat(editor)
  useSingleStop(toolbarRef)
  const tools = { editor, format, off: !isEditable }

  return (
    <div
      ref={toolbarRef}
      className="toolbar"
      role="toolbar"
      aria-label={text('editor.toolbar')}
      aria-controls="draft-text"
      onKeyDown={(event) => moveInToolbar(event, editor)}
    >
      <HistoryTools {...tools} />
      <span className="toolbar-separator" />
      <BlockTypeTool {...tools} />
      <span className="toolbar-separator" />
      <MarkTools {...tools} onLink={onLink} />
      <span className="toolbar-separator" />
      <ListTools {...tools} />
      {end && <span className="toolbar-end">{end}</span>}
    </div>
  )
}

type ToolsProps = { editor: LexicalEditor; format: Format; off: boolean }

function HistoryTools({ editor, off }: ToolsProps) {
  const text = useText()
  const { canUndo, canRedo } = useHistoryState(editor)
  return (
    <>
      <Tool off={off || !canUndo} onUse={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}>
        {text('editor.undo')}
      </Tool>
      <Tool off={off || !canRedo} onUse={() => editor.dispatchCommand(REDO_COMMAND, undefined)}>
        {text('editor.redo')}
      </Tool>
    </>
  )
}

function BlockTypeTool({ editor, format, off }: ToolsProps) {
  const text = useText()
  return (
    <select
      aria-label={text('editor.blockType')}
      disabled={off}
      value={format.type}
      onChange={(event) => {
        const type = BLOCK_TYPES.find((known) => known === event.target.value)
        if (type) setBlockType(editor, type)
        editor.focus()
      }}
    >
      {BLOCK_TYPES.map((type) => (
        <option key={type} value={type}>
          {text(`editor.type.${type}`)}
        </option>
      ))}
    </select>
  )
}

function MarkTools({ editor, format, off, onLink }: ToolsProps & Pick<ToolbarProps, 'onLink'>) {
  const text = useText()
  const mark = (type: 'bold' | 'italic') => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type)
  const { bold, italic, link } = format
  return (
    <>
      <Tool off={off} isOn={bold} keys="Control+B" onUse={() => mark('bold')}>
        <b>{text('editor.bold')}</b>
      </Tool>
      <Tool off={off} isOn={italic} keys="Control+I" onUse={() => mark('italic')}>
        <i>{text('editor.italic')}</i>
      </Tool>
      <Tool off={off} isOn={link !== null} keys="Control+K" onUse={() => onLink(link ?? '')}>
        {text('editor.link')}
      </Tool>
    </>
  )
}

function ListTools({ editor, format, off }: ToolsProps) {
  const text = useText()
  const { list } = format
  const toggle = (type: 'bullet' | 'number') => toggleList(editor, type)
  return (
    <>
      <Tool
        off={off}
        isOn={list === 'bullet'}
        keys="Control+Shift+8"
        onUse={() => toggle('bullet')}
      >
        {text('editor.bulletList')}
      </Tool>
      <Tool
        off={off}
        isOn={list === 'number'}
        keys="Control+Shift+7"
        onUse={() => toggle('number')}
      >
        {text('editor.numberedList')}
      </Tool>
      {list && (
        <>
          <Tool off={off} onUse={() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)}>
            {text('editor.indent')}
          </Tool>
          <Tool off={off} onUse={() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)}>
            {text('editor.outdent')}
          </Tool>
        </>
      )}
      <Tool off={off} onUse={() => editor.dispatchCommand(INSERT_TABLE_COMMAND, NEW_TABLE)}>
        {text('editor.table')}
      </Tool>
    </>
  )
}

const NEW_TABLE = { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } }

function Tool(props: {
  children: ReactNode
  onUse: () => void
  off: boolean
  /** Given: the button says whether it holds where the cursor is. */
  isOn?: boolean
  keys?: string
}) {
  return (
    <button
      type="button"
      aria-pressed={props.isOn}
      aria-keyshortcuts={props.keys}
      aria-disabled={props.off || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !props.off && props.onUse()}
    >
      {props.children}
    </button>
  )
}

function useFormat(editor: LexicalEditor): Format {
  const [format, setFormat] = useState(PLAIN)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatHere)
        setFormat((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }),
    [editor],
  )
  return format
}

function $formatHere(): Format {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return PLAIN
  const node = selection.anchor.getNode()
  return {
    ...$blockTypeAt(node),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
  }
}

function useHistoryState(editor: LexicalEditor) {
  const [canUndo, setCanUndo] = useState(false)
  const [canRedo, setCanRedo] = useState(false)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (can) => (setCanUndo(can), false),
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (can) => (setCanRedo(can), false),
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )
  return { canUndo, canRedo }
}

/** Tab comes to the tool used last; the arrows lead to the others. */
function useSingleStop(toolbarRef: RefObject<HTMLDivElement>) {
  const last = useRef(0)
  useEffect(() => {
    const toolbar = toolbarRef.current
    if (!toolbar) return
    const apply = () =>
      toolsIn(toolbar).forEach((tool, at) => (tool.tabIndex = at === last.current ? 0 : -1))
    const remember = (event: FocusEvent) => {
      last.current = Math.max(
        0,
        toolsIn(toolbar).findIndex((tool) => tool === event.target),
      )
      apply()
    }
    apply()
    toolbar.addEventListener('focusin', remember)
    return () => toolbar.removeEventListener('focusin', remember)
  })
}

function toolsIn(toolbar: HTMLElement): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>('button, select, a[href]')]
}

/** The pattern of the ARIA toolbar: arrows, Home and End go from tool to tool, Escape to the text. */
function moveInToolbar(event: KeyboardEvent<HTMLDivElement>, editor: LexicalEditor): void {
  const tools = toolsIn(event.currentTarget)
  const at = tools.findIndex((tool) => tool === document.activeElement)
  const step = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const goals: Record<string, number> = {
    ArrowRight: at + step,
    ArrowLeft: at - step,
    Home: 0,
    End: tools.length - 1,
  }
  const goal = goals[event.key]
  if (event.key === 'Escape') editor.focus()
  else if (goal !== undefined) tools[(goal + tools.length) % tools.length]?.focus()
  else return
  event.preventDefault()
}
