import { z } from 'zod'

const NOTE = /^note-[A-Za-z0-9-]{2,35}$/
const LEFT_OUT = /^without-([\da-f-]{36})$/

/**
 * The form that publishes a version: what changed, in a sentence of each language (`note-fr`),
 * which state of the texts its author has read (`seen`), and the texts that are not published
 * yet (`without-` and the working text's id).
 */
export const publishSchema = z
  .object({ confirmed: z.literal('yes', 'required'), seen: z.string().max(2000) })
  .catchall(z.string().trim().max(2000))
  .superRefine((sent, context) => {
    for (const name of Object.keys(sent)) {
      if (name === 'confirmed' || name === 'seen' || NOTE.test(name) || LEFT_OUT.test(name))
        continue
      context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
    }
  })
  .transform(({ confirmed: _confirmed, seen, ...others }) => ({
    seen,
    note: byLanguage(others),
    without: Object.keys(others).flatMap((name) => LEFT_OUT.exec(name)?.[1] ?? []),
  }))

/** The form that withdraws a version: why, for all to read. */
export const withdrawSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })

function byLanguage(notes: Record<string, string>): Record<string, string> {
  const said = Object.entries(notes).filter(([name, words]) => NOTE.test(name) && words !== '')
  return Object.fromEntries(said.map(([name, words]) => [name.replace('note-', ''), words]))
}
