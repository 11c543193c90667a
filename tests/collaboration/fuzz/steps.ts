import { $toggleLink } from '@lexical/link'
import { $isListItemNode } from '@lexical/list'
import { $dfs } from '@lexical/utils'
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { $insertNote, $insertReference } from '~/app/editor/insert'
import { $factsOf } from '~/app/editor/nodes/block-facts'
import { undoManagerOf } from '~/app/editor/one-edit'
import { BLOCK_TYPES, setBlockType, toggleList } from '~/app/editor/plugins/block-type'
import { $sections, hasJustMoved, moveSection, placeBeside, undoMove } from '~/app/editor/sections'
import { $changeTable, $insertTable, $tableHere } from '~/app/editor/tables'
import type { Dice } from '../../support/dice'
import type { Writer } from './writers'

/** What a step is given besides the editor: dice, and letters nobody has typed yet. */
export type Chance = { roll: Dice; letters: (count: number) => string }
type Step = (writer: Writer, chance: Chance) => void

/** Of the operations of the editor, how often each is chosen. */
const WEIGHTS = {
  type: 12,
  delete: 3,
  split: 3,
  join: 2,
  bold: 2,
  link: 1,
  convert: 3,
  list: 2,
  indent: 2,
  move: 2,
  table: 1,
  row: 1,
  note: 1,
  reference: 1,
  undo: 3,
  redo: 1,
} as const
export type StepName = keyof typeof WEIGHTS
const BAG = Object.entries(WEIGHTS).flatMap(([name, weight]) =>
  Array<StepName>(weight).fill(name as StepName),
)

/** What may take words from the text: all other steps leave every letter in it. */
export const TAKES_WORDS: ReadonlySet<StepName> = new Set(['delete', 'undo', 'redo'])

/** Does one thing somewhere in the text. */
export function takeStep(writer: Writer, chance: Chance): StepName {
  const { roll } = chance
  const name = BAG[roll(BAG.length)]!
  if (roll(3) > 0) undoManagerOf(writer.editor)?.stopCapturing()
  STEPS[name](writer, chance)
  return name
}

const STEPS: Record<StepName, Step> = {
  type: inWords(({ roll, letters }, text) => $cursor(text, roll).insertText(letters(1 + roll(6)))),
  delete: inWords(({ roll }, text) => $some(text, roll).removeText()),
  split: inWords(({ roll }, text) => void $cursor(text, roll).insertParagraph()),
  join: inWords((_, text) => $join(text)),
  bold: inWords(({ roll }, text) => $some(text, roll).formatText('bold')),
  link: inWords(({ roll }, text) => {
    $some(text, roll)
    $toggleLink('https://polylogue.example/loi')
  }),
  indent: inWords(({ roll }, text) => {
    const item = text.getParents().find($isListItemNode)
    item?.setIndent(roll(3))
  }),
  table: inWords(({ roll }, text) => ($cursor(text, roll), $insertTable(2, 2))),
  row: inWords(({ roll }, text) => {
    $cursor(text, roll)
    if ($tableHere()) $changeTable(roll(2) === 0 ? 'row-below' : 'row-above')
  }),
  note: inWords(({ roll, letters }, text) => {
    $cursor(text, roll)
    $insertNote(letters(3))
  }),
  reference: inWords(({ roll }, text) => {
    const blocks = $blocks()
    $cursor(text, roll)
    const to = blocks[roll(blocks.length)]
    if (to) $insertReference($factsOf(to).id, roll(2) === 0 ? 'number' : 'title')
  }),
  convert: ({ editor }, { roll }) => {
    editor.update(() => withWords(roll, (text) => $cursor(text, roll)), { discrete: true })
    setBlockType(editor, BLOCK_TYPES[roll(BLOCK_TYPES.length)]!)
  },
  list: ({ editor }, { roll }) => {
    editor.update(() => withWords(roll, (text) => $cursor(text, roll)), { discrete: true })
    toggleList(editor, roll(2) === 0 ? 'bullet' : 'number')
  },
  move: ({ editor }, { roll }) => {
    const sections = editor.read($sections)
    const section = sections[roll(Math.max(1, sections.length))]
    if (!section) return
    const place = placeBeside(sections, section.blockId, roll(2) === 0 ? 'up' : 'down')
    if (place !== null) moveSection(editor, section.blockId, place)
  },
  undo: ({ editor }) => {
    if (hasJustMoved(editor)) undoMove(editor)
    else undoManagerOf(editor)?.undo()
  },
  redo: ({ editor }) => void undoManagerOf(editor)?.redo(),
}

/** A step in some words of the text; nothing when it has none. */
function inWords($take: (chance: Chance, text: TextNode) => void): Step {
  return ({ editor }, chance) =>
    editor.update(() => withWords(chance.roll, (text) => $take(chance, text)), { discrete: true })
}

function withWords(roll: Dice, $take: (text: TextNode) => void): void {
  const texts = $dfs().flatMap(({ node }) => ($isTextNode(node) ? [node] : []))
  const text = texts[roll(Math.max(1, texts.length))]
  if (text) $take(text)
}

function $cursor(text: TextNode, roll: Dice) {
  const at = roll(text.getTextContentSize() + 1)
  return text.select(at, at)
}

function $some(text: TextNode, roll: Dice) {
  const size = text.getTextContentSize()
  const from = roll(size)
  return text.select(from, Math.min(size, from + 1 + roll(4)))
}

/** Backspace at the beginning of a block. */
function $join(text: TextNode): void {
  const own = $holder(text)
  const before = own?.getPreviousSibling()
  const last = $isElementNode(before) ? before.getLastDescendant() : null
  if (!own || !$isElementNode(before) || before.getType() === 'table') return
  if (!['paragraph', 'heading', 'quote', 'listitem'].includes(own.getType())) return
  const selection = $createRangeSelection()
  if ($isTextNode(last)) selection.anchor.set(last.getKey(), last.getTextContentSize(), 'text')
  else return
  const first = own.getFirstDescendant()
  if (!$isTextNode(first)) return
  selection.focus.set(first.getKey(), 0, 'text')
  $setSelection(selection)
  selection.removeText()
}

function $holder(node: LexicalNode): ElementNode | null {
  return node.getParents().find((one) => !one.isInline()) ?? null
}

function $blocks(within: ElementNode = $getRoot()): ElementNode[] {
  return within.getChildren().flatMap((child) => {
    if (!$isElementNode(child)) return []
    return $factsOf(child).id === '' ? $blocks(child) : [child, ...$blocks(child)]
  })
}
