import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_HIGH, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { useText } from '~/app/i18n/text'
import { $changeTable, $goToCell, $tableHere, TABLE_CHANGES } from '../tables'
import { Tool } from './toolbar-tools'

/** While the cursor is in a table: what can be done to it. Tab goes from cell to cell. */
export function TableTools({ isEditable }: { isEditable: boolean }) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const here = useTable(editor)
  useEffect(() => registerCellKeys(editor), [editor])
  if (!here || !isEditable) return null
  const isOn = { 'header-row': here.headerRow, 'header-column': here.headerColumn }
  return (
    <div
      className="toolbar table-toolbar"
      role="group"
      aria-label={text('insert.tableTools')}
      onKeyDown={(event) => event.key === 'Escape' && editor.focus()}
    >
      {TABLE_CHANGES.map((change) => (
        <Tool
          key={change}
          off={false}
          isOn={change in isOn ? isOn[change as keyof typeof isOn] : undefined}
          onUse={() => editor.update(() => $changeTable(change))}
        >
          {text(`insert.table.${change}`)}
        </Tool>
      ))}
    </div>
  )
}

/** Tab leaves the text, except in tables, where it leaves the last cell. @returns how to end it. */
function registerCellKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !editor.isEditable()) return false
      const isDone = $goToCell(event.shiftKey ? -1 : 1)
      if (isDone) event.preventDefault()
      return isDone
    },
    COMMAND_PRIORITY_HIGH,
  )
}

type Heads = { headerRow: boolean; headerColumn: boolean }

function useTable(editor: LexicalEditor): Heads | null {
  const [here, setHere] = useState<Heads | null>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const found = editorState.read($tableHere)
        const next = found && { headerRow: found.headerRow, headerColumn: found.headerColumn }
        setHere((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }),
    [editor],
  )
  return here
}
