import { blocksOf, type Block, type Document, type InlineNode } from './document'
import { isPlanRole } from './document-numbers'
import { withoutNumber } from './document-sections'
import { referenceWords, targetsOf, type Targets } from './document-references'
import { mapBlocks } from './document-walk'
import { planRole, TO_BE_CONFIRMED } from './plan-facts'
import type { PlanRole } from './plan-structure'

/** One part of a plan as its views show it. `null`: not said. */
export type PlanPart = {
  blockId: string
  role: PlanRole
  /** Its own, or its place among its kind; an entry of a calendar has none. */
  number: string | null
  /** Without the number its writer put in front of a heading. */
  words: string
  /** BCP 47; `null`: the document's. */
  language: string | null
  /** The nearest heading above that is no part of the plan itself. */
  section: string | null
  owner: string | null
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Q1`. */
  date: string | null
  dateTo: string | null
  /** Whether its date is still to be confirmed. */
  isOpen: boolean
  baseline: string | null
  target: string | null
  /** How many parts it lies within. */
  depth: number
}

/** The parts of the plan in reading order; none in a text that is no plan. */
export function planPartsOf(document: Document): PlanPart[] {
  const words = wordsOfBlocks(document)
  const nesting = new Nesting()
  const parts: PlanPart[] = []
  const { numbers } = targetsOf(document)
  for (const block of blocksOf(document)) {
    const role = planRole(block.role)
    const said = words.get(block.blockId)
    const text = said?.words ?? ''
    if (role === null) nesting.pass(block, text)
    else if (text !== '') {
      const depth = nesting.enter(block, role)
      const facts = factsOf(block, nesting.section)
      parts.push({
        ...{ blockId: block.blockId, role, depth, ...facts },
        number: isPlanRole(role) ? (numbers.get(block.blockId) ?? null) : null,
        words: block.kind === 'heading' ? withoutNumber(text) : text,
        language: said?.language ?? null,
      })
    }
  }
  return parts
}

function factsOf({ attributes }: Block, section: string | null) {
  const said = (name: string) => attributes[name]?.trim() || null
  return {
    section,
    owner: said('owner'),
    date: said('date'),
    dateTo: said('date_to'),
    isOpen: said('date_status') === TO_BE_CONFIRMED,
    baseline: said('baseline'),
    target: said('target'),
  }
}

/** An activity with the indicators that follow it, before the next part it is not under. */
export type PlanActivity = PlanPart & { indicators: PlanPart[] }

export function activitiesOf(parts: readonly PlanPart[]): PlanActivity[] {
  const activities: PlanActivity[] = []
  let current: PlanActivity | undefined
  for (const part of parts) {
    if (part.role === 'activity') {
      current = { ...part, indicators: [] }
      activities.push(current)
    } else if (part.role === 'indicator' && part.section === current?.section) {
      current.indicators.push(part)
    } else if (part.role !== 'result' && part.role !== 'calendar_entry') {
      current = undefined
    }
  }
  return activities
}

export type CalendarStep = 'month' | 'quarter'

/** What happens in one stretch of time; `null`: its date is to be confirmed, or none is named. */
export type CalendarPeriod = { period: string | null; entries: PlanPart[] }

/**
 * What has a date, and every entry of a calendar, in the order of time; within a stretch what is
 * said less exactly comes first. What is to be confirmed stands apart, at the end.
 */
export function calendarOf(parts: readonly PlanPart[], step: CalendarStep): CalendarPeriod[] {
  const periods = new Map<string | null, PlanPart[]>()
  const dated = parts.filter(({ role, date }) => role === 'calendar_entry' || date !== null)
  const sorted = dated
    .map((part, at) => ({ part, at, key: sortKey(part) }))
    .sort((a, b) => (a.key === b.key ? a.at - b.at : a.key < b.key ? -1 : 1))
  for (const { part } of sorted) {
    const period = part.isOpen || part.date === null ? null : periodOf(part.date, step)
    periods.set(period, [...(periods.get(period) ?? []), part])
  }
  return [...periods].map(([period, entries]) => ({ period, entries }))
}

function sortKey({ date, isOpen }: PlanPart): string {
  const last = isOpen || date === null ? '2' : '1'
  const quarter = date?.match(/^(\d{4})-Q([1-4])$/)
  if (!quarter) return `${last} ${date ?? '9999'}`
  return `${last} ${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`
}

/** A year stays a year and a quarter a quarter, also among months. */
function periodOf(date: string, step: CalendarStep): string {
  const [year = '', month = ''] = date.split('-')
  if (month === '' || month.startsWith('Q')) return date
  return step === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

type Said = { words: string; language: string | null }

/** By block; a reference as the words it stands for, a citation as a mark of omission. */
function wordsOfBlocks(document: Document): Map<string, Said> {
  const targets = targetsOf(document)
  const words = new Map<string, Said>()
  mapBlocks(document, (block) => {
    const said = block.children.map((node) => inlineWords(node, targets)).join('')
    const clean = said.replace(/\s+/g, ' ').trim()
    words.set(block.id, { words: clean, language: block.language ?? null })
    return block
  })
  return words
}

function inlineWords(node: InlineNode, targets: Targets): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'link':
      return node.children.map((child) => inlineWords(child, targets)).join('')
    case 'break':
      return ' '
    case 'citation':
      return '[…]'
    case 'reference':
      return node.form === 'note' ? '' : (referenceWords(node, targets) ?? '…')
  }
}

/** How wide a part reaches: a goal over priorities, these over activities, these over the rest. */
const REACH: Record<PlanRole, number> = {
  goal: 0,
  priority: 1,
  strategy: 2,
  activity: 3,
  result: 4,
  indicator: 4,
  learning_question: 4,
  calendar_entry: 4,
}

/** Follows which parts the next one lies within. */
class Nesting {
  section: string | null = null
  private open: { reach: number; level: number }[] = []

  /** A heading that is no part of the plan closes the parts whose headings are not above it. */
  pass({ kind, level }: Block, words: string): void {
    if (kind !== 'heading') return
    this.section = withoutNumber(words) || null
    this.open = this.open.filter((part) => part.level < (level ?? 6))
  }

  /** @returns how many parts it lies within. */
  enter({ kind, level }: Block, role: PlanRole): number {
    const own = { reach: REACH[role], level: kind === 'heading' ? (level ?? 6) : 7 }
    this.open = this.open.filter((part) => part.reach < own.reach && part.level <= own.level)
    this.open.push(own)
    return this.open.length - 1
  }
}
