import { z } from 'zod'
import { CONSENTS } from './contributor'

export const receiptCodeSchema = z.strictObject({ code: z.string().trim().min(1).max(100) })

/** Changing what may be shown of what came with a receipt. */
export const consentSchema = z.strictObject({ consent: z.enum(CONSENTS) })

/** The private codes of some receipts, one a line; they are used once and kept nowhere. */
export const ownCodesSchema = z.strictObject({ codes: z.string().trim().min(1).max(2000) })
