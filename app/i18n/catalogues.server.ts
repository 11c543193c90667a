import type { InterfaceLanguage } from '~/app/domain/language'
import { createText, type Catalogue, type Text } from './create-text'

const files = import.meta.glob<Catalogue>('./*/*.json', { eager: true, import: 'default' })

const catalogues = new Map<string, Catalogue>()
for (const [path, sentences] of Object.entries(files)) {
  const language = path.split('/')[1]!
  catalogues.set(language, { ...catalogues.get(language), ...sentences })
}

const texts = new Map<InterfaceLanguage, Text>()

/** All sentences of one interface language. */
export function catalogueOf(language: InterfaceLanguage): Catalogue {
  return catalogues.get(language)!
}

/** The sentences of a language, on the server: for page titles, mails, exports. */
export function textIn(language: InterfaceLanguage): Text {
  const text = texts.get(language) ?? createText(language, catalogueOf(language))
  texts.set(language, text)
  return text
}
