import { $insertDataTransferForRichText } from '@lexical/clipboard'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical'
import { useEffect } from 'react'
import { cleanPasted } from '../paste'

/** What is brought by clipboard or mouse: words come plain, pictures are asked what they show. */
export function CleanPaste({ onPicture }: { onPicture: (file: File) => void }) {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerCleanPaste(editor, onPicture), [editor, onPicture])
  return null
}

/** @returns how to end it. */
function registerCleanPaste(editor: LexicalEditor, onPicture: (file: File) => void): () => void {
  const paste = (event: Parameters<typeof dataOf>[0]): boolean => {
    const data = dataOf(event)
    if (!data || !editor.isEditable() || data.types.includes(OWN)) return false
    const html = data.getData('text/html')
    const picture = html === '' && data.getData('text/plain') === '' ? pictureIn(data) : null
    if (picture) onPicture(picture)
    else if (html !== '') insertClean(editor, html, data)
    else return false
    event.preventDefault()
    return true
  }
  const drop = (event: DragEvent): boolean => {
    const picture = event.dataTransfer && pictureIn(event.dataTransfer)
    if (!picture || !editor.isEditable()) return false
    event.preventDefault()
    onPicture(picture)
    return true
  }
  const over = (event: DragEvent): boolean => {
    if (!event.dataTransfer?.types.includes('Files')) return false
    event.preventDefault()
    return true
  }
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, paste, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DROP_COMMAND, drop, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGOVER_COMMAND, over, COMMAND_PRIORITY_LOW),
  )
}

/** What one editor of ours copies another takes as it is. */
const OWN = 'application/x-lexical-editor'

function dataOf(event: ClipboardEvent | InputEvent | KeyboardEvent): DataTransfer | null {
  if ('clipboardData' in event) return event.clipboardData
  return 'dataTransfer' in event ? event.dataTransfer : null
}

function pictureIn({ files }: DataTransfer): File | null {
  return [...files].find(({ type }) => type.startsWith('image/')) ?? null
}

function insertClean(editor: LexicalEditor, html: string, data: DataTransfer): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  cleanPasted(page)
  const clean = new DataTransfer()
  clean.setData('text/html', page.body.innerHTML)
  clean.setData('text/plain', data.getData('text/plain'))
  editor.update(
    () => {
      const selection = $getSelection()
      if (selection) $insertDataTransferForRichText(clean, selection, editor)
    },
    { tag: PASTE_TAG },
  )
}
