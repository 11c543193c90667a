import { z } from 'zod'

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ message: 'not-an-email' }))

/** The sign-in form: `to` is the page to come back to. */
export const signInSchema = z.strictObject({
  email: emailSchema,
  to: z.string().max(500).optional(),
})

export const nameSchema = z.strictObject({ name: z.string().trim().min(1).max(200) })

export const emailOnlySchema = z.strictObject({ email: emailSchema })
