/**
 * What someone does in one consultation. Everyone else is a stakeholder and needs no role;
 * the committee are those who hold a current seat in a body; operators run the platform.
 */
export const ROLES = ['secretariat', 'facilitator', 'drafter', 'operator'] as const

export type Role = (typeof ROLES)[number]

/** Who is asking, in one consultation. A passer-by has no `personId`, no roles and no seats. */
export type Visitor = {
  personId: string | null
  roles: readonly Role[]
  /** Ids of the seats this person holds today in bodies of the consultation. */
  seatIds: readonly string[]
}

export const PASSER_BY: Visitor = { personId: null, roles: [], seatIds: [] }

/** Whether the visitor belongs to the team that works on the consultation. */
export function isTeam(visitor: Visitor): boolean {
  return visitor.roles.length > 0
}
