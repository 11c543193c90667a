const EXCERPT_LENGTH = 80

/** The first words, whole, then an ellipsis. */
export function excerpt(words: string, length = EXCERPT_LENGTH): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`
}
