import type { Localized } from '~/app/domain/language'
import type { Region, ThemeKey } from '../world'

/** A theme of a synthesis with its statements, as they are written down. */
export type ThemeSource = { key: string; name: Localized; statements: StatementSource[] }

export type StatementSource = {
  key: string
  /** Where its evidence is taken from; empty: from all themes. */
  themes: ThemeKey[]
  /** `null`: from all regions. */
  region: Region | null
  /** In lower case: what is sorted under the parent theme is about it if it says one of these. */
  words: string[]
  text: Localized
}

export const SYNTHESIS_LANGUAGES = ['fr', 'en', 'es'] as const

/** See `synthesis-1.ts` for how one is written down. */
export function readSynthesis(source: string): ThemeSource[] {
  const themes: ThemeSource[] = []
  for (const piece of source.trim().split(/\n\s*\n/)) {
    const [head = '', ...lines] = piece.split('\n')
    const [key = '', ...rest] = head
      .slice(1)
      .split('|')
      .map((field) => field.trim())
    if (head.startsWith('#')) themes.push({ key, name: localized(rest), statements: [] })
    else themes.at(-1)?.statements.push(readStatement(key, rest, lines))
  }
  return themes
}

function readStatement(key: string, [themes = '', region, words = '']: string[], lines: string[]) {
  return {
    key,
    themes: themes === '*' ? [] : (themes.split(/,\s*/) as ThemeKey[]),
    region: region ? (region as Region) : null,
    words: words === '' ? [] : words.split(/,\s*/),
    text: localized(lines),
  }
}

function localized(texts: readonly string[]): Localized {
  return Object.fromEntries(
    SYNTHESIS_LANGUAGES.map((language, place) => [language, texts[place] ?? '']),
  )
}
