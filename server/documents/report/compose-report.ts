import {
  partsOf,
  reportOf,
  words,
  type ReportParts,
  type ReportSection,
} from '~/app/domain/commented-report'
import { contributionCode } from '~/app/domain/contribution'
import type { BlockNode, Document } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import type { ReportCitation } from '~/db/queries/reports'
import type { SessionFigure } from '~/db/queries/report-figures'
import type { Text } from '~/app/i18n/create-text'
import { formatDay, formatRange, saidEnd } from '~/app/i18n/dates'
import { blocksFor, generated, type Blocks, type Cell } from './report-blocks'
import type { ReportFacts } from './report-facts'
import { changedPart } from './report-changes'

export type ComposedReport = { document: Document; citations: ReportCitation[] }

type Making = { facts: ReportFacts; blocks: Blocks; text: Text; language: string }

/**
 * A commented report out of the register. What people wrote in it before is kept; what was
 * generated is made anew.
 *
 * @param before the parts of the report as it stands.
 */
export function composeReport(
  draftId: string,
  facts: ReportFacts,
  { text, language }: { text: Text; language: string },
  before: ReportParts,
): ComposedReport {
  const making: Making = { facts, blocks: blocksFor(draftId), text, language }
  const heard = heardPart(making)
  const pending = pendingPart(making.blocks, facts.pending, text)
  const made: Partial<Record<ReportSection, BlockNode[]>> = {
    how: howPart(making),
    who: whoPart(making),
    heard: heard.nodes,
    changed: changedPart(making),
    responses: responsesPart(making, 'responses'),
    declined: responsesPart(making, 'declined'),
    pending: pending.nodes,
    method: methodPart(making),
  }
  const first = firstWords(making)
  const parts = Object.fromEntries(
    Object.entries(before).map(([key, { written }]) => {
      const section = key as ReportSection
      const body = made[section]
      const isNamed = body !== undefined || HEADED.includes(section)
      const heading = making.blocks.heading(section, text(`report.section.${section}`))
      return [
        section,
        {
          written: written.length > 0 ? written : (first[section] ?? []),
          generated: generated(section, isNamed ? [heading, ...(body ?? [])] : []),
        },
      ]
    }),
  ) as ReportParts
  return { document: reportOf(parts), citations: heard.citations }
}

/** Parts with a heading, though nothing in them is counted. */
const HEADED: readonly ReportSection[] = [
  'asked',
  'said',
  'done',
  'purpose',
  'disagreements',
  'lessons',
  'next',
]

/** What stands in the places people write in, until they write something better. */
function firstWords({
  facts,
  blocks,
  language,
}: Making): Partial<Record<ReportSection, BlockNode[]>> {
  const { consultation, phase, statements, responses } = facts
  const shown = (names: Record<string, string>) =>
    inLanguage(names, language, consultation.languages)
  const said = [...statements].sort((one, other) => other.contributions - one.contributions)
  const done = responses.filter(({ disposition }) => disposition.startsWith('accepted'))
  const lists = {
    asked: [shown(phase.question)],
    said: said.slice(0, 3).map(({ text }) => firstSentence(text)),
    done: done.slice(0, 3).map(({ text }) => firstSentence(shown(text))),
  }
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, items]) => items.length > 0)
      .map(([key, items]) => [key, [blocks.list(`${key}:first`, items)]]),
  )
}

function firstSentence(text: string): string {
  const [sentence = text] = /^.{20,260}?[.!?؟](?=\s|$)/s.exec(text) ?? []
  return sentence.length > 280 ? `${sentence.slice(0, 277)}…` : sentence
}

function howPart({ facts, blocks, text, language }: Making): BlockNode[] {
  const { phase, totals, consultation, figures } = facts
  const sessions = (figures.find(({ name }) => name === 'sessions')?.value ?? []) as SessionFigure[]
  const shown = (names: Record<string, string>) =>
    inLanguage(names, language, consultation.languages)
  const lines: BlockNode[] = [
    blocks.paragraph('how:dates', [
      words(
        text('report.how.dates', {
          range: formatRange(
            phase.opensAt,
            saidEnd(phase.closesAt, consultation.timeZone),
            language,
            consultation.timeZone,
          ),
          contributions: text('common.contributions', { count: totals.contributions }),
          people: text('common.people', { count: totals.people }),
        }),
      ),
    ]),
  ]
  if (totals.late > 0) {
    lines.push(
      blocks.paragraph('how:late', [words(text('report.how.late', { count: totals.late }))]),
    )
  }
  if (sessions.length === 0) return lines
  const head = ['session', 'when', 'where', 'attended', 'contributions'] as const
  const rows = sessions.map(({ id, title, startsAt, timeZone, place, attended, contributions }) =>
    [
      shown(title),
      formatDay(startsAt, language, timeZone),
      place ?? '',
      String(attended),
      String(contributions),
    ].map((cell): Cell => ({ text: cell, key: id })),
  )
  const heads = head.map((key) => text(`report.how.${key}`))
  return [...lines, blocks.table('how:sessions', heads, rows)]
}

