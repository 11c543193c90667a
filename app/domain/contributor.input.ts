import { z } from 'zod'
import { CONSENTS, CONTRIBUTOR_KINDS, COUNTRIES } from './contributor'
import { isLanguageTag } from './language'
import { MAX_TEXT_LENGTH } from './contribution'

/** An empty field is a field not filled in. */
export function optional<T>(schema: z.ZodType<T>) {
  return z
    .literal('')
    .transform(() => null)
    .or(schema)
    .optional()
    .transform((value) => value ?? null)
}

export const languageSchema = z.string().refine(isLanguageTag, 'not-a-language')

/** Text that people write: brought to NFC, so that it is stored and compared in one form. */
export const textSchema = z
  .string()
  // Before it is normalised: what is far too long is not worked on.
  .max(2 * MAX_TEXT_LENGTH)
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1).max(MAX_TEXT_LENGTH))

/** What every form asks of who speaks; nothing but the consent must be said. */
export const contributorFields = {
  contributorKind: z.enum(CONTRIBUTOR_KINDS),
  name: optional(z.string().trim().max(200)),
  email: optional(z.string().trim().toLowerCase().max(254).pipe(z.email('not-an-email'))),
  groupId: optional(z.uuid()),
  country: optional(z.enum(COUNTRIES as [string, ...string[]])),
  region: optional(z.string().trim().max(120)),
  consent: z.enum(CONSENTS),
}

export type ContributorInput = z.output<z.ZodObject<typeof contributorFields>>

/** The name of the words that were read, see `wordingKey`; `''`: the form does not say. */
export const wordingSchema = z.string().max(40).optional().default('')

/** The contribution form. */
export const contributionSchema = z.strictObject({
  ...contributorFields,
  wording: wordingSchema,
  text: textSchema,
  language: languageSchema,
  replyToId: optional(z.uuid()),
})
