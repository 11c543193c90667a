import { z } from 'zod'
import { EDITABLE_SECTIONS } from './commented-report'
import { localizedOf, perLanguage } from './consultation.input'

/** What someone writes in one of the marked places, as Markdown; empty: nothing stands there. */
export const placeSchema = z.strictObject({
  section: z.enum(EDITABLE_SECTIONS),
  markdown: z.string().max(200_000),
})

/** Publishing a report: what is new, whether it lists what waits by number, and which state was read. */
export function reportPublicationSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('note', languages, 2_000, false),
      list: z.literal('yes').optional(),
      seen: z.string().max(2_000),
    })
    .transform((values) => ({
      note: localizedOf(values, 'note'),
      isListing: values.list === 'yes',
      seen: values.seen,
    }))
}
