import { z } from 'zod'
import { localizedOf, perLanguage } from './consultation.input'

const ID = '[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}'
const FIELD = new RegExp(`^(words|was|source|fine)\\.(${ID})$`)
const MAX_WORDS = 20_000

/** One row of the translation form, as it came back. */
export type TranslatedRow = {
  blockId: string
  /** What was typed, as inline Markdown; `null`: the row had no field. */
  words: string | null
  /** The key of the words the field was filled with. */
  was: string
  /** The source as its translator read it. */
  source: string
  /** "This is right as it stands." */
  isFine: boolean
}

/** The form of a translation: fields `words.<block>`, `was.<block>`, `source.<block>`, `fine.<block>`. */
export const translationSchema = z
  .record(z.string(), z.string().max(MAX_WORDS))
  .superRefine((sent, context) => {
    for (const name of Object.keys(sent)) {
      if (!FIELD.test(name)) {
        context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
      }
    }
  })
  .transform((sent): TranslatedRow[] => {
    const ids = new Set(Object.keys(sent).map((name) => FIELD.exec(name)![2]!))
    return [...ids].map((blockId) => ({
      blockId,
      words: sent[`words.${blockId}`] ?? null,
      was: sent[`was.${blockId}`] ?? '',
      source: (sent[`source.${blockId}`] ?? '').replace(/\r\n?/g, '\n'),
      isFine: sent[`fine.${blockId}`] === 'yes',
    }))
  })

const TERM_LENGTH = 200

/** A new agreed term: `term.fr`, `term.en` … in two languages at least. */
export function newTermSchema(languages: readonly string[]) {
  return z
    .strictObject(perLanguage('term', languages, TERM_LENGTH, false))
    .transform((sent) => ({ term: localizedOf(sent, 'term') }))
    .refine(({ term }) => Object.keys(term).length >= 2, {
      message: 'required',
      path: [`term.${languages[0]}`],
    })
}
