import { $isListNode } from '@lexical/list'
import { $findMatchingParent } from '@lexical/utils'
import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical'

/** The nearest element that is a block: what holds the words, whatever it stands in. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => {
    return $isElementNode(parent) && !parent.isInline() && !$isListNode(parent)
  })
}
