import { LinkNode } from '@lexical/link'
import { ListItemNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode } from '@lexical/table'
import {
  $getNodeByKey,
  $getState,
  $isRootNode,
  $setState,
  COLLABORATION_TAG,
  mergeRegister,
  ParagraphNode,
  TextNode,
  type ElementNode,
  type Klass,
  type LexicalEditor,
} from 'lexical'
import { useEffect } from 'react'
import { isSafeUrl } from '~/app/domain/document-check'
import { blockId } from '../nodes/block-facts'
import { $holdsListsOnly } from '../nodes/from-lexical'

/** Gives new blocks their id, and takes from the text what documents do not have. */
export function KeepBlocks() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerBlockRules(editor), [editor])
  return null
}

/** @returns how to end them. */
export function registerBlockRules(editor: LexicalEditor): () => void {
  const classes: Klass<ElementNode>[] = [
    ParagraphNode,
    HeadingNode,
    QuoteNode,
    ListItemNode,
    TableCellNode,
  ]
  return mergeRegister(
    ...classes.map((klass) => editor.registerNodeTransform(klass, $giveId)),
    ...classes.map((klass) => registerNoTwins(editor, klass)),
    editor.registerNodeTransform(LinkNode, $unlinkUnsafe),
    editor.registerNodeTransform(TextNode, $dropStyle),
  )
}

function isBlock(node: ElementNode): boolean {
  if ($holdsListsOnly(node)) return false
  return (
    node instanceof ListItemNode || node instanceof TableCellNode || $isRootNode(node.getParent())
  )
}

function $giveId(node: ElementNode): void {
  if (isBlock(node) && $getState(node, blockId) === '')
    $setState(node, blockId, crypto.randomUUID())
}

/** What is pasted here brings its id along: the copy gets a new one. */
function registerNoTwins(editor: LexicalEditor, klass: Klass<ElementNode>): () => void {
  const holders = new Map<string, string>()
  return editor.registerMutationListener(klass, (changes, { updateTags }) => {
    const twins: string[] = []
    editor.getEditorState().read(() => {
      for (const [key, change] of changes) {
        const node = change === 'destroyed' ? null : $getNodeByKey(key)
        const id = node ? $getState(node, blockId) : ''
        if (id === '') continue
        const holder = holders.get(id)
        const isTwin = holder !== undefined && holder !== key && $getNodeByKey(holder)?.isAttached()
        if (!isTwin) holders.set(id, key)
        else if (change === 'created' && !updateTags.has(COLLABORATION_TAG)) twins.push(key)
      }
    })
    if (twins.length === 0) return
    editor.update(() => {
      for (const key of twins) {
        const node = $getNodeByKey(key)
        if (node) $setState(node, blockId, crypto.randomUUID())
      }
    })
  })
}

function $unlinkUnsafe(node: LinkNode): void {
  if (isSafeUrl(node.getURL())) return
  for (const child of node.getChildren()) node.insertBefore(child)
  node.remove()
}

function $dropStyle(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('')
}
