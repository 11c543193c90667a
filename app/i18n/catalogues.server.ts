import type { InterfaceLanguage } from '~/app/domain/language'
import { textOf, type Catalogue, type Text } from './create-text'

const files = import.meta.glob<Catalogue>('./*/*.json', { eager: true, import: 'default' })

const catalogues = new Map<string, Catalogue>()
for (const [path, sentences] of Object.entries(files)) {
  const language = path.split('/')[1]!
  catalogues.set(language, { ...catalogues.get(language), ...sentences })
}

/** All sentences of one interface language. */
export function catalogueOf(language: InterfaceLanguage): Catalogue {
  return catalogues.get(language)!
}

const written = new Map<InterfaceLanguage, string>()

/** The same as JSON: it travels with every page, and one string is passed on faster than thousands. */
export function sentencesOf(language: InterfaceLanguage): string {
  const sentences = written.get(language) ?? JSON.stringify(catalogueOf(language))
  written.set(language, sentences)
  return sentences
}

/** The sentences of a language, on the server: for page titles, mails, exports. */
export function textIn(language: InterfaceLanguage): Text {
  return textOf(language, catalogueOf(language))
}
