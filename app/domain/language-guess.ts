import { wordsOf, type Block } from './document'
import { PROFILES } from './language-profiles'

/** The languages that are told apart, beside those known by their script. */
type Profiled = keyof typeof PROFILES

/** Words that stand in nearly every sentence of one language and hardly in the others. */
const SMALL_WORDS: Record<Profiled, string> = {
  fr: 'de la le les des du un en à a l d c n y un une et est dans pour que qui sur au aux avec par ce cette ces sont nous vous il elle ils leur leurs notre nos plus pas ne se sa son ses ou où être été ont afin ainsi entre comme mais',
  en: 'the of and to in is that for it with as are this be by from or an at which we our you their they have has will not can these those its into through between more other all how what who your was were',
  es: 'el la los las de del y en que es un una por con para como se su sus al lo más no son este esta estos estas entre desde hasta pero también sobre cada nuestra nuestro nuestros nuestras ser ha han',
  pt: 'o a os as do da dos das e em que é um uma por com para como se seu sua seus suas ao aos não são este esta entre até mas também sobre cada nossa nosso nossos nossas ser foi mais pela pelo na no nas nos',
}

/** Letters only one of the languages writes, as far as these four go. */
const OWN_LETTERS: Partial<Record<Profiled, RegExp>> = {
  fr: /[œèùâêîûëÿ]/u,
  es: /[ñ¿¡]/u,
  pt: /[ãõ]/u,
}

/** Endings of long words that one language alone builds, less the words others have borrowed. */
const ENDINGS: Partial<Record<Profiled, RegExp>> = {
  en: /^(?!(?:marketing|mentoring|monitoring|planning|lobbying|training|reporting|shopping|fundraising|brainstorming|coaching|crowdfunding|leadership|parking)s?$)\p{L}{4,}(?:ings?|ness|ships?|fully|ously)$/u,
  es: /\p{L}{3,}(?:ciones|miento|mientos|idades)$/u,
  pt: /\p{L}{2,}(?:ção|ções|mento|mentos|idades)$/u,
  fr: /\p{L}{3,}(?:eusement|tés|eurs|euses|aux|èrent)$/u,
}

const SCRIPTS: readonly [string, RegExp][] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['zh', /\p{Script=Han}/gu],
]

type Words = { words: string[]; evidence: Record<Profiled, number> }

/**
 * The language a piece of text is written in, among French, English, Spanish, Portuguese and
 * those known by their script; `null`: too short or too mixed to tell. Rather silent than wrong.
 */
function guessLanguage(text: string): string | null {
  const script = scriptOf(text)
  if (script !== 'latin') return script
  const [first, second] = ranked(measured(text))
  if (!first || !second) return null
  return first.score >= 0.9 && first.score - second.score >= 0.25 ? first.language : null
}

/**
 * The language of a text that is not the one it stands in; `null`: it is that language, or a
 * name, or cannot be told. A French heading of one word is never taken for English.
 *
 * @param expected BCP 47; only the language itself counts, `fr-CA` is French.
 */
export function foreignLanguage(text: string, expected: string): string | null {
  const own = expected.split('-')[0]!
  const script = scriptOf(text)
  if (script !== 'latin') return script === null || script === own ? null : script
  if (!(own in PROFILES)) return SCRIPTS.some(([tag]) => tag === own) ? guessLanguage(text) : null
  const found = measured(text)
  if (found.words.length < 2 || isNames(text)) return null
  const [first] = ranked(found).filter(({ language }) => language !== own)
  const here = ranked(found).find(({ language }) => language === own)!
  if (!first || first.score < 0.9) return null
  const isSure = found.words.length >= 6 ? 0.3 : 0.45
  return first.score - here.score >= isSure ? first.language : null
}

/** The blocks that are written in another language than their document, with that language. */
export function foreignBlocks(
  blocks: readonly Pick<Block, 'blockId' | 'text'>[],
  expected: string,
): Map<string, string> {
  const found = new Map<string, string>()
  for (const { blockId, text } of blocks) {
    const language = foreignLanguage(text, expected)
    if (language) found.set(blockId, language)
  }
  return found
}

/** 'latin', or the language of the script most letters are in; `null`: no letters to speak of. */
function scriptOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 4) return null
  const found = SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * 0.6)
  return found ? found[0] : 'latin'
}

/** Addresses, handles and words all written large are names, in whatever language. */
function isNames(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.every((word) => /[@/.]\p{L}|^[#@]/u.test(word) || /^\P{Ll}+$/u.test(word))
}

function measured(text: string): Words {
  const words = wordsOf(text.toLowerCase()).filter((word) => /^\p{L}/u.test(word))
  const evidence = Object.fromEntries(
    LANGUAGES.map((language) => [language, scoreOf(words, language)]),
  ) as Record<Profiled, number>
  return { words, evidence }
}

function ranked({ evidence }: Words): { language: Profiled; score: number }[] {
  return LANGUAGES.map((language) => ({ language, score: evidence[language] })).sort(
    (a, b) => b.score - a.score,
  )
}

const LANGUAGES = Object.keys(PROFILES) as Profiled[]
const RANKS = Object.fromEntries(
  LANGUAGES.map((language) => [language, ranksOf(PROFILES[language])]),
) as Record<Profiled, Map<string, number>>
const SMALL = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Set(SMALL_WORDS[language].split(' '))]),
) as Record<Profiled, Set<string>>

function ranksOf(profile: string): Map<string, number> {
  return new Map(
    Array.from({ length: profile.length / 3 }, (_, at) => [profile.slice(at * 3, at * 3 + 3), at]),
  )
}

/** Longer than any word, in letters: endings are not looked for in what is none. */
const LONGEST = 40

/** How usual the sequences of letters are, from 0 to about 3, with what its small words add. */
function scoreOf(words: readonly string[], language: Profiled): number {
  const ranks = RANKS[language]
  let sum = 0
  let count = 0
  for (const word of words) {
    const edged = ` ${word} `
    for (let at = 0; at + 3 <= edged.length; at++) {
      const rank = ranks.get(edged.slice(at, at + 3))
      if (rank !== undefined) sum += Math.log(400 / (rank + 20))
      count++
    }
  }
  const share = (test: (word: string) => boolean) =>
    words.filter(test).length / Math.max(1, words.length)
  const small = share((word) => SMALL[language].has(word))
  const endings = share(
    (word) => word.length <= LONGEST && (ENDINGS[language]?.test(word) ?? false),
  )
  const letters = OWN_LETTERS[language]?.test(words.join(' ')) ? 0.3 : 0
  return count === 0 ? 0 : sum / count + small * 1.5 + endings + letters
}
