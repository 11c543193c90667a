import { cleanRuns } from './run-cleanup'
import { newLexicon, numberOf, tokens } from './text-tokens'
import { alignTokens } from './token-runs'

/** A stretch of text that both versions share, or that only the new or only the old one has. */
export type Run = { kind: 'kept' | 'added' | 'removed'; text: string }

/**
 * What changed between two texts, word by word, in reading order: removed words stand before
 * those that replace them. Neighbouring runs differ in kind, none is empty. Without its added
 * runs it is the old text, without its removed ones the new, character for character.
 */
export function diffWords(oldText: string, newText: string): Run[] {
  if (oldText === newText) return oldText === '' ? [] : [{ kind: 'kept', text: oldText }]
  return runsOfKept(oldText, newText, keptWords(oldText, newText))
}

/** A stretch that both texts share, in UTF-16 units of each. */
export type Kept = { from: number; to: number; length: number }

/** The same difference from what is known to be shared: stretches that follow each other in both texts. */
export function runsOfKept(oldText: string, newText: string, kept: readonly Kept[]): Run[] {
  return runsOf(hunks(oldText, newText, kept).map(withSpacesKept))
}

/** The old text that the runs come from. */
export function rejectAll(runs: readonly Run[]): string {
  return textOf(runs, 'added')
}

/** The new text that the runs lead to. */
export function acceptAll(runs: readonly Run[]): string {
  return textOf(runs, 'removed')
}

function textOf(runs: readonly Run[], without: Run['kind']): string {
  return runs.map((run) => (run.kind === without ? '' : run.text)).join('')
}

/** What both texts share, and then what follows it in one of them only. */
type Hunk = { kept: string; removed: string; added: string }

function keptWords(oldText: string, newText: string): Kept[] {
  const [before, after] = [tokens(oldText), tokens(newText)]
  const lexicon = newLexicon()
  const numbers = (list: readonly string[]) => list.map((token) => numberOf(lexicon, token))
  const texts = { lexicon, old: numbers(before), next: numbers(after) }
  const whole = { oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length }

  const [oldPlaces, newPlaces] = [placesOf(before), placesOf(after)]
  return cleanRuns(texts, alignTokens(texts, whole), whole).map(({ from, to, length }) => ({
    from: oldPlaces[from]!,
    to: newPlaces[to]!,
    length: oldPlaces[from + length]! - oldPlaces[from]!,
  }))
}

/** Where each token begins, and last the length of all. */
function placesOf(list: readonly string[]): number[] {
  const places = [0]
  for (const token of list) places.push(places.at(-1)! + token.length)
  return places
}

function hunks(oldText: string, newText: string, kept: readonly Kept[]): Hunk[] {
  const found: Hunk[] = []
  let last = { from: 0, to: 0, length: 0 }
  for (const next of [...kept, { from: oldText.length, to: newText.length, length: 0 }]) {
    found.push({
      kept: oldText.slice(last.from, last.from + last.length),
      removed: oldText.slice(last.from + last.length, next.from),
      added: newText.slice(last.to + last.length, next.to),
    })
    last = next
  }
  return found
}

type SpacedHunk = Hunk & { after: string }

/** A space that both the removed and the added words begin or end with did not change. */
function withSpacesKept({ kept, removed, added }: Hunk): SpacedHunk {
  const before = isSpace(removed[0]) && removed[0] === added[0] ? 1 : 0
  const [oldWords, newWords] = [removed.slice(before), added.slice(before)]
  const after = isSpace(oldWords.at(-1)) && oldWords.at(-1) === newWords.at(-1) ? 1 : 0
  return {
    kept: kept + removed.slice(0, before),
    removed: oldWords.slice(0, oldWords.length - after),
    added: newWords.slice(0, newWords.length - after),
    after: oldWords.slice(oldWords.length - after),
  }
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/u.test(sign)
}

function runsOf(hunks: readonly SpacedHunk[]): Run[] {
  return joined(
    hunks.flatMap(({ kept, removed, added, after }): Run[] => [
      { kind: 'kept', text: kept },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'kept', text: after },
    ]),
  )
}

/** The same runs without empty ones, neighbours of one kind made one. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result[result.length - 1]
    if (last?.kind === run.kind) last.text += run.text
    else if (run.text !== '') result.push({ ...run })
  }
  return result
}
