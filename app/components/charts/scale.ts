/** One degree of a scale, and how many chose it. */
export type ScaleStep = { value: number; count: number; label?: string }

/** The degree in the middle of all answers (the lower of two); `null` without answers. */
export function medianStep(steps: readonly ScaleStep[]): number | null {
  const ordered = [...steps].sort((a, b) => a.value - b.value)
  const total = ordered.reduce((all, step) => all + step.count, 0)
  let passed = 0
  for (const step of ordered) {
    passed += step.count
    if (total > 0 && passed >= total / 2) return step.value
  }
  return null
}

/** Heights of the columns, of `room`; all zero without answers. */
export function scaleHeights(steps: readonly ScaleStep[], room: number): number[] {
  const highest = Math.max(0, ...steps.map((step) => step.count))
  return steps.map((step) => (highest > 0 ? (step.count / highest) * room : 0))
}
