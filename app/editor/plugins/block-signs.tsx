import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $isListNode } from '@lexical/list'
import { $dfs } from '@lexical/utils'
import { $getState, $isElementNode, type LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { referenceWords, targetsOf, type Targets } from '~/app/domain/document-references'
import { direction } from '~/app/domain/language'
import { $factsOf, listNumbering } from '../nodes/block-facts'
import { documentFromLexical } from '../nodes/from-lexical'
import { setReferenceWords, showReference } from '../nodes/reference-node'

/** Numbers follow what was changed this much later, so that no key waits for them (milliseconds). */
const PAUSE_MS = 300

/** What the text does not hold and its readers will see: numbers, words of references, languages. */
export function BlockSigns() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerBlockSigns(editor), [editor])
  return null
}

/** @returns how to end it. */
function registerBlockSigns(editor: LexicalEditor): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    timer = undefined
    const targets = targetsOf(documentFromLexical(editor.getEditorState()))
    setReferenceWords(editor, (blockId, form) => referenceWords({ blockId, form }, targets))
    showSigns(editor, targets)
  }
  const showSoon = () => {
    clearTimeout(timer) // reading the whole text waits until nobody types
    timer = setTimeout(show, PAUSE_MS)
  }
  showSoon()
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) showSoon()
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

function showSigns(editor: LexicalEditor, { numbers }: Targets): void {
  const root = editor.getRootElement()
  editor.read(() => {
    for (const { node } of $dfs()) {
      if (!$isElementNode(node)) continue
      const element = editor.getElementByKey(node.getKey())
      const { id, role, language } = $factsOf(node)
      const isList = $isListNode(node)
      if (!element || (id === '' && !isList)) continue
      const isOutline = isList && $getState(node, listNumbering) === 'outline'
      say(element, 'data-numbering', isOutline ? 'outline' : undefined)
      if (isList) continue
      say(element, 'data-role', role)
      say(element, 'data-number', numbers.get(id))
      const hadOwn = element.hasAttribute('lang')
      say(element, 'lang', language)
      if (language) say(element, 'dir', direction(language))
      else if (hadOwn) say(element, 'dir', element.parentElement === root ? 'auto' : undefined) // as the editor sets it
    }
  })
  for (const element of root?.querySelectorAll<HTMLElement>('.ed-reference') ?? []) {
    showReference(element, editor)
  }
}

function say(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
