import { z } from 'zod'
import { readMoment } from './moment'

const momentSchema = z.string().transform((name, context) => {
  const moment = readMoment(name)
  if (moment) return moment
  context.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

/** Giving the text as it stands a name. */
export const nameMomentSchema = z.strictObject({ name: z.string().trim().min(1).max(120) })

/** Bringing back one block as it was. */
export const restoreBlockSchema = z.strictObject({ blockId: z.uuid(), moment: momentSchema })

/** Bringing back the whole text, said twice. */
export const restoreWholeSchema = z.strictObject({
  moment: momentSchema,
  sure: z.literal('yes', 'required'),
})
