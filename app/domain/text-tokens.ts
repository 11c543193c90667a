/** Signs of scripts that write no spaces: each is a token of its own. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const TOKEN = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\p{RI}{2}|` +
    '\\p{Extended_Pictographic}(?:\\p{EMod}|\\uFE0F|\\u200D\\p{Extended_Pictographic})*|[^]',
  'gu',
)

/**
 * The units texts are compared in: runs of letters and digits with their combining marks (one
 * sign in scripts without spaces), single spaces, single punctuation, whole emoji. Joined they
 * are the text again.
 */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}

/** How many letters and digits a text has; punctuation and spaces carry no weight in comparing. */
export function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** A sign of a script without spaces says about as much as this many letters. */
const LETTERS_OF_A_SIGN = 3
const UNSPACED_SIGN = new RegExp(`[${UNSPACED}]`, 'gu')

/** How much a text says, in letters of a script with spaces. */
export function wordWeight(text: string): number {
  const signs = text.match(UNSPACED_SIGN)?.length ?? 0
  return letters(text) + signs * (LETTERS_OF_A_SIGN - 1)
}

/** What a boundary before or after a token is like; see `boundaryStrength`. */
type TokenKind = 'word' | 'space' | 'stop' | 'sign' | 'break'

type TokenFacts = { kind: TokenKind; weight: number }

/** The numbers of tokens: equal tokens have equal numbers in all texts cut with one lexicon. */
export type Lexicon = { numbers: Map<string, number>; facts: TokenFacts[] }

/** Stands between two blocks. */
export const BLOCK_BREAK = 0

export function newLexicon(): Lexicon {
  return { numbers: new Map(), facts: [{ kind: 'break', weight: 0 }] }
}

/** The number of a token, a new one when the lexicon does not have it yet. */
export function numberOf(lexicon: Lexicon, token: string): number {
  const known = lexicon.numbers.get(token)
  if (known !== undefined) return known
  const number = lexicon.facts.length
  lexicon.numbers.set(token, number)
  lexicon.facts.push({ kind: kindOf(token), weight: wordWeight(token) })
  return number
}

export function isWord(lexicon: Lexicon, number: number): boolean {
  return lexicon.facts[number]?.kind === 'word'
}

export function weightOf(lexicon: Lexicon, numbers: ArrayLike<number>, from: number, to: number) {
  let weight = 0
  for (let at = from; at < to; at++) weight += lexicon.facts[numbers[at]!]?.weight ?? 0
  return weight
}

/** What it is worth to keep a token in place, in letters. */
export function worthOf({ facts }: Lexicon, number: number): number {
  const { kind, weight } = facts[number] ?? { kind: 'sign', weight: 0 }
  switch (kind) {
    case 'word':
      return Math.min(weight, 10)
    case 'break':
      return 2
    case 'space':
      return 0.5
    case 'stop':
    case 'sign':
      return 1
  }
}

function kindOf(token: string): TokenKind {
  if (/^\s$/u.test(token)) return 'space'
  if (/^[\p{L}\p{N}\p{M}]/u.test(token)) return 'word'
  return /^[.!?؟…。！？;:]$/u.test(token) ? 'stop' : 'sign'
}

/**
 * How natural it is to cut a text before a token, from 0 (within words) to 5 (between blocks):
 * what was added or removed most likely begins and ends there.
 */
export function boundaryStrength(
  { facts }: Lexicon,
  numbers: ArrayLike<number>,
  at: number,
): number {
  const kind = (index: number): TokenKind =>
    index < 0 || index >= numbers.length ? 'break' : (facts[numbers[index]!]?.kind ?? 'break')
  const before = kind(at - 1)
  if (before === 'break' || kind(at) === 'break') return 5
  if (before === 'space') {
    const last = kind(at - 2)
    return last === 'stop' ? 4 : last === 'sign' ? 2 : 1
  }
  if (before === 'stop') return 3
  return kind(at) === 'word' && before === 'word' ? 0 : 1
}
