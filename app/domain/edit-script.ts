/**
 * Beyond this many added and removed tokens two stretches no longer have enough in common to be
 * compared token by token. Bounds time (its square) and memory (half its square, in 4-byte
 * steps: 8 MB).
 */
const MAX_EDITS = 2_000

/**
 * Which tokens are kept by a shortest edit script, in order; none when it is longer than the
 * bound.
 *
 * After E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986,
 * https://doi.org/10.1007/BF01840446
 */
export function editSteps(
  before: readonly number[],
  after: readonly number[],
): { from: number; to: number }[] {
  const trace = editTrace(before, after)
  return trace === null ? [] : keptOf(before.length, after.length, trace)
}

/** How far each diagonal reaches after 0, 1, 2 … edits; entry `d` holds the diagonals `-d … d`. */
function editTrace(before: readonly number[], after: readonly number[]): Int32Array[] | null {
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
    const isThere = reach[origin + before.length - after.length]! >= before.length
    if (isThere && Math.abs(before.length - after.length) <= edits) return trace
  }
  return null
}

function keptOf(oldLength: number, newLength: number, trace: readonly Int32Array[]) {
  const kept: { from: number; to: number }[] = []
  let x = oldLength
  let y = newLength
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reached = trace[edits - 1]!
    const reach = (diagonal: number) => reached[diagonal + edits - 1] ?? -1
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1))
    const fromX = isDown ? reach(diagonal + 1) : reach(diagonal - 1)
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1)
    while (x > fromX && y > fromY) kept.push({ from: --x, to: --y })
    x = fromX
    y = fromY
  }
  while (x > 0) kept.push({ from: --x, to: --y })
  return kept.reverse()
}
