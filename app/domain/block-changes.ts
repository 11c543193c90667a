import type { Block } from './document'
import { acceptAll, diffWords, joined, rejectAll, runsOfKept, type Run } from './text-diff'
import { keptBetween, mapTexts, type TextMap } from './text-map'
import { letters } from './text-tokens'

/** Above this share of changed letters a sentence is read more easily as replaced than word by word. */
const REPLACED_SHARE = 0.6

/**
 * What became of one block. `runs` lead from the old text to the new; a moved block may be
 * rewritten too. A block that keeps its words but changes its kind or level is `same`.
 */
export type BlockChange =
  | { status: 'same' | 'rewritten' | 'moved'; oldBlock: Block; newBlock: Block; runs: Run[] }
  | { status: 'added'; oldBlock: null; newBlock: Block; runs: Run[] }
  | { status: 'removed'; oldBlock: Block; newBlock: null; runs: Run[] }

/** What a redline shows: the changes, and where a moved block stood before (`left`). */
export type RedlineRow =
  | BlockChange
  | { status: 'left'; oldBlock: Block; newBlock: Block; runs: Run[] }

export type ChangeCounts = Record<BlockChange['status'], number>

/**
 * What became of every block between two versions, both in reading order: each block once,
 * in the order of the new text, removed ones where they stood.
 */
export function blockChanges(
  old: readonly Block[],
  next: readonly Block[],
  map?: TextMap,
): BlockChange[] {
  return redlineRows(old, next, map).filter((row) => row.status !== 'left')
}

/**
 * The same, and a row where each moved block stood before.
 *
 * @param map of the two texts: the one that threads were carried with, so that both say the same.
 */
export function redlineRows(
  old: readonly Block[],
  next: readonly Block[],
  map: TextMap = mapTexts(old, next),
): RedlineRow[] {
  const { toNew, toOld, inPlace } = map.pairs
  const rows: RedlineRow[] = []
  let oldIndex = 0

  function leaveUpTo(end: number) {
    for (; oldIndex < end; oldIndex++) {
      const oldBlock = old[oldIndex]!
      const newIndex = toNew[oldIndex] ?? null
      rows.push(newIndex === null ? removed(oldBlock) : left(oldBlock, next[newIndex]!))
    }
  }

  next.forEach((newBlock, newIndex) => {
    const from = toOld[newIndex] ?? null
    if (from === null) {
      rows.push(added(newBlock))
    } else if (inPlace.has(from)) {
      leaveUpTo(from)
      oldIndex = from + 1
      rows.push(kept(old[from]!, newBlock, map))
    } else {
      rows.push({ ...kept(old[from]!, newBlock, map), status: 'moved' })
    }
  })
  leaveUpTo(old.length)
  return rows
}

/** How many blocks had each fate. */
export function countChanges(rows: readonly RedlineRow[]): ChangeCounts {
  const counts: ChangeCounts = { same: 0, rewritten: 0, added: 0, removed: 0, moved: 0 }
  for (const { status } of rows) if (status !== 'left') counts[status]++
  return counts
}

function kept(oldBlock: Block, newBlock: Block, map: TextMap) {
  const status = oldBlock.text === newBlock.text ? ('same' as const) : ('rewritten' as const)
  const shared = keptBetween(map, oldBlock.blockId, newBlock.blockId)
  const runs = runsOfKept(oldBlock.text, newBlock.text, shared)
  return { status, oldBlock, newBlock, runs: sentenceWise(runs) }
}

function added(newBlock: Block): RedlineRow {
  return { status: 'added', oldBlock: null, newBlock, runs: diffWords('', newBlock.text) }
}

function removed(oldBlock: Block): RedlineRow {
  return { status: 'removed', oldBlock, newBlock: null, runs: diffWords(oldBlock.text, '') }
}

function left(oldBlock: Block, newBlock: Block): RedlineRow {
  return { status: 'left', oldBlock, newBlock, runs: diffWords(oldBlock.text, '') }
}

/**
 * A word-level difference for reading: a sentence of which most was changed is shown as
 * replaced. Still the old text without its added runs, the new without its removed ones.
 */
export function readableRuns(oldText: string, newText: string): Run[] {
  return sentenceWise(diffWords(oldText, newText))
}

function sentenceWise(runs: readonly Run[]): Run[] {
  return joined(sentences(runs).flatMap(replacedWhenMostChanged))
}

const SENTENCE_END = /(?<=[.!?؟…。][)\]»”’"']*\s+)(?=\S)|(?<=\n)/u

/** The runs cut where both texts begin a new sentence. */
function sentences(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]]
  for (const run of runs) {
    const parts = run.kind === 'kept' ? run.text.split(SENTENCE_END) : [run.text]
    parts.forEach((text, index) => {
      if (index > 0) found.push([])
      found[found.length - 1]!.push({ kind: run.kind, text })
    })
    if (run.kind === 'kept' && /[.!?؟…。][)\]»”’"']*\s*$/u.test(run.text)) found.push([])
  }
  return found
}

function replacedWhenMostChanged(runs: Run[]): Run[] {
  const weight = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? letters(run.text) : 0), 0)
  const isReplaced = runs.some((run) => run.kind === 'added') && weight('removed') > 0
  const changed = weight('added') + weight('removed')
  if (!isReplaced || changed <= REPLACED_SHARE * (changed + 2 * weight('kept'))) return runs

  return [
    { kind: 'removed', text: rejectAll(runs) },
    { kind: 'added', text: acceptAll(runs) },
  ]
}
