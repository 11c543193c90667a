import { z } from 'zod'

/** What changed, in a sentence. */
const note = z.string().trim().max(2000)

/** The form that publishes a version: a note for each language, sent as `note-fr`. */
export const publishSchema = z
  .object({ confirmed: z.literal('yes', 'required') })
  .catchall(note)
  .superRefine((sent, context) => {
    for (const name of Object.keys(sent)) {
      if (name === 'confirmed' || /^note-[A-Za-z-]+$/.test(name)) continue
      context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
    }
  })
  .transform((sent) => {
    const notes = Object.entries(sent).filter(([name, words]) => name.startsWith('note-') && words)
    return { note: Object.fromEntries(notes.map(([name, words]) => [name.slice(5), words])) }
  })

/** The form that withdraws a version: why, for all to read. */
export const withdrawSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })
