/** Up to this many pairs of tokens (time, and one byte each) two stretches are compared this way. */
const MAX_CELLS = 1_000_000

/** What a row of kept tokens costs, in letters: a few short words here and there are not worth it. */
const COST_OF_A_ROW = 3

/** How the best up to a pair of tokens came about; `CONTINUED`: its row began before. */
const [SKIP_OLD, SKIP_NEW, KEEP, CONTINUED] = [0, 1, 2, 4]

/**
 * Which tokens are kept when long rows of telling words count more than many scattered ones, in
 * order; `null` when the stretches are too long for that.
 *
 * @param weights what it is worth to keep each token of `before`.
 */
export function heaviestAlignment(
  before: readonly number[],
  after: readonly number[],
  weights: readonly number[],
): { from: number; to: number }[] | null {
  const width = after.length + 1
  if (before.length * after.length > MAX_CELLS) return null

  const choices = new Uint8Array((before.length + 1) * width)
  // The best that keeps this very pair of tokens, and the best up to here.
  let rows = new Float64Array(width)
  let best = new Float64Array(width)
  for (let x = 1; x <= before.length; x++) {
    const nextRows = new Float64Array(width)
    const nextBest = new Float64Array(width)
    const token = before[x - 1]!
    for (let y = 1; y < width; y++) {
      let most = best[y]!
      let choice = SKIP_OLD
      if (nextBest[y - 1]! > most) {
        most = nextBest[y - 1]!
        choice = SKIP_NEW
      }
      if (token === after[y - 1]) {
        const continued = rows[y - 1]!
        const begun = best[y - 1]! - COST_OF_A_ROW
        const row = weights[x - 1]! + Math.max(continued, begun)
        nextRows[y] = row
        const isContinued = continued >= begun && rows[y - 1]! !== 0 ? CONTINUED : 0
        choice = (row >= most ? KEEP : choice) | isContinued
        most = Math.max(most, row)
      }
      nextBest[y] = most
      choices[x * width + y] = choice
    }
    rows = nextRows
    best = nextBest
  }
  return keptOf(before.length, after.length, choices)
}

function keptOf(oldLength: number, newLength: number, choices: Uint8Array) {
  const kept: { from: number; to: number }[] = []
  let x = oldLength
  let y = newLength
  let isRow = false
  while (x > 0 && y > 0) {
    const choice = choices[x * (newLength + 1) + y]!
    if (isRow || (choice & KEEP) !== 0) {
      kept.push({ from: --x, to: --y })
      isRow = (choice & CONTINUED) !== 0
    } else if ((choice & SKIP_NEW) !== 0) y--
    else x--
  }
  return kept.reverse()
}
