import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text'
import {
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedElementNode,
  type SerializedLexicalNode,
} from 'lexical'
import { $factsOf } from './nodes/block-facts'
import { asOneEdit, undoManagerOf } from './one-edit'

/** A heading with all that stands under it, up to the next heading that is not deeper. */
export type Section = {
  blockId: string
  level: number
  /** Among the children of the root; `end` is exclusive. */
  start: number
  end: number
}

/** All sections in the order of the text; a deeper one lies within the one before it. */
export function $sections(): Section[] {
  const open: Section[] = []
  const all: Section[] = []
  const children = $getRoot().getChildren()
  const closeFrom = (level: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = at
  }
  for (const [at, node] of children.entries()) {
    if ($isNote(node)) {
      closeFrom(0, at)
      break
    }
    if (!$isHeadingNode(node)) continue
    const level = levelOf(node)
    closeFrom(level, at)
    const section = { blockId: $factsOf(node).id, level, start: at, end: children.length }
    open.push(section)
    all.push(section)
  }
  return all
}

/** The texts of footnotes stand behind the last section and belong to none. */
function $isNote(node: LexicalNode): boolean {
  return $factsOf(node).role === 'footnote'
}

function levelOf(heading: HeadingNode): number {
  return Number(heading.getTag().slice(1))
}

/**
 * Where a section goes when it is moved by one place: before the section of its level in front of
 * it, or behind the one after it, within the section that holds them. `null`: it is the first, or
 * the last.
 */
export function placeBeside(
  sections: readonly Section[],
  blockId: string,
  direction: 'up' | 'down',
): number | null {
  const at = sections.findIndex((one) => one.blockId === blockId)
  const own = sections[at]
  if (!own) return null
  if (direction === 'down') {
    const next = sections.find(({ start }) => start === own.end)
    return next && next.level === own.level ? next.end : null
  }
  for (const before of sections.slice(0, at).reverse()) {
    if (before.level < own.level) return null
    if (before.level === own.level) return before.start
  }
  return null
}

/**
 * Moves a whole section to another place: before the child of the root that stands at `place` now.
 * Its blocks stay the same blocks, with their ids, and so do the comments on them.
 *
 * @returns `false` when it stands there already, is gone, or is closed.
 */
export function moveSection(editor: LexicalEditor, blockId: string, place: number): boolean {
  const section = editor.read(() => $sections().find((one) => one.blockId === blockId))
  if (!section || (place >= section.start && place <= section.end)) return false
  const size = section.end - section.start
  const follower = editor.read(() => $idOf($getRoot().getChildAtIndex(section.end)))
  let moved: SerializedLexicalNode[] = []

  // Taken out and put in again in two changes: exchanged in one, the texts of neighbours would be
  // rewritten into one another, and what somebody is typing there would end up in the wrong one.
  const isMade = asOneEdit(editor, [
    () => {
      const nodes = $getRoot().getChildren().slice(section.start, section.end)
      moved = nodes.map($serialized)
      $getRoot().splice(section.start, size, [])
    },
    () => {
      const at = place > section.start ? place - size : place
      $getRoot().splice(at, 0, moved.map($parseSerializedNode))
    },
  ])
  if (!isMade) return false
  undoManagerOf(editor)?.undoStack.at(-1)?.meta.set(MOVE, { blockId, follower })
  return true
}

/** What is noted with a move for undoing it. `follower`: the block it stood before; '': the end. */
const MOVE = 'moved section'
type Move = { blockId: string; follower: string }

/** Whether the last thing this writer did was to move a section. */
export function hasJustMoved(editor: LexicalEditor): boolean {
  return undoManagerOf(editor)?.undoStack.at(-1)?.meta.has(MOVE) ?? false
}

/**
 * Undoes a move by moving back: what others wrote in the section since goes with it, while the
 * usual undo would put the section there as it was.
 *
 * @returns `false` when the last thing this writer did was no move.
 */
export function undoMove(editor: LexicalEditor): boolean {
  const undoManager = undoManagerOf(editor)
  const move = undoManager?.undoStack.at(-1)?.meta.get(MOVE) as Move | undefined
  if (!undoManager || !move) return false
  const place = editor.read(() => $placeOf(move.follower))
  if (place === null) return false
  undoManager.undoStack.pop()
  if (moveSection(editor, move.blockId, place)) undoManager.undoStack.pop()
  return true
}

function $placeOf(follower: string): number | null {
  const children = $getRoot().getChildren()
  if (follower === '') return children.length
  const at = children.findIndex((node) => $idOf(node) === follower)
  return at < 0 ? null : at
}

/** The ids of all blocks of a section. */
export function $blockIdsOfSection(blockId: string): string[] {
  const section = $sections().find((one) => one.blockId === blockId)
  if (!section) return []
  return $getRoot().getChildren().slice(section.start, section.end).flatMap($idsIn)
}

/** The ids of a block and of those within it. */
export function $idsIn(node: LexicalNode): string[] {
  const { id } = $factsOf(node)
  const inner = $isElementNode(node) ? node.getChildren().flatMap($idsIn) : []
  return id === '' ? inner : [id, ...inner]
}

/** Of a child of the root: its own, or that of the first block in a list or table. */
function $idOf(node: LexicalNode | null): string {
  if (!node) return ''
  const { id } = $factsOf(node)
  return id !== '' || !$isElementNode(node) ? id : $idOf(node.getFirstChild())
}

function $serialized(node: LexicalNode): SerializedLexicalNode {
  const json = node.exportJSON()
  if ($isElementNode(node)) {
    const children = node.getChildren().map($serialized)
    return { ...json, children } as SerializedElementNode
  }
  return json
}
