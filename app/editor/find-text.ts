import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical'

export type Search = { words: string; hasCase: boolean; isWhole: boolean }

/** A place where the words stand: within one block, over one or several of its pieces of text. */
export type Match = {
  from: { key: NodeKey; offset: number }
  to: { key: NodeKey; offset: number }
}

/**
 * All places of the words, in the order of the text. Straight and curly apostrophes are the same,
 * and so are all kinds of spaces: nobody types what the typographer set.
 */
export function $findAll(search: Search): Match[] {
  const pattern = patternOf(search)
  return pattern ? $runs($getRoot()).flatMap((run) => matchesIn(run, pattern)) : []
}

/** `null` when there is nothing to look for. */
function patternOf({ words, hasCase, isWhole }: Search): RegExp | null {
  if (words === '') return null
  const escaped = words
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/\s+/gu, '\\s+')
  const [before, after] = isWhole ? ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'] : ['', '']
  return new RegExp(`${before}${escaped}${after}`, hasCase ? 'gu' : 'giu')
}

type Run = TextNode[]

/** Pieces of text that a reader sees as one: up to the next block, break or citation. */
function $runs(element: ElementNode): Run[] {
  const runs: Run[] = []
  let open: Run = []
  const close = () => {
    if (open.length > 0) runs.push(open)
    open = []
  }
  const walk = (node: LexicalNode) => {
    if ($isTextNode(node)) return void open.push(node)
    const isInline = $isElementNode(node) && node.isInline()
    if (!isInline) close()
    if ($isElementNode(node)) node.getChildren().forEach(walk)
    if (!isInline) close()
  }
  walk(element)
  return runs
}

function matchesIn(run: Run, pattern: RegExp): Match[] {
  const text = run.map((node) => node.getTextContent()).join('')
  return [...text.matchAll(pattern)].map((found) => ({
    from: placeIn(run, found.index, 'after'),
    to: placeIn(run, found.index + found[0].length, 'before'),
  }))
}

/** Between two pieces: in the one after for a beginning, in the one before for an end. */
function placeIn(run: Run, at: number, side: 'before' | 'after'): Match['from'] {
  let start = 0
  for (const node of run) {
    const end = start + node.getTextContentSize()
    if (at < end || (at === end && side === 'before'))
      return { key: node.getKey(), offset: at - start }
    start = end
  }
  const last = run.at(-1)!
  return { key: last.getKey(), offset: last.getTextContentSize() }
}

/** @returns `false` when the text has changed since. */
export function $selectMatch({ from, to }: Match): boolean {
  if (!$isTextNode($getNodeByKey(from.key)) || !$isTextNode($getNodeByKey(to.key))) return false
  const selection = $createRangeSelection()
  selection.anchor.set(from.key, from.offset, 'text')
  selection.focus.set(to.key, to.offset, 'text')
  $setSelection(selection)
  return true
}

/** From the last to the first, so that the places before stay where they are. */
export function $replaceAll(matches: readonly Match[], words: string): number {
  for (const match of [...matches].reverse()) $replaceMatch(match, words)
  return matches.length
}

/** The new words look as the first of the old ones did. */
function $replaceMatch({ from, to }: Match, words: string): void {
  const first = $getNodeByKey(from.key)
  const last = $getNodeByKey(to.key)
  if (!$isTextNode(first) || !$isTextNode(last)) return
  if (first.is(last)) {
    first.spliceText(from.offset, to.offset - from.offset, words)
    return
  }
  const between = first.getNodesBetween(last).filter($isTextNode)
  for (const node of between) if (!node.is(first) && !node.is(last)) node.remove()
  last.spliceText(0, to.offset, '')
  if (last.getTextContentSize() === 0) last.remove()
  first.spliceText(from.offset, first.getTextContentSize() - from.offset, words)
}
