import { z } from 'zod'
import { PLAN_DATE, PLAN_ROLES, TO_BE_CONFIRMED, type PlanKind } from './plan-facts'

const short = z.string().trim().max(200).default('')
const date = z.union([z.literal(''), z.string().trim().regex(PLAN_DATE)]).default('')

/** What a block is for. A field that its kind does not ask about may come along; it is not kept. */
export const planKindSchema = z
  .strictObject({
    blockId: z.uuid(),
    role: z.union([z.literal(''), z.enum(PLAN_ROLES)]),
    number: z.string().trim().max(20).default(''),
    owner: short,
    baseline: short,
    target: short,
    date,
    date_to: date,
    date_status: z.union([z.literal(''), z.literal(TO_BE_CONFIRMED)]).default(''),
  })
  .transform(({ blockId, role, ...facts }): PlanKind & { blockId: string } => ({
    blockId,
    role: role === '' ? null : role,
    facts,
  }))
