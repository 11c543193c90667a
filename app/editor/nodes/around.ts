import { $isListNode } from '@lexical/list'
import { $findMatchingParent } from '@lexical/utils'
import { $isElementNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical'

/** The nearest element that is a block: what holds the words, whatever it stands in. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => {
    return $isElementNode(parent) && !parent.isInline() && !$isListNode(parent)
  })
}

/** What stands in the text itself and holds this: of a word in a cell the table. */
export function $topAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => {
    return $isElementNode(parent) && $isRootNode(parent.getParent())
  })
}
