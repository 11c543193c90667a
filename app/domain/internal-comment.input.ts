import { z } from 'zod'
import { READINESS } from './section-state'

const blank = z.literal('').transform(() => null)

/** Something said among drafters; with an assignee something to do. */
export const internalCommentSchema = z.strictObject({
  blockId: z.union([blank, z.uuid()]).default(null),
  text: z.string().trim().min(1).max(5_000),
  assigneeId: z.union([blank, z.uuid()]).default(null),
  dueOn: z.union([blank, z.iso.date()]).default(null),
})

export const settleSchema = z.strictObject({ id: z.uuid() })

export const readinessSchema = z.strictObject({ blockId: z.uuid(), readiness: z.enum(READINESS) })

/** Closing or opening a section; its state stands in the same form and is not changed. */
export const sectionSchema = z.strictObject({
  blockId: z.uuid(),
  readiness: z.enum(READINESS).optional(),
})

/** Handing a section over to be read again: to whom, and what to look at. */
export const handOverSchema = z.strictObject({
  blockId: z.uuid(),
  reviewerIds: z
    .union([z.uuid(), z.array(z.uuid()).max(100)])
    .default([])
    .transform((ids) => (typeof ids === 'string' ? [ids] : ids)),
  message: z.string().trim().max(5_000).default(''),
})
