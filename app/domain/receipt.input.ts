import { z } from 'zod'
import { CONSENTS } from './contributor'

export const receiptCodeSchema = z.strictObject({ code: z.string().trim().min(1).max(100) })

/** Changing what may be shown of what came with a receipt. */
export const consentSchema = z.strictObject({ consent: z.enum(CONSENTS) })
