import { z } from 'zod'
import { optional } from './contributor.input'

/** One or several ids of a form's check boxes; none when nothing is ticked. */
const chosenIds = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(500)])
  .optional()
  .transform((ids) => ids ?? [])

/** Contributions that were chosen in a list, and the theme chosen for them. */
export const assignSchema = z.strictObject({
  contributionIds: chosenIds,
  themeId: optional(z.uuid()),
})

const name = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(1).max(120))

/** A theme's name in the language it is written in, and its place. */
export const themeSchema = z.strictObject({
  name,
  parentId: optional(z.uuid()),
  isMinority: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  themeId: optional(z.uuid()),
})

/** A theme that is part of another becomes one of its own again. */
export const splitSchema = z.strictObject({ themeId: z.uuid() })

/** Everything in one theme goes to another one, which was chosen and confirmed. */
export const mergeSchema = z
  .strictObject({
    themeId: z.uuid(),
    intoId: z.uuid('choose-one'),
    confirmed: z.literal('yes', 'required'),
  })
  .transform(({ themeId, intoId }) => ({ themeId, intoId }))
