import type { LexicalEditor } from 'lexical'
import type { Match } from '../find-text'

/** As `::highlight()` in editor.css has them. */
const NAMES = { all: 'editor-found', here: 'editor-found-here' } as const

/** Marks the places without touching the text. @returns how to take the marks away. */
export function highlight(
  editor: LexicalEditor,
  matches: readonly Match[],
  here: number,
): () => void {
  if (!('highlights' in CSS)) return () => undefined // an older browser: the selection shows one
  const ranges = matches.map((match) => rangeOf(editor, match))
  const others = ranges.filter((range, at) => range !== null && at !== here) as Range[]
  const current = ranges[here]
  CSS.highlights.set(NAMES.all, new Highlight(...others))
  CSS.highlights.set(NAMES.here, new Highlight(...(current ? [current] : [])))
  return () => {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name)
  }
}

function rangeOf(editor: LexicalEditor, { from, to }: Match): Range | null {
  const start = lettersOf(editor.getElementByKey(from.key))
  const end = lettersOf(editor.getElementByKey(to.key))
  if (!start || !end || from.offset > start.length || to.offset > end.length) return null
  const range = document.createRange()
  range.setStart(start, from.offset)
  range.setEnd(end, to.offset)
  return range
}

function lettersOf(element: HTMLElement | null): Text | null {
  let node: Node | null = element
  while (node && !(node instanceof Text)) node = node.firstChild
  return node
}
