import { z } from 'zod'
import { contributorFields, languageSchema } from './contributor.input'

/** Which items of a file are received, and who wrote them. Places are read by their own fields. */
export const broughtCommentsSchema = z.object({
  ...contributorFields,
  language: languageSchema,
  take: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((taken) => (taken === undefined ? [] : [taken].flat())),
})
