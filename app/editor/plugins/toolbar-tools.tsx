import { $isLinkNode } from '@lexical/link'
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
import { useEffect, useState, type ReactNode } from 'react'
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

export type ToolsProps = {
  editor: LexicalEditor
  format: Format
  off: boolean
  guard: (change: () => void) => void
}

export function HistoryTools({ editor, off }: ToolsProps) {
  const text = useText()
  const { canUndo, canRedo } = useHistoryState(editor)
  return (
    <>
      <Tool
        off={off || !canUndo}
        keys="Control+Z"
        onUse={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      >
        {text('editor.undo')}
      </Tool>
      <Tool
        off={off || !canRedo}
        keys="Control+Y"
        onUse={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      >
        {text('editor.redo')}
      </Tool>
    </>
  )
}

export function BlockTypeTool({ editor, format, off, guard }: ToolsProps) {
  const text = useText()
  return (
    <select
      aria-label={text('editor.blockType')}
      disabled={off}
      value={format.type}
      onChange={(event) => {
        const type = BLOCK_TYPES.find((known) => known === event.target.value)
        if (type) guard(() => setBlockType(editor, type))
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

export function MarkTools({
  editor,
  format,
  off,
  onLink,
}: ToolsProps & { onLink: (url: string) => void }) {
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

export function ListTools({ editor, format, off, guard }: ToolsProps) {
  const text = useText()
  const { list } = format
  const toggle = (type: 'bullet' | 'number') => guard(() => toggleList(editor, type))
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
          <Tool
            off={off}
            keys="Control+]"
            onUse={() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)}
          >
            {text('editor.indent')}
          </Tool>
          <Tool
            off={off}
            keys="Control+["
            onUse={() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)}
          >
            {text('editor.outdent')}
          </Tool>
        </>
      )}
    </>
  )
}

export function Tool(props: {
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

export function useFormat(editor: LexicalEditor): Format {
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
