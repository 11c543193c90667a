import { $isHeadingNode } from '@lexical/rich-text'
import {
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  RootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type NodeMap,
} from 'lexical'
import type { ClosedSection } from './draft-editor-props'
import { $factsOf } from './nodes/block-facts'

/** Thrown within an edit that would change a section somebody else closed: nothing of it is done. */
export class SectionIsClosed extends Error {
  constructor(readonly closedBy: string) {
    super('The section is closed for writing')
  }
}

/** By child of the root the closed section it stands in. Footnotes belong to no section. */
export function $closedBlocks(closed: readonly ClosedSection[]): Map<NodeKey, ClosedSection> {
  const byHeading = new Map(closed.map((section) => [section.blockId, section]))
  const blocks = new Map<NodeKey, ClosedSection>()
  let open: { level: number; section: ClosedSection } | null = null
  for (const node of $getRoot().getChildren()) {
    if ($isHeadingNode(node)) {
      const level = Number(node.getTag().slice(1))
      if (open && level <= open.level) open = null
      const section: ClosedSection | undefined = open ? undefined : byHeading.get($factsOf(node).id)
      if (section) open = { level, section }
    }
    if (open && $factsOf(node).role !== 'footnote') blocks.set(node.getKey(), open.section)
  }
  return blocks
}

const closedIn = new WeakMap<LexicalEditor, readonly ClosedSection[]>()

/** From now on these sections are closed in this editor. */
export function setClosed(editor: LexicalEditor, closed: readonly ClosedSection[]): void {
  closedIn.set(editor, closed)
}

/** Of these nodes those that may be changed, and who closed the section of the others. */
export function $openAmong<T>(
  all: readonly T[],
  keyOf: (one: T) => NodeKey,
): { open: T[]; closedBy: string | null } {
  const closed = closedIn.get($getEditor()) ?? []
  if (closed.length === 0) return { open: [...all], closedBy: null }
  const blocks = $closedBlocks(closed)
  let closedBy: string | null = null
  const open = all.filter((one) => {
    const top = $getNodeByKey(keyOf(one))?.getTopLevelElement()
    const section = top && blocks.get(top.getKey())
    closedBy ??= section?.closedBy ?? null
    return !section
  })
  return { open, closedBy }
}

/** Who closed the section that a new child of the root would stand in at this place; `null`: none. */
export function $closedAt(place: number): string | null {
  const blocks = $closedBlocks(closedIn.get($getEditor()) ?? [])
  const sectionAt = (index: number) => {
    const node = $getRoot().getChildAtIndex(index)
    return node ? blocks.get(node.getKey()) : undefined
  }
  const section = sectionAt(place)
  return section && section === sectionAt(place - 1) ? section.closedBy : null
}

/**
 * Lets no edit made here change a closed section, however it is made: it throws `SectionIsClosed`
 * within the edit, and the editor goes back to where it was. What others write comes in.
 *
 * @returns how to end it.
 */
export function keepClosed(editor: LexicalEditor, closed: readonly ClosedSection[]): () => void {
  return editor.registerNodeTransform(RootNode, (root) => {
    const before = editor.getEditorState()
    const blocks = before.read(() => $closedBlocks(closed))
    const touched = $touched(root, blocks, before._nodeMap)
    if (touched) throw new SectionIsClosed(touched.closedBy)
  })
}

/** The closed section whose blocks are not the same, or not one after the other any more. */
function $touched(
  root: RootNode,
  blocks: ReadonlyMap<NodeKey, ClosedSection>,
  before: NodeMap,
): ClosedSection | null {
  const now = root.getChildren()
  const at = new Map(now.map((node, index) => [node.getKey(), index]))
  let last: ClosedSection | undefined
  let lastAt = -1
  for (const [key, section] of blocks) {
    const index = at.get(key)
    if (index === undefined) return section
    if (last === section && index !== lastAt + 1) return section
    if (!$isAsBefore(now[index]!, before)) return section
    last = section
    lastAt = index
  }
  return null
}

/** What says where a node stands, or is only kept beside it, is no part of what it says. */
const BESIDE: ReadonlySet<string> = new Set([
  '__key',
  '__parent',
  '__prev',
  '__next',
  '__first',
  '__last',
  '__size',
  '__state',
  '__textFormat',
  '__textStyle',
])

function $isAsBefore(node: LexicalNode, before: NodeMap): boolean {
  const old = before.get(node.getKey())
  if (!old || old.getType() !== node.getType()) return false
  if (old !== node && !hasSameFacts(old, node)) return false
  if (!$isElementNode(node)) return true
  const children = node.getChildren()
  return (
    (old as ElementNode).__size === children.length &&
    $isInOrder(old as ElementNode, children, before) &&
    children.every((child) => $isAsBefore(child, before))
  )
}

function $isInOrder(old: ElementNode, children: readonly LexicalNode[], before: NodeMap): boolean {
  let key = old.__first
  return children.every((child) => {
    const isNext = child.getKey() === key
    key = before.get(key ?? '')?.__next ?? null
    return isNext
  })
}

function hasSameFacts(old: LexicalNode, node: LexicalNode): boolean {
  const read = (one: LexicalNode) => one as unknown as Record<string, unknown>
  const names = Object.keys(node).filter((name) => !BESIDE.has(name))
  const stateOf = (one: LexicalNode) => JSON.stringify(one.__state?.toJSON() ?? {})
  return (
    names.every((name) => read(old)[name] === read(node)[name]) && stateOf(old) === stateOf(node)
  )
}
