import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { useText } from '~/app/i18n/text'
import { Tool } from './toolbar-tools'

const NEW_TABLE = { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } }

/** What can be put into a text besides words. */
export function InsertTools({ isEditable }: { isEditable: boolean }) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  return (
    <Tool off={!isEditable} onUse={() => editor.dispatchCommand(INSERT_TABLE_COMMAND, NEW_TABLE)}>
      {text('editor.table')}
    </Tool>
  )
}
