export type ApproximateMatch = { start: number; end: number; errors: number }

/** Above this product of lengths nothing is looked for: it would take longer than a person waits. */
const MAX_WORK = 4_000_000

/**
 * Where a quote stands in a text with the fewest characters added, removed or changed; the
 * first of equals, as short as can be. `null`: nowhere with so few errors. U+0000 in the text is
 * like nothing: no match goes over it.
 *
 * @param mostWork the largest product of lengths that is looked through.
 */
export function findApproximately(
  quote: string,
  text: string,
  mostErrors: number,
  mostWork = MAX_WORK,
): ApproximateMatch | null {
  let best: ApproximateMatch | null = null
  let offset = 0
  for (const part of text.split('\u0000')) {
    const isFit = part.length >= quote.length - mostErrors && part.length * quote.length <= mostWork
    const found: ApproximateMatch | null = isFit
      ? findIn(quote, part, best ? best.errors - 1 : mostErrors)
      : null
    if (found) best = { ...found, start: found.start + offset, end: found.end + offset }
    offset += part.length + 1
  }
  return best && wholeSigns(best, text)
}

/** Units are compared; of a sign that is two of them, both or none belong to a match. */
function wholeSigns(match: ApproximateMatch, text: string): ApproximateMatch {
  const isCut = (at: number) =>
    at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
  const { start, end } = match
  return { ...match, start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end }
}

/**
 * Column by column: the fewest errors of each beginning of the quote that ends here, and where
 * that stretch of the text begins. Rows that have too many errors already are left out.
 *
 * After P. H. Sellers, "The theory and computation of evolutionary distances", 1980, and
 * E. Ukkonen, "Finding approximate patterns in strings", 1985.
 */
function findIn(quote: string, text: string, mostErrors: number): ApproximateMatch | null {
  const { length } = quote
  if (length === 0 || mostErrors < 0) return null
  const errors = Int32Array.from({ length: length + 1 }, (_, row) => row)
  const begins = new Int32Array(length + 1)
  let most = mostErrors
  let active = Math.min(length, most + 1)
  let best: ApproximateMatch | null = null

  for (let column = 1; column <= text.length; column++) {
    const sign = text.charCodeAt(column - 1)
    let [diagonal, diagonalBegin] = [0, column - 1]
    begins[0] = column
    for (let row = 1; row <= active; row++) {
      const [above, aboveBegin] = [errors[row]!, begins[row]!]
      let least = diagonal + (quote.charCodeAt(row - 1) === sign ? 0 : 1)
      let begin = diagonalBegin
      if (errors[row - 1]! + 1 < least) {
        least = errors[row - 1]! + 1
        begin = begins[row - 1]!
      }
      if (above + 1 < least) {
        least = above + 1
        begin = aboveBegin
      }
      errors[row] = least
      begins[row] = begin
      diagonal = above
      diagonalBegin = aboveBegin
    }
    while (active > 0 && errors[active]! > most) active--
    if (active === length) {
      best = { start: begins[length]!, end: column, errors: errors[length]! }
      most = best.errors - 1
      if (most < 0) return best
      while (active > 0 && errors[active]! > most) active--
    }
    active++
    errors[active] = most + 1
    begins[active] = column
  }
  return best
}
