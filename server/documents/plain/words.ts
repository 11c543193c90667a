import { tailOf } from './signs'

/** How often each word stands inside the lines of a text, where no line end can have cut it. */
export type Vocabulary = ReadonlyMap<string, number>

export function vocabularyOf(lines: readonly { text: string }[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const { text } of lines) {
    const words = text.split(/\s+/).slice(1, -1)
    for (const word of words) {
      const bare = bareWord(word)
      if (bare !== '') counts.set(bare, (counts.get(bare) ?? 0) + 1)
    }
  }
  return counts
}

/** Two lines as one, with the word mended that the end of the first cut. */
export function joinedLines(before: string, after: string, vocabulary: Vocabulary): string {
  const end = tailOf(before)
  if (end.endsWith('\u00AD')) return before.slice(0, -1) + after
  if (/\p{L}[-‐]$/u.test(end) && /^\p{L}/u.test(after)) {
    return keepsHyphen(end, after, vocabulary) ? before + after : before.slice(0, -1) + after
  }
  if (endsInclusive(end, after) || isCutWord(end, after, vocabulary)) return before + after
  return `${before} ${after}`
}

/** Whether a line ends inside a word, which the next one goes on with. */
export function endsInsideWord(text: string, after: string): boolean {
  const before = tailOf(text)
  if (before.endsWith('\u00AD')) return true
  if (/\p{Ll}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) return true
  return endsInclusive(before, after) || (/\p{Lu}[-‐]$/u.test(before) && /^\p{Lu}/u.test(after))
}

/** "réformateur." + "rice.s", "Ils." + "elles": a word written for everybody, cut at its dot. */
export function endsInclusive(text: string, after: string): boolean {
  const before = tailOf(text)
  return (
    /\p{L}\.$/u.test(before) &&
    /^(?:rice|trice|euse|ère|elle|ale|ne|le|es|e|s)s?(?:\.s)?(?=[\s,;:.!?)]|$)/u.test(after) &&
    (/^\p{Ll}+\.s/u.test(after) || /[\p{Ll}]{2}\.$/u.test(before))
  )
}

/** Pronouns and particles that a hyphen ties to the word before them. */
const TIED =
  /^(?:je|tu|il|ils|elle|elles|on|nous|vous|ce|ci|là|moi|toi|lui|leur|leurs|le|la|les|en|y|t|même|mêmes)(?![\p{L}\p{M}])/iu
const TYING =
  /(?:^|[\s'’(])(?:co|non|multi|ex|vice|sous|demi|mi|semi|quasi|avant|après|contre|auto|inter|self|well|peut|grand|haut|porte|mise|vis|c'est|au|ci)[-‐]$/iu

function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const head = lastWord(before).replace(/[-‐]$/, '')
  const tail = firstWord(after)
  const tied = vocabulary.get(bareWord(`${head}-${tail}`)) ?? 0
  const whole = vocabulary.get(bareWord(head + tail)) ?? 0
  if (tied !== whole) return tied > whole
  return TIED.test(after) || TYING.test(before)
}

/** A narrow column cuts words without any sign: told by the words of the rest of the text. */
function isCutWord(before: string, after: string, vocabulary: Vocabulary): boolean {
  const head = lastWord(before)
  const tail = firstWord(after)
  if (!/^\p{L}+$/u.test(head) || !/^\p{Ll}+/u.test(tail)) return false
  const known = (word: string) => vocabulary.has(bareWord(word))
  const whole = bareWord(head + tail)
  const isWord = vocabulary.has(whole) || vocabulary.has(`${whole}s`)
  return isWord && !(known(head) && known(tail))
}

/** Longer than any word. */
const LONG_WORD = 80

function lastWord(text: string): string {
  return /[^\s'’(]*$/.exec(text)?.[0] ?? ''
}

function firstWord(text: string): string {
  return /^[^\s,;:.!?)]*/.exec(text.slice(0, LONG_WORD))?.[0] ?? ''
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
