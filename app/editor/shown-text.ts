import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import * as Y from 'yjs'
import { $factsOf } from './nodes/block-facts'

/** What two texts are compared by: one word or sign after the other, and how it is written. */
type Piece = { type: string; text: string; format: number }
type Attributes = { t?: string; p?: { __format?: number } }

/**
 * Whether an editor shows what the shared text says. An empty text is shown as one empty
 * paragraph, which is not compared.
 */
export function showsText(state: EditorState, root: Y.XmlElement): boolean {
  if (root.length === 0) return true
  return state.read(() => $showsChildren($getRoot(), root))
}

function $showsChildren(node: ElementNode, shared: Y.XmlElement): boolean {
  const shown = $partsOf(node)
  const said = partsOf(shared)
  return shown.length === said.length && shown.every((part, at) => $showsPart(part, said[at]!))
}

function $showsPart(shown: LexicalNode | Piece[], said: Y.XmlElement | Piece[]): boolean {
  if (Array.isArray(shown) || Array.isArray(said)) {
    return Array.isArray(shown) && Array.isArray(said) && isSameText(shown, said)
  }
  if (shown.getType() !== said.nodeName || !hasAttributes(shown, said)) return false
  return !$isElementNode(shown) || $showsChildren(shown, said)
}

/** Neighbouring words are one part, however they are cut. */
function $partsOf(node: ElementNode): (LexicalNode | Piece[])[] {
  const parts: (LexicalNode | Piece[])[] = []
  for (const child of node.getChildren()) {
    if ($isTextNode(child)) addPiece(parts, pieceOf(child))
    else parts.push(child)
  }
  return parts
}

function pieceOf(node: TextNode): Piece {
  return { type: node.getType(), text: node.getTextContent(), format: node.getFormat() }
}

function partsOf(shared: Y.XmlElement): (Y.XmlElement | Piece[])[] {
  const parts: (Y.XmlElement | Piece[])[] = []
  for (const child of shared.toArray()) {
    if (child instanceof Y.XmlElement) parts.push(child)
    if (!(child instanceof Y.XmlText)) continue
    for (const { insert, attributes } of child.toDelta() as {
      insert: unknown
      attributes?: Attributes
    }[]) {
      const { t: type = 'text', p } = attributes ?? {}
      addPiece(parts, { type, text: String(insert), format: p?.__format ?? 0 })
    }
  }
  return parts
}

function addPiece<P>(parts: (P | Piece[])[], piece: Piece): void {
  const last = parts.at(-1)
  if (piece.text === '') return
  if (!Array.isArray(last)) return void parts.push([piece])
  const before = last.at(-1)
  const isOne = before?.type === piece.type && before.format === piece.format
  if (isOne) last[last.length - 1] = { ...before, text: before.text + piece.text }
  else last.push(piece)
}

function isSameText(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ type, text, format }, at) => {
      const other = b[at]!
      return type === other.type && text === other.text && format === other.format
    })
  )
}

/** The shared text names the properties of a block that are not as usual, and its facts. */
function hasAttributes(shown: LexicalNode, said: Y.XmlElement): boolean {
  const facts = new Map<string, unknown>(Object.entries(shown.__state?.toJSON().$ ?? {}))
  for (const [name, value] of Object.entries(said.getAttributes() as Record<string, unknown>)) {
    const fact = name.startsWith('s_') ? name.slice(2) : null
    const own = fact === null ? propertyOf(shown, name) : (facts.get(fact) ?? '')
    if (own !== value && JSON.stringify(own) !== JSON.stringify(value)) return false
    if (fact !== null) facts.delete(fact)
  }
  return facts.size === 0
}

function propertyOf(node: LexicalNode, name: string): unknown {
  return (node as unknown as Record<string, unknown>)[name]
}

/** A block as only the editor shows it. */
export type WordsApart = { blockId: string; text: string }

/** Blocks whose words the shared text does not have as the editor shows them. */
export function wordsApart(state: EditorState, root: Y.XmlElement): WordsApart[] {
  const said = new Map<string, string>()
  for (const element of root.createTreeWalker(() => true)) {
    if (element instanceof Y.XmlElement) said.set(idOf(element), wordsIn(element))
  }
  return state.read(() =>
    $blocksIn($getRoot()).flatMap((block) => {
      const blockId = $factsOf(block).id
      const text = block.getTextContent()
      const isThere = lettersOf(said.get(blockId) ?? '') === lettersOf(text)
      return isThere || text.trim() === '' ? [] : [{ blockId, text }]
    }),
  )
}

function idOf(element: Y.XmlElement): string {
  const id = (element.getAttributes() as Record<string, unknown>)['s_bid']
  return typeof id === 'string' ? id : ''
}

function wordsIn(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlElement) return wordsIn(child)
      if (!(child instanceof Y.XmlText)) return ''
      return (child.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
    })
    .join('')
}

/** Signs and line breaks are told in other ways on either side. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}]/gu, '')

function $blocksIn(node: ElementNode): ElementNode[] {
  return node.getChildren().flatMap((child) => {
    if (!$isElementNode(child)) return []
    return $factsOf(child).id === '' ? $blocksIn(child) : [child]
  })
}
