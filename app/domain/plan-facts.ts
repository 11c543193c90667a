import type { BlockFacts, Document } from './document'
import { mapBlocks } from './document-walk'
import type { PlanRole } from './plan-structure'

/** In the order in which a writer chooses among them. */
export const PLAN_ROLES = [
  'goal',
  'priority',
  'strategy',
  'activity',
  'result',
  'indicator',
  'learning_question',
  'calendar_entry',
] as const satisfies readonly PlanRole[]

/** What is noted of a part of a plan besides its words. */
const PLAN_FACTS = [
  'number',
  'owner',
  'date',
  'date_to',
  'date_status',
  'baseline',
  'target',
] as const
export type PlanFact = (typeof PLAN_FACTS)[number]

/** Of a date that still stands under a question mark. */
export const TO_BE_CONFIRMED = 'to_be_confirmed'

/** A year, a month, a day or a quarter: `2027`, `2027-03`, `2027-03-31`, `2027-Q1`. */
export const PLAN_DATE = /^\d{4}(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/

/** What is asked about each kind of block. */
const FACTS_OF: Record<PlanRole, readonly PlanFact[]> = {
  goal: ['number'],
  priority: ['number'],
  strategy: ['number'],
  activity: ['number', 'owner', 'date', 'date_to', 'date_status'],
  result: ['number', 'date'],
  indicator: ['number', 'baseline', 'target', 'date'],
  learning_question: ['number'],
  calendar_entry: ['date', 'date_to', 'date_status', 'owner'],
}

export function factsOfRole(role: PlanRole): readonly PlanFact[] {
  return FACTS_OF[role]
}

export function planRole(role: string | null | undefined): PlanRole | null {
  return PLAN_ROLES.find((one) => one === role) ?? null
}

/** Whether a writer may say what the block is for: a footnote and the like are something already. */
export function mayBePlanPart({ role }: Pick<BlockFacts, 'role'>): boolean {
  return role === undefined || planRole(role) !== null
}

/** What a block is for, and what is noted of it; `role` `null`: no part of the plan. */
export type PlanKind = { role: PlanRole | null; facts: Partial<Record<PlanFact, string>> }

/** The block with this kind. What its new kind does not ask about goes; everything else is kept. */
export function withKind<B extends BlockFacts>(block: B, { role, facts }: PlanKind): B {
  if (!mayBePlanPart(block)) return block
  const asked = role === null ? [] : FACTS_OF[role]
  const kept = Object.entries(block.attributes ?? {}).filter(
    ([name]) => !PLAN_FACTS.some((fact) => fact === name),
  )
  const said = asked.flatMap((fact) => {
    const value = facts[fact]?.trim()
    return value ? [[fact, value] as const] : []
  })
  const { role: before, attributes, ...rest } = block
  void [before, attributes]
  const next = Object.fromEntries([...kept, ...said])
  return {
    ...rest,
    ...(role !== null && { role }),
    ...(Object.keys(next).length > 0 && { attributes: next }),
  } as B
}

/** The document with one block of this kind; the same where the block is not in it. */
export function withKindOf(document: Document, blockId: string, kind: PlanKind): Document {
  return mapBlocks(document, (block) => (block.id === blockId ? withKind(block, kind) : block))
}

/** A translation is as much a plan as what it translates: blocks without a kind take that of the source. */
export function withKindsFrom(document: Document, sources: readonly Document[]): Document {
  const known = new Map<string, BlockFacts>()
  for (const source of sources) {
    mapBlocks(source, (block) => {
      if (planRole(block.role) !== null && !known.has(block.id)) known.set(block.id, block)
      return block
    })
  }
  return mapBlocks(document, (block) => {
    const found = block.role === undefined ? known.get(block.id) : undefined
    if (!found) return block
    const attributes = { ...found.attributes, ...block.attributes }
    return { ...block, role: found.role, attributes }
  })
}
