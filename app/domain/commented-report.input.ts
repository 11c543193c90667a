import { z } from 'zod'
import { EDITABLE_SECTIONS } from './commented-report'
import { localizedOf, perLanguage } from './consultation.input'

/**
 * What people write in the marked places, as Markdown, each with the state of the words it was
 * typed over; empty: nothing stands there, absent: it stays as it is.
 */
const placeFields: Record<string, z.ZodOptional<z.ZodString>> = Object.fromEntries(
  EDITABLE_SECTIONS.flatMap((section) => [
    [`place-${section}`, z.string().max(200_000).optional()],
    [`was-${section}`, z.string().max(100).optional()],
  ]),
)

/** The form of a report: its places, what is new, whether it lists what waits by number, and which state was read. */
export function reportFormSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...placeFields,
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
