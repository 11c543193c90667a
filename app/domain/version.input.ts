import { z } from 'zod'

const NOTE = /^note-[A-Za-z0-9-]{2,35}$/

/**
 * The form that publishes a version: what changed, in a sentence of each language (`note-fr`),
 * and which state of the texts its author has read (`seen`).
 */
export const publishSchema = z
  .object({ confirmed: z.literal('yes', 'required'), seen: z.string().max(2000) })
  .catchall(z.string().trim().max(2000))
  .superRefine((sent, context) => {
    for (const name of Object.keys(sent)) {
      if (name === 'confirmed' || name === 'seen' || NOTE.test(name)) continue
      context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
    }
  })
  .transform(({ confirmed: _confirmed, seen, ...notes }) => ({ seen, note: byLanguage(notes) }))

/** The form that withdraws a version: why, for all to read. */
export const withdrawSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })

function byLanguage(notes: Record<string, string>): Record<string, string> {
  const said = Object.entries(notes).filter(([, words]) => words !== '')
  return Object.fromEntries(said.map(([name, words]) => [name.replace('note-', ''), words]))
}
