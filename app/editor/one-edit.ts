import type { LexicalEditor } from 'lexical'
import { UndoManager } from 'yjs'

/** Where the collaboration plugin leaves what it undoes with. */
const UNDO = Symbol.for('@lexical/yjs/UndoManager')

/** What undoes this writer's own edits; `null` outside a live text. */
export function undoManagerOf(editor: LexicalEditor): UndoManager | null {
  const found = (editor as LexicalEditor & Record<symbol, unknown>)[UNDO]
  return found instanceof UndoManager ? found : null
}

/**
 * Several changes that the others receive, and the server stores, as one: no moment in which a
 * part of them is missing. It is undone in one step.
 *
 * @returns `false` when the editor did not make one of them; then those after it are not tried.
 */
export function asOneEdit(editor: LexicalEditor, changes: readonly (() => void)[]): boolean {
  const undoManager = undoManagerOf(editor)
  const run = () =>
    changes.every(($change) => {
      const before = editor.getEditorState()
      editor.update($change, { discrete: true })
      return editor.getEditorState() !== before
    })
  if (!undoManager) return run()
  const origins: unknown[] = [...undoManager.trackedOrigins]
  const origin = origins.find((one) => one !== null && one !== undoManager)
  undoManager.stopCapturing()
  const isMade = undoManager.doc.transact(run, origin)
  undoManager.stopCapturing()
  return isMade
}
