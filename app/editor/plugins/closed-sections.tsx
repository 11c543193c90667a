import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { $isHeadingNode } from '@lexical/rich-text'
import { useEffect, useState } from 'react'
import { useText } from '~/app/i18n/text'
import type { ClosedSection } from '../draft-editor-props'
import { $factsOf } from '../nodes/block-facts'
import { $selectedBlockIds } from './soft-lock'

/** Marks the sections others closed, refuses what would be written in them, and says so. */
export function ClosedSections({ closed }: { closed: readonly ClosedSection[] }) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const [name, setName] = useState<string | null>(null)
  useEffect(
    () => (closed.length > 0 ? keepClosed(editor, closed, setName) : undefined),
    [editor, closed],
  )
  return (
    <p className="editor-closed" role="status">
      {name !== null && text('internal.isClosed', { name })}
    </p>
  )
}

/** @returns how to end it. */
function keepClosed(
  editor: LexicalEditor,
  closed: readonly ClosedSection[],
  say: (name: string | null) => void,
): () => void {
  const refuse = (event: Event) => {
    const holder = editor.read(() => {
      const ids = $closedBlocks(closed)
      return $selectedBlockIds().flatMap((id) => ids.get(id) ?? [])[0]
    })
    if (holder === undefined) return
    if (event instanceof KeyboardEvent && !changesText(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    say(holder)
  }
  const mark = () => markClosed(editor, closed)
  const stopMarking = editor.registerUpdateListener(() => {
    mark()
    say(null)
  })
  const stopRoot = editor.registerRootListener((root, before) => {
    for (const name of REFUSED) {
      before?.removeEventListener(name, refuse, true)
      root?.addEventListener(name, refuse, true)
    }
    mark()
  })
  return () => {
    for (const name of REFUSED) editor.getRootElement()?.removeEventListener(name, refuse, true)
    stopRoot()
    stopMarking()
  }
}

const REFUSED = ['beforeinput', 'keydown', 'paste', 'cut', 'drop'] as const

/** Keys that move, select, copy or leave change nothing. */
function changesText(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return /^[bixuvk]$/i.test(event.key)
  return event.key === 'Enter' || event.key === 'Backspace' || event.key === 'Delete'
}

/** By block of a closed section who closed it. */
function $closedBlocks(closed: readonly ClosedSection[]): Map<string, string> {
  const holders = new Map(closed.map(({ blockId, closedBy }) => [blockId, closedBy]))
  const blocks = new Map<string, string>()
  let open: { level: number; closedBy: string } | null = null
  for (const node of $getRoot().getChildren()) {
    const level: number | null = $isHeadingNode(node) ? Number(node.getTag().slice(1)) : null
    if (level !== null && open && level <= open.level) open = null
    const closedBy: string | undefined =
      level !== null && !open ? holders.get($factsOf(node).id) : undefined
    if (level !== null && closedBy !== undefined) open = { level, closedBy }
    if (open) for (const id of $idsOf(node)) blocks.set(id, open.closedBy)
  }
  return blocks
}

function $idsOf(node: LexicalNode): string[] {
  const { id } = $factsOf(node)
  const inner = $isElementNode(node) ? node.getChildren().flatMap($idsOf) : []
  return id === '' ? inner : [id, ...inner]
}

function markClosed(editor: LexicalEditor, closed: readonly ClosedSection[]): void {
  editor.read(() => {
    const blocks = $closedBlocks(closed)
    for (const node of $getRoot().getChildren()) {
      const isClosed = $idsOf(node).some((id) => blocks.has(id))
      editor.getElementByKey(node.getKey())?.toggleAttribute('data-closed', isClosed)
    }
  })
}
