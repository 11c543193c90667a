import type { LexicalEditor } from 'lexical'
import { XmlElement, type Doc } from 'yjs'
import { closedAround, closedPlaces, itemsOf } from './closed-places'
import type { ClosedSection } from './draft-editor-props'
import { undoManagerOf } from './one-edit'

/** Who closed a section that the next step of undo or redo would change; `null`: it changes none. */
export function closedByUndo(
  editor: LexicalEditor,
  doc: Doc,
  stack: 'undoStack' | 'redoStack',
  closed: readonly ClosedSection[],
): string | null {
  const step = undoManagerOf(editor)?.[stack].at(-1)
  if (!step) return null
  const root = doc.get('root-v2', XmlElement)
  const places = closedPlaces(root, closed)
  for (const ranges of [step.insertions, step.deletions]) {
    for (const item of itemsOf(doc, ranges)) {
      const section = closedAround(root, places, item)
      if (section) return section.closedBy
    }
  }
  return null
}
