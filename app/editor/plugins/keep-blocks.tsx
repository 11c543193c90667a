import { LinkNode } from '@lexical/link'
import { ListItemNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { TableCellNode } from '@lexical/table'
import { $dfs } from '@lexical/utils'
import {
  $getNodeByKey,
  $getState,
  $isElementNode,
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
import { ImageNode } from '../nodes/image-node'

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
    ImageNode,
  ]
  return mergeRegister(
    ...classes.map((klass) => editor.registerNodeTransform(klass, $giveId)),
    registerNoTwins(editor),
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

/** What is pasted brings its id along: the copy made here gets a new one. */
function registerNoTwins(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ tags, dirtyElements, editorState, prevEditorState }) => {
    if (tags.has(COLLABORATION_TAG)) return
    const isNew = (key: string) => !prevEditorState.read(() => $getNodeByKey(key))
    const made = new Set([...dirtyElements.keys()].filter(isNew))
    const twins = made.size > 0 ? editorState.read(() => $twinsAmong(made)) : []
    if (twins.length === 0) return
    editor.update(() => {
      for (const key of twins) {
        const node = $getNodeByKey(key)
        if (node) $setState(node, blockId, crypto.randomUUID())
      }
    })
  })
}

/** Of the nodes just made, those whose id another block has already. */
function $twinsAmong(made: ReadonlySet<string>): string[] {
  const holders = new Map<string, string>()
  const twins: string[] = []
  for (const { node } of $dfs()) {
    const id = $isElementNode(node) ? $getState(node, blockId) : ''
    const holder = holders.get(id)
    if (id === '') continue
    if (holder === undefined) holders.set(id, node.getKey())
    else twins.push(made.has(node.getKey()) ? node.getKey() : holder)
  }
  return twins.filter((key) => made.has(key))
}

function $unlinkUnsafe(node: LinkNode): void {
  if (isSafeUrl(node.getURL())) return
  for (const child of node.getChildren()) node.insertBefore(child)
  node.remove()
}

function $dropStyle(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('')
}
