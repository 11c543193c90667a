import type { Localized } from './language'
import type { Span } from './phase'
import type { Refusal } from './refusal'

/** What a phase can owe. */
export const PHASE_OUTPUTS = ['synthesis', 'strategy', 'report', 'approval'] as const

export type PhaseOutput = (typeof PHASE_OUTPUTS)[number]

/** As many groups as there are shapes and colours to tell them apart. */
export const MAX_GROUPS = 7

const SLUG_LENGTH = 60

/** Words that are pages beside the consultations. */
const TAKEN_BY_PAGES = ['new']

/** Whether it can stand in an address: `villes-en-commun`. */
export function isSlug(slug: string): boolean {
  const isWellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= SLUG_LENGTH
  return isWellFormed && !TAKEN_BY_PAGES.includes(slug)
}

/** An address made of a title: 'Stratégie 2027-2031' → 'strategie-2027-2031'. */
export function slugFrom(title: string): string {
  const plain = title
    .replace(/ß/g, 'ss')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, SLUG_LENGTH)
    if (longer.length > SLUG_LENGTH) break
    slug = longer
  }
  return isSlug(slug) ? slug : ''
}

/** The first address that can be made of a title in any of its languages; `''`: of none. */
export function slugFromAny(titles: Localized): string {
  return Object.values(titles).map(slugFrom).find(Boolean) ?? ''
}

/** Why a phase cannot have these dates beside the others; phases may touch. */
export function spanRefusal(span: Span, others: readonly Span[]): Refusal | null {
  const isOverlapping = others.some(
    (other) => span.opensAt < other.closesAt && other.opensAt < span.closesAt,
  )
  return isOverlapping ? 'phases-overlap' : null
}

/** Why a consultation cannot be made public. */
export function publicationRefusal(facts: {
  publicAt: Date | null
  phaseCount: number
}): Refusal | null {
  if (facts.publicAt !== null) return 'already-published'
  return facts.phaseCount === 0 ? 'consultation-without-phase' : null
}
