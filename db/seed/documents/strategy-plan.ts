import { plainText, type Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { TO_BE_CONFIRMED, withKind, type PlanKind } from '~/app/domain/plan-facts'
import { idFor } from '../random'

/** The commitments that name a date, by passage. */
const ACTIVITIES: Record<string, string> = {
  '3.2': '2028-12',
  '3.9': '2027',
  '3.11': '2028-06',
  '4.5': '2028-01-01',
  '4.10': '2029-12',
  '4.11': '2028-12',
  '4.15': '2028-12',
  '4.22': '2027-12',
  '5.2': '2028-06',
  '5.7': '2031',
  '5.11': '2030',
  '5.16': '2031',
  '5.19': '2030-12',
  '6.2': '2030',
  '7.2': '2028-12',
}

/** The rows of the calendar: what happens stands in the second cell, who does it in the third. */
const CALENDAR: Record<string, string> = {
  '9.c1': '2027-02-12',
  '9.c2': '2027-06',
  '9.c3': '2027-12',
  '9.c4': '2028-01-01',
  '9.c5': '2028-Q3',
  '9.c6': '2028-12',
  '9.c7': '2029-03',
  '9.c8': '2030-12',
  '9.c9': '2031-06',
}

/** What the committee has still to say yes to. */
const OPEN = new Set(['9.c9'])

/** The rows of the table of indicators: its name, the value of 2025, of 2028, of 2031. */
const INDICATORS = ['9.i1', '9.i2', '9.i3', '9.i4', '9.i5', '9.i6', '9.i7']

/** The strategy with the parts of its plan named: what is done by when, and how it is measured. */
export function asPlan(document: Document, name: string): Document {
  const words = new Map<string, string>()
  mapBlocks(document, (block) => {
    words.set(block.id, plainText(block.children))
    return block
  })
  const kinds = kindsOf(name, (id) => words.get(id) ?? '')
  return mapBlocks(document, (block) => {
    const kind = kinds.get(block.id)
    return kind ? withKind(block, kind) : block
  })
}

function kindsOf(name: string, wordsOf: (id: string) => string): Map<string, PlanKind> {
  const idOf = (key: string) => idFor(`${name}:${key}`)
  const kinds = new Map<string, PlanKind>()
  for (const [key, date] of Object.entries(ACTIVITIES)) {
    kinds.set(idOf(key), { role: 'activity', facts: { date } })
  }
  for (const [key, date] of Object.entries(CALENDAR)) {
    const owner = wordsOf(idOf(`${key}:2`))
    const isOpen = OPEN.has(key) ? { date_status: TO_BE_CONFIRMED } : {}
    kinds.set(idOf(`${key}:1`), { role: 'calendar_entry', facts: { date, owner, ...isOpen } })
  }
  for (const key of INDICATORS) {
    const [baseline, target] = [wordsOf(idOf(`${key}:1`)), wordsOf(idOf(`${key}:3`))]
    kinds.set(idOf(`${key}:0`), { role: 'indicator', facts: { baseline, target, date: '2031' } })
  }
  return kinds
}
