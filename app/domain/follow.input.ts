import { z } from 'zod'
import { emailSchema } from './person.input'

/** Who follows by mail: nothing but the address is asked. */
export const followSchema = z.strictObject({ email: emailSchema })

/** The box under a comment or a reply: whether its writer wants to hear of the thread. */
export const followBox = z.literal('yes').optional()
