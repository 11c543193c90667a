import { z } from 'zod'
import { optional } from './contributor.input'
import { STANCES } from './synthesis'
import { assignSchema } from './theme.input'

const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(2000))

/** One schema for each button of the synthesis desk. */
export const synthesisForms = {
  write: z.strictObject({ text: words, themeId: optional(z.uuid()) }),
  edit: z.strictObject({ statementId: z.uuid(), text: words }),
  move: z.strictObject({ statementId: z.uuid(), where: z.enum(['earlier', 'later']) }),
  remove: z.strictObject({ statementId: z.uuid() }),
  cite: z.strictObject({
    statementId: z.uuid(),
    stance: z.enum(STANCES),
    contributionIds: assignSchema.shape.contributionIds,
  }),
  quote: z.strictObject({ citationId: z.uuid(), quote: z.string().max(2000) }),
  uncite: z.strictObject({ citationId: z.uuid() }),
  publish: z.strictObject({ note: z.string().trim().max(500), seen: z.string().max(2000) }),
}

export const startSynthesisSchema = z.strictObject({ phaseId: z.uuid() })
