import { blocksOf, type Document } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import { idFor } from '../random'

/** What a passage is called by its readers, from the key it has in the source. */
export type NumberOfKey = (key: string) => string

const REFERENCE =
  /\b(passages?|engagements?|commitments?|pasajes?|compromisos?)((?:,? (?:et |and |y |à |a |to )?[1-9]\.\d{1,2})+)/gi

export function numberOfKeyIn(strategy: Document): NumberOfKey {
  const numbers = passageNumbers(sectionsOf(blocksOf(strategy)))
  return (key) => numbers.get(idFor(`strategy:${key}`)) ?? key
}

/** `passage 4.16`, as the sources refer to a key, becomes the number that readers see. */
export function withNumbers(text: string, numberOf: NumberOfKey): string {
  return text.replace(REFERENCE, (_all, word: string, keys: string) => {
    return word + keys.replace(/[1-9]\.\d{1,2}/g, (key) => numberOf(key))
  })
}
