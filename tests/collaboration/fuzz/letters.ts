/** Letters that each stand for themselves alone: typed once in a run, they can be followed. */
const FIRST = 0x4e00
const LAST = 0x9fff

/** @returns a source of letters that it has not given before. */
export function newLetters(): (count: number) => string {
  let next = FIRST
  return (count) => {
    const letters = Array.from({ length: count }, () => String.fromCharCode(next++))
    if (next > LAST) throw new Error('No letters are left')
    return letters.join('')
  }
}

/** How often each of these letters stands in a text. */
export function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    if (code >= FIRST && code <= LAST) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}
