import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@lexical/utils'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { useEffect } from 'react'

/**
 * A triple click selects a paragraph and, in Chromium, also the way into the next block, which
 * would then be joined to what one types. The selection is made to end with the paragraph.
 */
export function ParagraphClick() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () => editor.registerCommand(CLICK_COMMAND, endWithParagraph, COMMAND_PRIORITY_LOW),
    [editor],
  )
  return null
}

function endWithParagraph(event: MouseEvent): boolean {
  const selection = $getSelection()
  if (event.detail !== 3 || !$isRangeSelection(selection) || selection.isBackward()) return false
  const { anchor, focus } = selection
  const block = blockOf(anchor.getNode())
  if (!block || focus.offset > 0 || block.is(blockOf(focus.getNode()))) return false
  const last = block.getLastDescendant()
  if ($isTextNode(last)) focus.set(last.getKey(), last.getTextContentSize(), 'text')
  else focus.set(block.getKey(), block.getChildrenSize(), 'element')
  return true
}

function blockOf(node: LexicalNode): ElementNode | null {
  const block = $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline())
  return $isElementNode(block) ? block : null
}
