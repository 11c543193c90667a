import { z } from 'zod'
import { severalOf } from './consultation.input'
import { DISPOSITIONS } from './disposition'

/** What somebody saw when they decided, as the page named it. */
const seen = z.string().regex(/^[0-9a-f]{16}$/)

/** A thread stands where it was found, or its passage is gone; then the page goes on after `from`. */
export const decidePositionSchema = z.strictObject({
  threadId: z.uuid(),
  seen,
  from: z.union([z.uuid(), z.literal('')]),
})

/** A thread is put on words of a block; `words` empty: on the whole block. */
export const moveThreadSchema = z.strictObject({
  threadId: z.uuid(),
  seen,
  from: z.union([z.uuid(), z.literal('')]),
  blockId: z.uuid('choose-one'),
  words: z.string().max(20_000),
})

const threads = severalOf(z.uuid()).refine(
  (ids) => ids.length > 0 && ids.length <= 100,
  'choose-one',
)

/** Threads are answered together, beside the text: what is decided, why, and which passages change. */
export const answerThreadsSchema = z.strictObject({
  threadId: threads,
  disposition: z.enum([...DISPOSITIONS, '']),
  text: z.string().trim().max(20_000),
  block: severalOf(z.uuid()),
})

/** Threads are given to someone of the team. */
export const assignThreadsSchema = z.strictObject({
  threadId: threads,
  assigneeId: z.uuid('choose-one'),
})

/** A proposed wording, or one made of several, takes the place of the passage it is about. */
export const applyWordingSchema = z.strictObject({
  threadId: threads,
  seen,
  wording: z.string().max(20_000).optional(),
})
