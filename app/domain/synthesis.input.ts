import { z } from 'zod'
import { severalOf } from './consultation.input'
import { optional } from './contributor.input'
import { STANCES } from './synthesis'
import type { SynthesisForm } from './synthesis-form'
import { assignSchema } from './theme.input'

const MAX_LENGTH = 2000

/** One line of words; absent: nothing. */
const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(MAX_LENGTH))
  .optional()
  .transform((text) => text ?? '')

const quote = z
  .string()
  .max(MAX_LENGTH)
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())

const id = optional(z.uuid())

/**
 * The form of the synthesis desk: one for all of the page, so that no button loses what was typed
 * beside another. Evidence comes as three lists in the same order.
 */
export const synthesisFormSchema = z
  .strictObject({
    statementId: id,
    text: words,
    was: words,
    citation: severalOf(z.uuid()),
    quote: severalOf(quote),
    quoted: severalOf(quote),
    newText: words,
    themeId: id,
    citeTo: id,
    stance: z.enum(STANCES).default('supports'),
    contributionIds: assignSchema.shape.contributionIds,
    note: z.string().trim().max(500).default(''),
    seen: z.string().max(2000).default(''),
  })
  .refine(({ citation, quote, quoted }) =>
    [quote, quoted].every(({ length }) => length === citation.length),
  )
  .transform(
    ({ citation, quote, quoted, ...form }): SynthesisForm => ({
      ...form,
      quotes: citation.map((citationId, index) => ({
        citationId,
        quote: quote[index]!,
        quoted: quoted[index]!,
      })),
    }),
  )

export const startSynthesisSchema = z.strictObject({ phaseId: z.uuid() })
