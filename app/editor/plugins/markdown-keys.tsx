import {
  BOLD_STAR,
  HEADING,
  HIGHLIGHT,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  UNORDERED_LIST,
  type ElementTransformer,
  type Transformer,
} from '@lexical/markdown'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { $blockAround } from '../nodes/around'
import { $factsOf, $setFacts } from '../nodes/block-facts'

/** `# `, `- `, `1. `, `> `, `**bold**`, `*italic*` and `==gap==` become what they say while they are typed. */
export function MarkdownKeys() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerMarkdownKeys(editor), [editor])
  return null
}

/** @returns how to end it. */
export function registerMarkdownKeys(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, TRANSFORMERS)
}

/** The block that a sign turns into something else stays the same block. */
function keepingFacts(transformer: ElementTransformer): ElementTransformer {
  return {
    ...transformer,
    replace: (parent, children, match, isImport) => {
      const facts = $factsOf(parent)
      if (facts.role === 'footnote') return false
      const done = transformer.replace(parent, children, match, isImport)
      const selection = $getSelection()
      const at = children[0] ?? ($isRangeSelection(selection) ? selection.anchor.getNode() : null)
      const block = at && $blockAround(at)
      if (block && facts.id !== '' && $factsOf(block).id === '') $setFacts(block, facts)
      return done
    },
  }
}

const TRANSFORMERS: Transformer[] = [
  ...[HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST].map(keepingFacts),
  BOLD_STAR,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  HIGHLIGHT,
]
