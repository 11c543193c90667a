/** A stretch of text that both versions share, or that only the new or only the old one has. */
export type Run = { kind: 'kept' | 'added' | 'removed'; text: string }

/**
 * Beyond this many added and removed tokens two texts no longer have enough in common to be
 * compared word by word: what differs is shown as replaced. Bounds time (its square) and
 * memory (half its square, in 4-byte steps: 8 MB).
 */
const MAX_EDITS = 2_000

const TOKEN =
  /[\p{L}\p{N}\p{M}]+|\p{RI}{2}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic})*|[^]/gu

/**
 * The units texts are compared in: runs of letters and digits with their combining marks,
 * single spaces, single punctuation, whole emoji. Joined they are the text again.
 */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

/**
 * What changed between two texts, word by word, in reading order: removed words stand before
 * those that replace them. Neighbouring runs differ in kind, none is empty. Without its added
 * runs it is the old text, without its removed ones the new, character for character.
 */
export function diffWords(oldText: string, newText: string): Run[] {
  if (oldText === newText) return oldText === '' ? [] : [{ kind: 'kept', text: oldText }]
  return runsOf(withoutCoincidences(hunks(tokens(oldText), tokens(newText))).map(withSpacesKept))
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

function hunks(before: readonly string[], after: readonly string[]): Hunk[] {
  const shared = sharedEnds(before, after)
  const oldMiddle = before.slice(shared.start, before.length - shared.end)
  const newMiddle = after.slice(shared.start, after.length - shared.end)

  const found: Hunk[] = [{ kept: before.slice(0, shared.start).join(''), removed: '', added: '' }]
  for (const step of steps(oldMiddle, newMiddle)) {
    const last = found[found.length - 1]!
    if (step.kind !== 'kept') last[step.kind] += step.text
    else if (last.removed === '' && last.added === '') last.kept += step.text
    else found.push({ kept: step.text, removed: '', added: '' })
  }
  const tail = before.slice(before.length - shared.end).join('')
  if (tail !== '') found.push({ kept: tail, removed: '', added: '' })
  return found
}

function sharedEnds(before: readonly string[], after: readonly string[]) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}

/** One token at a time, by a shortest edit script; all removed and all added when it is too long. */
function steps(before: readonly string[], after: readonly string[]): Run[] {
  const trace = editTrace(before, after)
  if (trace !== null) return backtrack(before, after, trace)
  return [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ]
}

/**
 * How far each diagonal reaches after 0, 1, 2 … edits, until both ends are reached; `null`
 * when that takes more than the bound. Entry `d` holds the diagonals `-d … d`.
 *
 * After E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986,
 * https://doi.org/10.1007/BF01840446
 */
function editTrace(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const bound = Math.min(before.length + after.length, MAX_EDITS)
  const origin = bound + 1
  const reach = new Int32Array(2 * bound + 3)
  const trace: Int32Array[] = []

  for (let edits = 0; edits <= bound; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = origin + diagonal
      const isDown = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!)
      let x = isDown ? reach[at + 1]! : reach[at - 1]! + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x++
      reach[at] = x
    }
    trace.push(reach.slice(origin - edits, origin + edits + 1))
    if (reach[origin + before.length - after.length]! >= before.length) {
      if (Math.abs(before.length - after.length) <= edits) return trace
    }
  }
  return null
}

function backtrack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Int32Array[],
): Run[] {
  const steps: Run[] = []
  let x = before.length
  let y = after.length

  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reached = trace[edits - 1]!
    const reach = (diagonal: number) => reached[diagonal + edits - 1] ?? -1
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1))
    const fromX = isDown ? reach(diagonal + 1) : reach(diagonal - 1)
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1)

    for (; x > fromX && y > fromY; y--) steps.push({ kind: 'kept', text: before[--x]! })
    if (isDown) steps.push({ kind: 'added', text: after[--y]! })
    else steps.push({ kind: 'removed', text: before[--x]! })
  }
  while (x > 0) steps.push({ kind: 'kept', text: before[--x]! })
  return steps.reverse()
}

/**
 * Words that stand by chance between two changes ("the", a comma) make a difference hard to
 * read: they become part of one change.
 */
function withoutCoincidences(hunks: readonly Hunk[]): Hunk[] {
  const clean: Hunk[] = []
  for (const hunk of hunks) {
    clean.push({ ...hunk })
    while (clean.length > 1 && isCoincidence(clean[clean.length - 2]!, clean[clean.length - 1]!)) {
      const { kept, removed, added } = clean.pop()!
      const before = clean[clean.length - 1]!
      before.removed += kept + removed
      before.added += kept + added
    }
  }
  return clean
}

function isCoincidence(before: Hunk, { kept, ...after }: Hunk): boolean {
  const changedBefore = changedLetters(before)
  const changedAfter = changedLetters({ kept, ...after })
  if (before.removed + before.added === '' || after.removed + after.added === '') return false

  const shared = letters(kept)
  const most = Math.max(3, Math.min(12, Math.min(changedBefore, changedAfter) / 3))
  return shared <= most && changedBefore + changedAfter > 2 * shared
}

function changedLetters({ removed, added }: Hunk): number {
  return Math.max(letters(removed), letters(added))
}

/** How many letters and digits a text has; punctuation and spaces carry no weight in comparing. */
export function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
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
