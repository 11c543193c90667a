import { CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL as SHOW_SHARED_TEXT } from '@lexical/yjs'
import { $addUpdateTag, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical'
import { XmlElement, type Doc } from 'yjs'
import { $keptCursor, $putCursor, type KeptCursor } from './put-words'
import { showsText, wordsApart, type WordsApart } from './shown-text'

/** An editor that was renewed so often without showing the shared text is given up. */
const MAX_ATTEMPTS = 5

export type ShownKeeper = {
  /** To be told of every error of the editor, which must not throw it: half an update would stay. */
  failed: (error: Error) => void
  /** Compares the whole text, and mends what differs: for a moment in which nobody writes. */
  look: () => void
  stop: () => void
}

/**
 * Sees to it that the editor shows what the shared text says. When it failed to take in a change,
 * or to write one, the next key would write its own state over what others have written since. So
 * it is made anew from the shared text, and the cursor put back. Undo rests on the shared text and stays.
 */
export function keepShown(options: {
  editor: LexicalEditor
  doc: Doc
  /** Words that only the editor showed: they never came into the shared text. */
  onHomeless: (words: WordsApart[]) => void
  /** The editor cannot be brought to the shared text: nothing may be written with it any more. */
  onApart: () => void
}): ShownKeeper {
  const { editor, doc, onHomeless, onApart } = options
  const root = doc.get('root-v2', XmlElement)
  let hasFailed = false
  let attempts = 0

  const isAsShared = () => showsText(editor.getEditorState(), root)
  const renew = () => {
    attempts += 1
    const cursor = editor.read($keptCursor)
    editor.dispatchCommand(SHOW_SHARED_TEXT, undefined)
    if (cursor) putCursor(editor, cursor)
  }
  /** Before anything else is written: what follows would rest on half a change. */
  const renewFailed = () => {
    if (!hasFailed) return
    hasFailed = false
    if (attempts < MAX_ATTEMPTS) renew()
    else if (!isAsShared()) onApart()
  }
  doc.on('afterTransaction', renewFailed)

  return {
    failed(error) {
      console.error(error)
      hasFailed = true
      queueMicrotask(renewFailed)
    },
    look() {
      if (!isAsShared()) {
        const words = wordsApart(editor.getEditorState(), root)
        if (words.length > 0) onHomeless(words)
        while (attempts < MAX_ATTEMPTS && !isAsShared()) renew()
        if (!isAsShared()) return onApart()
      }
      attempts = 0
    },
    stop: () => doc.off('afterTransaction', renewFailed),
  }
}

function putCursor(editor: LexicalEditor, cursor: KeptCursor): void {
  editor.update(
    () => {
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
      $putCursor(cursor)
    },
    { discrete: true },
  )
}
