import { z } from 'zod'

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
