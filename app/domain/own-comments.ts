/** What somebody asks to find their own threads by: the private codes of receipts, in one text. */
const MOST_CODES = 50

/** The pieces of a text that may be codes: one a line, or parted by commas. */
export function codesIn(typed: string): string[] {
  const pieces = typed.split(/[\n,;]+/).map((piece) => piece.trim())
  return [...new Set(pieces.filter((piece) => piece !== ''))].slice(0, MOST_CODES)
}

/** What changed in a text since somebody last spoke in it. */
export type SinceSpoken = {
  /** The newest version they spoke on. */
  from: { id: string; number: number }
  /** The newest version; `null`: it is that one. */
  to: { id: string; number: number } | null
  /** Passages that read differently, are new, gone or elsewhere; `null`: not in this language. */
  changedPassages: number | null
}
