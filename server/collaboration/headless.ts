import { createHeadlessEditor } from '@lexical/headless'
import {
  createBindingV2__EXPERIMENTAL,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
  type Provider,
} from '@lexical/yjs'
import * as Y from 'yjs'
import type { LexicalEditor } from 'lexical'
import type { Document } from '~/app/domain/document'
import { tidied } from '~/app/domain/document-walk'
import { documentNodes } from '~/app/editor/nodes/document-nodes'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { $patchDocument } from '~/app/editor/nodes/patch-lexical'
import { lexicalFromDocument } from '~/app/editor/nodes/to-lexical'
import { mendText } from './mend'

/** The first Yjs update of a text: stored once, by the server, before anyone may join. */
export function seedUpdate(document: Document): Uint8Array {
  return withText(null, ({ editor, doc }) => {
    lexicalFromDocument(editor, document)
    return Y.encodeStateAsUpdate(doc)
  })
}

/** What a live text says now. Blocks just made may have the id '', or one that stands twice. */
export function readDocument(state: Uint8Array): Document {
  return withText(state, ({ editor }) => documentFromLexical(editor.getEditorState()))
}

/**
 * The Yjs update that turns a stored text into the changed document. Blocks that stay the same
 * are not touched, so that what people type in them at the same time is kept.
 */
export function editState(state: Uint8Array, change: (document: Document) => Document): Uint8Array {
  return withText(state, ({ editor, doc }) => {
    const changed = tidied(change(documentFromLexical(editor.getEditorState())))
    const before = Y.encodeStateVector(doc)
    editor.update(() => $patchDocument(changed), { discrete: true })
    return Y.encodeStateAsUpdate(doc, before)
  })
}

type LiveText = { editor: LexicalEditor; doc: Y.Doc }

/** Binds a headless editor to the text for as long as `work` takes. */
function withText<T>(state: Uint8Array | null, work: (text: LiveText) => T): T {
  const doc = new Y.Doc()
  if (state) {
    Y.applyUpdate(doc, state)
    if (mendText(doc) > 0) tellMended()
  }
  const editor = createHeadlessEditor({
    namespace: 'draft',
    nodes: documentNodes,
    onError: (error) => {
      throw error
    },
  })
  const binding = createBindingV2__EXPERIMENTAL(editor, 'draft', doc, new Map([['draft', doc]]))
  if (state) syncYjsStateToLexicalV2__EXPERIMENTAL(binding, nobody)
  const stop = editor.registerUpdateListener((update) => {
    syncLexicalUpdateToYjsV2__EXPERIMENTAL(
      binding,
      nobody,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    )
  })
  try {
    return work({ editor, doc })
  } finally {
    stop()
    doc.destroy()
  }
}

let isToldMended = false

/** Once: a text is read often, and stays as it is until it is edited. */
function tellMended() {
  if (isToldMended) return
  isToldMended = true
  console.warn('A live text holds parts that no text may have; they are left out.')
}

const nothing = () => undefined

/** The binding asks who else is there; on the server nobody is. */
const nobody: Provider = {
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
}
