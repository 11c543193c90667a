import { z } from 'zod'
import { languageSchema } from './contributor.input'

const MAX_PASTED = 5_000_000

/** Beginning a draft: empty, or with a text that is pasted; a file comes beside the fields. */
export const newDraftSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  language: languageSchema,
  phaseId: z.literal('').or(z.uuid()),
  format: z.enum(['markdown', 'html', 'text']),
  text: z.string().max(MAX_PASTED),
})

/** A working text in one more language. */
export const newDraftTextSchema = z.strictObject({ language: languageSchema })

/**
 * The plain form: the text as Markdown, and which update it was filled with. `part`: by the id of
 * its heading, '' for the whole; `move`: where the part goes besides.
 */
export const plainTextSchema = z.strictObject({
  text: z.string().max(MAX_PASTED),
  generation: z.coerce.number().int().positive(),
  seq: z.coerce.number().int().nonnegative(),
  part: z.literal('').or(z.uuid()).default(''),
  move: z.enum(['', 'up', 'down']).default(''),
})
