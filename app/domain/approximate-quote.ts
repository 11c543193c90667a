export type ApproximateMatch = { start: number; end: number; errors: number }

/** Above this product of lengths nothing is looked for: it would take longer than a person waits. */
const MAX_WORK = 4_000_000

/**
 * Where a quote stands in a text with the fewest characters added, removed or changed; the
 * first of equals, as short as can be. `null`: nowhere with so few errors.
 *
 * After P. H. Sellers, "The theory and computation of evolutionary distances", 1980.
 */
export function findApproximately(
  quote: string,
  text: string,
  mostErrors: number,
): ApproximateMatch | null {
  if (quote === '' || text === '' || quote.length * text.length > MAX_WORK) return null

  // Column by column: the fewest errors of each beginning of the quote, ending here, and where
  // that stretch of the text begins.
  let errors = Int32Array.from({ length: quote.length + 1 }, (_, row) => row)
  let begins = new Int32Array(quote.length + 1)
  let best: ApproximateMatch | null = null
  for (let column = 1; column <= text.length; column++) {
    const nextErrors = new Int32Array(quote.length + 1)
    const nextBegins = new Int32Array(quote.length + 1)
    nextBegins[0] = column
    for (let row = 1; row <= quote.length; row++) {
      const changed = errors[row - 1]! + (quote[row - 1] === text[column - 1] ? 0 : 1)
      const removed = nextErrors[row - 1]! + 1
      const added = errors[row]! + 1
      const least = Math.min(changed, removed, added)
      nextErrors[row] = least
      nextBegins[row] =
        least === changed
          ? begins[row - 1]!
          : least === removed
            ? nextBegins[row - 1]!
            : begins[row]!
    }
    errors = nextErrors
    begins = nextBegins
    const found = errors[quote.length]!
    if (found <= mostErrors && (best === null || found < best.errors)) {
      best = { start: begins[quote.length]!, end: column, errors: found }
    }
  }
  return best
}
