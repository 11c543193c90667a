import { blocksOf, type Block, type Document } from '~/app/domain/document'
import { foreignLanguage } from '~/app/domain/language-guess'
import { withPlanRoles } from '~/app/domain/plan-structure'
import { documentFromPlainText } from '~/server/documents/plain/text-in'
import type { ExpectedPlan } from './expected-plans'

/** What was read of a plan, in the words of what is expected of it. */
export type PlanReading = {
  headings: { level: number; text: string }[]
  numbered: Record<string, string[]>
  tables: number[]
  calendar: string[]
  furniture: number[]
  foreign: string[]
}

export function readPlan(source: string, language: string): PlanReading {
  const { document, furniture } = documentFromPlainText(source)
  const plan = withPlanRoles(document!)
  const blocks = blocksOf(plan)
  const texts = [...blocks.map(({ text }) => text), ...furniture.map(({ text }) => text)]
  return {
    headings: blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => ({ level: level!, text: bare(text) })),
    numbered: numbersByRole(blocks),
    tables: rowsOfTables(plan),
    calendar: blocks.filter(({ role }) => role === 'calendar_entry').map(dateOf),
    furniture: furniture.map(({ line }) => line),
    foreign: texts.filter((text) => foreignLanguage(text, language)).map(bare),
  }
}

/** The words of lines of the source, to compare with what was read. */
export function linesAsRead(source: string, from: number, to = from): string {
  const lines = source.split('\n').slice(from - 1, to)
  return bare(lines.join(' ').replace(/-\s+(?=\p{Ll})/gu, ''))
}

/** Letters and digits alone, without a number at the head. */
function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/^[^\p{L}\p{N}]*(?:\d{1,2}[.)]|[a-z]\))?\s+/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function numbersByRole(blocks: readonly Block[]): Record<string, string[]> {
  const numbers: Record<string, string[]> = {}
  for (const { role, attributes } of blocks) {
    const number = attributes['number']
    if (role && number) (numbers[role] ??= []).push(number)
  }
  return numbers
}

function rowsOfTables({ nodes }: Document): number[] {
  return nodes.flatMap((node) => (node.type === 'table' ? [node.rows.length] : []))
}

function dateOf({ attributes }: Block): string {
  const isOpen = attributes['date_status'] === 'to_be_confirmed'
  return [attributes['date'], ...(isOpen ? ['?'] : [])].filter(Boolean).join(' ')
}

/** Expected, found, and found as expected, for one kind of thing. */
export type Count = { expected: number; found: number; right: number }

export type PlanCounts = Record<
  'headings' | 'levels' | 'numbered' | 'tables' | 'calendar' | 'furniture' | 'foreign',
  Count
>

export function compared(source: string, expected: ExpectedPlan, found: PlanReading): PlanCounts {
  const headings = expected.headings.map(([level, from, to]) => ({
    level,
    text: linesAsRead(source, from, to),
  }))
  const withLevel = ({ level, text }: { level: number; text: string }) => `${level} ${text}`
  const numbers = (plan: Record<string, string[]>) =>
    Object.entries(plan).flatMap(([role, list]) => list.map((number) => `${role} ${number}`))
  const strings = (list: readonly number[]) => list.map(String)
  return {
    headings: counted(
      headings.map(({ text }) => text),
      found.headings.map(({ text }) => text),
    ),
    levels: counted(headings.map(withLevel), found.headings.map(withLevel)),
    numbered: counted(numbers(expected.numbered), numbers(found.numbered)),
    tables: counted(strings(expected.tables), strings(found.tables)),
    calendar: counted(expected.calendar, found.calendar),
    furniture: counted(strings(expected.furniture), strings(found.furniture)),
    foreign: foreignCount(source, expected, found),
  }
}

/** A block may be longer than the line it begins with. */
function foreignCount(source: string, expected: ExpectedPlan, found: PlanReading): Count {
  const firsts = expected.foreign.map((line) => linesAsRead(source, line))
  const right = firsts.filter((first) => found.foreign.some((text) => text.startsWith(first)))
  return { expected: firsts.length, found: found.foreign.length, right: right.length }
}

function counted(expected: readonly string[], found: readonly string[]): Count {
  const left = [...found]
  const right = expected.filter((one) => {
    const at = left.indexOf(one)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return { expected: expected.length, found: found.length, right: right.length }
}

/** The table that `npm run bench:plans` prints: found as expected / expected (found beside it). */
export function tableOf(rows: readonly { name: string; counts: PlanCounts }[]): string {
  const kinds = Object.keys(rows[0]?.counts ?? {}) as (keyof PlanCounts)[]
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('')
  const shown = ({ expected, found, right }: Count) =>
    `${right}/${expected}${found > right ? ` (+${found - right})` : ''}`
  return [
    line(['Plan', ...kinds]),
    ...rows.map(({ name, counts }) => line([name, ...kinds.map((kind) => shown(counts[kind]))])),
  ].join('\n')
}
