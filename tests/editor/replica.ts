import { createHeadlessEditor } from '@lexical/headless'
import {
  CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL,
  createBindingV2__EXPERIMENTAL,
  createUndoManager,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsChangesToLexicalV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
  type Provider,
} from '@lexical/yjs'
import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical'
import * as Y from 'yjs'
import { documentNodes } from '~/app/editor/nodes/document-nodes'
import { registerBlockRules } from '~/app/editor/plugins/keep-blocks'

const nothing = () => undefined
const alone = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    on: nothing,
    off: nothing,
    setLocalState: nothing,
    setLocalStateField: nothing,
  },
  connect: nothing,
  disconnect: nothing,
  on: nothing,
  off: nothing,
} as Provider

export type Replica = { editor: LexicalEditor; doc: Y.Doc; root: Y.XmlElement }

/** An editor without a page, with the rules of the drafting room. */
export function givenHeadlessEditor(onError: (error: Error) => void = raise): LexicalEditor {
  const editor = createHeadlessEditor({ nodes: documentNodes, onError })
  registerBlockRules(editor)
  return editor
}

function raise(error: Error): never {
  throw error
}

/** Makes the editor one of many on the text, as the collaboration plugin does. */
export function bind(editor: LexicalEditor, doc: Y.Doc): Replica {
  const binding = createBindingV2__EXPERIMENTAL(editor, 'draft', doc, new Map([['draft', doc]]))
  binding.root.observeDeep((events, transaction) => {
    if (transaction.origin === binding) return
    const isUndo = transaction.origin instanceof Y.UndoManager
    syncYjsChangesToLexicalV2__EXPERIMENTAL(binding, alone, events as never, transaction, isUndo)
  })
  editor.registerUpdateListener((update) => {
    syncLexicalUpdateToYjsV2__EXPERIMENTAL(
      binding,
      alone,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    )
  })
  editor.registerCommand(
    CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL,
    () => {
      syncYjsStateToLexicalV2__EXPERIMENTAL(binding, alone)
      return true
    },
    COMMAND_PRIORITY_EDITOR,
  )
  const undoManager = createUndoManager(binding, binding.root)
  Object.assign(editor, { [Symbol.for('@lexical/yjs/UndoManager')]: undoManager })
  return { editor, doc, root: binding.root }
}

/** A writer's editor, bound to a text of its own until it is exchanged with the others. */
export function givenReplica(seed: Uint8Array): Replica {
  const doc = new Y.Doc()
  const replica = bind(givenHeadlessEditor(), doc)
  Y.applyUpdate(doc, seed, 'the server') // is nobody's to undo
  return replica
}

/** An editor answers a change with one of its own (a new id, say) when the change is done. */
export function ownAnswers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
