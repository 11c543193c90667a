import type { Refusal } from './refusal'
import { isTeam, type Role, type Visitor } from './role'

/** Who may read a page or send its forms. More than one word: any of them. */
export type Right =
  | 'anyone'
  | 'signed-in'
  | 'team'
  | 'secretariat'
  | 'facilitator'
  | 'drafter'
  | 'committee'
  | 'operator'

/** Rights of one route. A form with several buttons has one row for each (`intent`). */
export type RouteRights = {
  read: readonly Right[]
  /** By the form's `intent`; `''` for a form that has none. Absent: the route takes no form. */
  write?: Record<string, readonly Right[]>
}

/** Why this visitor may not, `null` when they may. The one place where rights are compared. */
export function accessRefusal(rights: readonly Right[], visitor: Visitor): Refusal | null {
  if (rights.some((right) => has(right, visitor))) return null
  return visitor.personId === null ? 'sign-in-first' : 'not-your-role'
}

function has(right: Right, visitor: Visitor): boolean {
  switch (right) {
    case 'anyone':
      return true
    case 'signed-in':
      return visitor.personId !== null
    case 'team':
      return isTeam(visitor)
    case 'committee':
      return visitor.seatIds.length > 0
    default:
      return visitor.roles.includes(right satisfies Role)
  }
}