function whoPart({ facts, blocks, text }: Making): BlockNode[] {
  const { people, contributions, secretariatOnly } = facts.totals
  const counted = text('report.who.counted', {
    people: text('common.people', { count: people }),
    contributions: text('common.contributions', { count: contributions }),
  })
  const nodes = [blocks.paragraph('who:counted', [words(counted)])]
  if (secretariatOnly > 0) {
    const words_ = text('report.who.secretariatOnly', { count: secretariatOnly })
    nodes.push(blocks.paragraph('who:secretariat', [words(words_)]))
  }
  return nodes
}

function heardPart({ facts, blocks, text }: Making) {
  const citations: ReportCitation[] = []
  const none = { contributionId: null, start: null, end: null, quote: null }
  const nodes = facts.statements.flatMap((statement) => {
    const { versionId, blockId, contributions, people, dissents, quotes } = statement
    const paragraph = {
      ...blocks.paragraph(`heard:${blockId}`, [words(statement.text)]),
      attributes: {
        contributions: String(contributions),
        people: String(people),
        dissents: String(dissents),
        statement: `${versionId}:${blockId}`,
      },
    }
    const id = blocks.id(`heard:${blockId}:cited`)
    const cited = { citedVersionId: versionId, citedBlockId: blockId }
    citations.push({ id, blockId: paragraph.id, ...none, ...cited, stance: 'supports' })
    const quoted = quotes.map((quote, index) => {
      const citationId = blocks.id(`heard:${blockId}:quote:${quote.contributionId}`)
      const node = blocks.quote(`heard:${blockId}:${index}`, citationId)
      const uncited = { citedVersionId: null, citedBlockId: null }
      citations.push({ id: citationId, blockId: node.id, ...quote, ...uncited })
      return node
    })
    return [paragraph, ...quoted]
  })
  if (nodes.length > 0) return { nodes, citations }
  return { nodes: [blocks.paragraph('heard:none', [words(text('report.heard.none'))])], citations }
}

const DECLINED = ['not_accepted', 'deferred', 'out_of_scope']

/** All responses with the numbers they answer; or those that were not taken up. */
function responsesPart(
  { facts, blocks, text, language }: Making,
  part: 'responses' | 'declined',
): BlockNode[] {
  const { consultation, responses } = facts
  const shown = (names: Record<string, string>) =>
    inLanguage(names, language, consultation.languages)
  const listed = responses.filter(
    ({ disposition }) => part === 'responses' || DECLINED.includes(disposition),
  )
  if (listed.length === 0) {
    return [blocks.paragraph(`${part}:none`, [words(text(`report.${part}.none`))])]
  }
  const head = (['about', 'numbers', 'decision', 'reason'] as const).map((key) =>
    text(`report.responses.${key}`),
  )
  const rows = listed.map(({ responseId, text: reason, disposition, theme, numbers }) => {
    const key = `${responseId}:${disposition}`
    const cells: Cell[] = [
      { key, text: theme ? shown(theme) : text('response.noTheme') },
      { key, text: numbers.map(contributionCode).join(', ') },
      { key, text: text(`sign.disposition.${disposition}`), attributes: { disposition } },
      { key, text: shown(reason), attributes: { response: responseId } },
    ]
    return cells
  })
  return [blocks.table(part, head, rows)]
}

/** What waits for an answer, by number; each is cited as pending. */
function pendingPart(blocks: Blocks, pending: ReportFacts['pending'], text: Text) {
  const block = blocks.paragraph('pending:numbers', [
    words(
      pending.length === 0
        ? text('report.pending.none')
        : pending.map(({ number }) => contributionCode(number)).join(', '),
    ),
  ])
  const citations = pending.map(
    ({ id }): ReportCitation => ({
      id: blocks.id(`pending:${id}`),
      blockId: block.id,
      contributionId: id,
      start: null,
      end: null,
      quote: null,
      citedVersionId: null,
      citedBlockId: null,
      stance: 'pending',
    }),
  )
  return { nodes: [block], citations }
}

/** The report as it lists what waits on the day of its publication. */
export function withPending(
  draftId: string,
  document: Document,
  pending: ReportFacts['pending'],
  text: Text,
): ComposedReport {
  const { nodes, citations } = pendingPart(blocksFor(draftId), pending, text)
  const parts = partsOf(document)
  const { written, generated: before } = parts.pending
  const heads = before.filter(({ type }) => type === 'heading')
  const part = { written, generated: [...heads, ...generated('pending', nodes)] }
  return { document: reportOf({ ...parts, pending: part }), citations }
}

function methodPart({ blocks, text }: Making): BlockNode[] {
  return (['counting', 'small', 'quotes', 'again'] as const).map((key) =>
    blocks.paragraph(`method:${key}`, [words(text(`report.method.${key}`))]),
  )
}
