import { z } from 'zod'
import { VOTE_CHOICES } from './approval'
import { localizedOf, perLanguage } from './consultation.input'
import { isLocalTime } from './zoned-time'

const localTime = z.string().refine(isLocalTime, 'not-a-date')

/** A vote to open, its times on the clocks of the consultation; no opening: now. */
export const approvalSchema = z.strictObject({
  versionId: z.uuid(),
  opensAt: z.union([z.literal('').transform(() => null), localTime]),
  closesAt: localTime,
  confirmed: z.literal('yes', 'required'),
})

/** What a seat says; a reservation has its reason, which the command asks for. */
export const voteSchema = z.strictObject({
  seatId: z.uuid(),
  choice: z.enum(VOTE_CHOICES),
  reason: z
    .string()
    .trim()
    .max(5_000)
    .transform((reason) => reason.normalize('NFC') || null),
})

/** Why a vote is cancelled, by language, and that this is meant. */
export function cancellationSchema(languages: readonly string[]) {
  return z
    .strictObject({
      ...perLanguage('note', languages, 5_000, false),
      confirmed: z.literal('yes', 'required'),
    })
    .transform((values) => localizedOf(values, 'note'))
}

/** What the decision is bound to, by language; may be left empty. */
export function decisionSchema(languages: readonly string[]) {
  return z
    .strictObject({ ...perLanguage('conditions', languages, 5_000, false) })
    .transform((values) => localizedOf(values, 'conditions'))
}
