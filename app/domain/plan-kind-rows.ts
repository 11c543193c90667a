import { blocksOf, CITATION_SIGN, type Document } from './document'
import { numbersOf } from './document-numbers'
import { mayBePlanPart, planRole } from './plan-facts'
import type { PlanRole } from './plan-structure'

/** A block as a writer says what it is for. */
export type KindRow = {
  blockId: string
  number: string | null
  words: string
  role: PlanRole | null
  attributes: Record<string, string>
  /** Whether it is something else already: a footnote, a callout. */
  isFixed: boolean
}

/** All blocks that say something, in reading order. */
export function kindRowsOf(document: Document): KindRow[] {
  const numbers = numbersOf(document)
  return blocksOf(document).flatMap(({ blockId, role, attributes, text }) => {
    const words = text.replaceAll(CITATION_SIGN, '').trim()
    if (words === '') return []
    return [
      {
        ...{ blockId, words, attributes },
        number: numbers.get(blockId) ?? null,
        role: planRole(role),
        isFixed: !mayBePlanPart({ role: role ?? undefined }),
      },
    ]
  })
}
