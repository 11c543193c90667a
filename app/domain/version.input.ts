import { z } from 'zod'
import type { SectionNote } from './section-note'
import { isLocalTime } from './zoned-time'

const NOTE = /^note-([A-Za-z0-9-]{2,35})$/
const WHY = /^why-([\da-f-]{36})-([A-Za-z0-9-]{2,35})$/
const LEFT_OUT = /^without-([\da-f-]{36})$/

const confirmed = z.literal('yes', 'required')
const seen = z.string().max(2000)
const notes = z.string().trim().max(2000)

/**
 * The form that publishes a version: what changed, in a sentence of each language (`note-fr`), and
 * why, part by part (`why-`, the part's block and the language); which state of the texts its
 * author has read (`seen`), and the texts that are not published yet (`without-` and the working
 * text's id).
 */
export const publishSchema = z
  .object({ confirmed, seen })
  .catchall(notes)
  .superRefine(knowing(['confirmed', 'seen']))
  .transform(({ confirmed: _confirmed, seen, ...others }) => ({ seen, ...said(others) }))

/**
 * The same form for a moment to come: when, on the clocks of the consultation; whether only as it
 * was read or as it stands then; whether readers see the day.
 */
export const planSchema = z
  .object({
    confirmed,
    seen,
    dueAt: z.string().min(1).refine(isLocalTime, 'not-a-date'),
    which: z.enum(['as-read', 'as-then']),
    isPublic: z.literal('yes').optional(),
  })
  .catchall(notes)
  .superRefine(knowing(['confirmed', 'seen', 'dueAt', 'which', 'isPublic']))
  .transform(({ confirmed: _confirmed, seen, dueAt, which, isPublic, ...others }) => ({
    seen,
    dueAt,
    isAsRead: which === 'as-read',
    isPublic: isPublic === 'yes',
    ...said(others as Record<string, string>),
  }))

/** The form that withdraws a version: why, for all to read, by language; one of them at least. */
export const withdrawSchema = z
  .record(z.string(), notes)
  .superRefine((sent, context) => {
    const named = Object.entries(sent)
    for (const [name] of named.filter(([name]) => !/^reason-[A-Za-z0-9-]{2,35}$/.test(name))) {
      context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
    }
    if (named.some(([, words]) => words !== '')) return
    const path = [named[0]?.[0] ?? 'reason']
    context.addIssue({ code: 'custom', message: 'required', path })
  })
  .transform((sent) => ({
    reason: Object.fromEntries(
      Object.entries(sent).flatMap(([name, words]) =>
        words === '' ? [] : [[name.replace('reason-', ''), words]],
      ),
    ),
  }))

function knowing(names: readonly string[]) {
  return (sent: object, context: z.core.$RefinementCtx) => {
    for (const name of Object.keys(sent)) {
      if (names.includes(name) || [NOTE, WHY, LEFT_OUT].some((one) => one.test(name))) continue
      context.addIssue({ code: 'custom', message: 'unknown-field', path: [name] })
    }
  }
}

function said(fields: Record<string, string>) {
  const note: Record<string, string> = {}
  const parts = new Map<string, SectionNote>()
  const without: string[] = []
  for (const [name, words] of Object.entries(fields)) {
    const [, language] = NOTE.exec(name) ?? []
    if (language && words !== '') note[language] = words
    const [, blockId, why] = WHY.exec(name) ?? []
    if (blockId && why && words !== '') {
      const known = parts.get(blockId)?.note ?? {}
      parts.set(blockId, { blockId, note: { ...known, [why]: words } })
    }
    const [, leftOut] = LEFT_OUT.exec(name) ?? []
    if (leftOut) without.push(leftOut)
  }
  return { note, sectionNotes: [...parts.values()], without }
}
