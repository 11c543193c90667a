import type { GroupKey, PhaseKey, ThemeKey } from '../world'
import { THEMES } from '../world'
import { idFor, type Random } from '../random'

/** Something that may be said once in the example. */
export type Voice = {
  id: string
  language: string
  theme: ThemeKey
  group: GroupKey
  kind: 'comment' | 'question' | 'objection' | 'support'
  /** The phases it speaks to; never empty. */
  phases: readonly PhaseKey[]
  /** Written as a letter or long e-mail. */
  isLetter: boolean
  text: string
}

const WHO: Record<string, GroupKey> = {
  h: 'habitants',
  a: 'associations',
  v: 'villes',
  c: 'coalitions',
  f: 'forums',
}
const KINDS = { '?': 'question', '!': 'objection', '+': 'support' } as const

/** The theme by its last word: `loyers` is `logement/loyers`. */
function themeOf(word: string): ThemeKey {
  const theme = THEMES.find((key) => key === word || key.endsWith(`/${word}`))
  if (!theme) throw new Error(`no theme ${word}`)
  return theme
}

/**
 * The voices of a source. A line is `<sub-theme> <flags> <words>`: flags say who speaks (h a v c f),
 * what it is (`?` question, `!` objection, `+` support), in which phases (1 2 3), `L` a letter.
 */
export function readVoices(source: string, language: string): Voice[] {
  return linesOf(source)
    .filter((line) => !/^[>+]/.test(line))
    .map((line) => {
      const [, word = '', flags = '', words = ''] = /^(\S+) (\S+) (.+)$/.exec(line) ?? []
      return voice(themeOf(word), flags, words, language)
    })
}

function voice(theme: ThemeKey, flags: string, words: string, language: string): Voice {
  const sign = [...flags].find((flag): flag is keyof typeof KINDS => flag in KINDS)
  const phases = [...flags].map(Number).filter((digit): digit is PhaseKey => digit > 0)
  const text = typeset(words.replaceAll('¶', '\n\n'), language)
  return {
    id: idFor(`voice:${language}:${text}`),
    language,
    theme,
    group: WHO[flags[0]!]!,
    kind: sign ? KINDS[sign] : 'comment',
    phases: phases.length > 0 ? phases : [1, 2, 3],
    isLetter: flags.includes('L'),
    text,
  }
}

/** An answer to what someone wrote: to the voice with these words, or to any of its theme. */
export type Reply = { voice: Voice; to: string | null }

/** Replies: after the flags may stand `@words| `, a part of what they answer. */
export function readReplies(source: string, language: string): Reply[] {
  return linesOf(source).map((line) => {
    const [, head = '', pin, words = ''] = /^(\S+ \S+ )(?:@([^|]+)\| )?(.+)$/.exec(line) ?? []
    const [voiced] = readVoices(head + words, language)
    return { voice: voiced!, to: pin === undefined ? null : typeset(pin, language) }
  })
}

/** Short answers of a survey, by the question they answer. */
export function readAnswers(
  source: string,
  language: string,
): { question: string; voice: Voice }[] {
  return linesOf(source).map((line) => {
    const [, question = '', flags = '', words = ''] = /^(\S+) (\S+) (.+)$/.exec(line) ?? []
    return { question, voice: voice('gouvernance', flags, words, language) }
  })
}

/**
 * Voices put together from what people see (`> …`) and what they ask (`+ …`); each half is heard at
 * most `times` times, no pair twice. `theme` is for sources whose lines do not name theirs.
 */
export function combineVoices(
  source: string,
  language: string,
  random: Random,
  { theme, times, towns }: { theme?: ThemeKey; times: number; towns: readonly string[] },
): Voice[] {
  const seen = halves(source, '>', theme)
  const asked = halves(source, '+', theme)
  return [...seen.keys()].flatMap((key) => {
    const asks = asked.get(key) ?? []
    const order = random.shuffled(asks)
    return random.shuffled(seen.get(key)!).flatMap((sight, place) =>
      Array.from({ length: times }, (_, round) => {
        const ask = order[(place + round) % order.length]!
        const words = `${sight} ${ask}`.replaceAll('{ville}', random.pick(towns))
        return voice(
          key,
          'h',
          words.replace(/ de (?=[AEIOUÉ][a-zé]+)/g, language === 'fr' ? ' d’' : '$&'),
          language,
        )
      }),
    )
  })
}

function halves(source: string, sign: '>' | '+', theme?: ThemeKey): Map<ThemeKey, string[]> {
  const byTheme = new Map<ThemeKey, string[]>()
  for (const line of linesOf(source).filter((each) => each.startsWith(sign))) {
    const [, word = '', words = ''] = /^.(\S*) (.+)$/.exec(line) ?? []
    const key = word ? themeOf(word) : theme!
    byTheme.set(key, [...(byTheme.get(key) ?? []), words])
  }
  return byTheme
}

function linesOf(source: string): string[] {
  return source.trim().split('\n')
}

/** What keyboards do by themselves today; the rest is left as people write. */
function typeset(text: string, language: string): string {
  const apostrophes = text.replace(/(\p{L})'(?=\p{L})/gu, '$1’')
  if (language !== 'fr') return apostrophes.normalize('NFC')
  return apostrophes
    .replace(/"([^"]+)"/g, '«\u00A0$1\u00A0»')
    .replace(/ ([;:?!%])/g, '\u00A0$1')
    .normalize('NFC')
}
