const STEP = 15
const SIDE = 11
const PER_LINE = 22
/** More lines than this in one row are no longer counted by eye. */
const MOST_SQUARES = PER_LINE * 4

type Counted = { count: number; target: number | null }

/** How many people one square stands for, so that the longest row stays countable: 1, 2, 5, 10 … */
export function worthOfSquare(rows: readonly Counted[]): number {
  const longest = Math.max(0, ...rows.map((row) => Math.max(row.count, row.target ?? 0)))
  let worth = 1
  for (const factor of roundNumbers()) {
    worth = factor
    if (longest / factor <= MOST_SQUARES) break
  }
  return worth
}

/** Filled squares, then empty ones up to the target, as two SVG paths and their size. */
export function placeSquares(row: Counted, worth: number) {
  const filledCount = Math.ceil(row.count / worth)
  const all = Math.max(filledCount, Math.ceil((row.target ?? 0) / worth))
  const squares = Array.from({ length: all }, (_, index) => square(index))
  return {
    filled: squares.slice(0, filledCount).join(''),
    empty: squares.slice(filledCount).join(''),
    width: STEP * PER_LINE,
    height: STEP * Math.ceil(all / PER_LINE),
  }
}

function square(index: number): string {
  const x = 1 + (index % PER_LINE) * STEP
  const y = 1 + Math.floor(index / PER_LINE) * STEP
  return `M${x} ${y}h${SIDE}v${SIDE}h-${SIDE}z`
}

function* roundNumbers(): Generator<number> {
  for (let power = 1; power <= 1e9; power *= 10) yield* [power, 2 * power, 5 * power]
}
