import { blocksOf, wordsOf, type BlockFacts, type Document } from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import { isLanguageTag } from '~/app/domain/language'
import { foreignLanguage } from '~/app/domain/language-guess'
import type { Style } from './styles-in'
import { childOf, type Element } from './xml'

/** How many letters are marked as being in each language; the language alone, without a region. */
export type MarkedLetters = Map<string, number>

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Notes the language that words are marked with: by themselves, else by their styles. */
export function markLetters(
  marked: MarkedLetters,
  own: Element | undefined,
  styles: readonly (Style | undefined)[],
  words: string,
): void {
  const name = RIGHT_TO_LEFT.test(words) ? 'w:bidi' : 'w:val'
  for (const properties of [own, ...styles.flatMap((style) => style?.run ?? [])]) {
    const tag = childOf(properties, 'w:lang')?.attrs[name]
    if (tag === undefined || !isLanguageTag(tag)) continue
    const language = tag.split('-')[0]!.toLowerCase()
    marked.set(language, (marked.get(language) ?? 0) + words.length)
    return
  }
}

/** Of the letters of a block that are marked alike. */
const SHARE = 0.9

/** The language nearly all letters of a block are marked with, as one of its facts. */
export function markedLanguage(
  letters: readonly MarkedLetters[],
  length: number,
): Pick<BlockFacts, 'language'> {
  const sums: MarkedLetters = new Map()
  for (const [language, count] of letters.flatMap((one) => [...one])) {
    sums.set(language, (sums.get(language) ?? 0) + count)
  }
  const [first] = [...sums].sort((a, b) => b[1] - a[1])
  return first && first[1] >= length * SHARE ? { language: first[0] } : {}
}

/** From so many words on a mark is believed; keyboards mark short lines by chance. */
const MIN_WORDS = 4

/**
 * Of the languages that blocks are marked with, those that say something: another one than most of
 * the file, which the words do not contradict.
 *
 * @param usual the language of letters that are not marked; `null`: the file says none.
 */
export function withBelievedLanguages(document: Document, usual: string | null): Document {
  const main = mainLanguage(document, usual?.split('-')[0] ?? null)
  const texts = new Map(blocksOf(document).map(({ text }, at) => [at, text]))
  let at = 0
  return mapBlocks(document, <B extends BlockLike>(block: B): B => {
    const text = texts.get(at++) ?? ''
    const { language, ...bare } = block
    if (language === undefined) return block
    const isBelieved =
      language !== main && wordsOf(text).length >= MIN_WORDS && !foreignLanguage(text, language)
    return isBelieved ? block : (bare as B)
  })
}

function mainLanguage(document: Document, usual: string | null): string | null {
  const letters: MarkedLetters = new Map()
  const texts = blocksOf(document).map(({ text }) => text)
  let at = 0
  mapBlocks(document, (block) => {
    const language = block.language ?? usual
    const length = texts[at++]?.length ?? 0
    if (language !== null) letters.set(language, (letters.get(language) ?? 0) + length)
    return block
  })
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
