import {
  factsOf,
  partsOf,
  REPORT_SECTIONS,
  type ReportPart,
  type ReportSection,
} from './commented-report'
import { contributionNumber } from './contribution'
import { DISPOSITIONS, type Disposition } from './disposition'
import { plainText, type BlockNode, type Document, type TableCell } from './document'
import { htmlOf } from './document-html'
import type { DocumentWords } from './document-html-inline'
import { targetsOf, type Targets } from './document-references'

/** A statement of a report, with what it rests on. */
export type ViewedStatement = {
  blockId: string
  html: string
  contributions: number
  people: number
  dissents: number
  /** The statement's place in the synthesis: version and block. */
  source: { versionId: string; blockId: string } | null
  quotes: string[]
}

/** A response in a report: one decision, and all it was made about. */
export type ViewedResponse = {
  blockId: string
  about: string
  numbers: number[]
  disposition: Disposition | null
  reason: string
}

/** A report as its page shows it. Empty parts have neither HTML nor rows. */
export type ReportView = {
  titles: Record<ReportSection, string>
  /** What people wrote, and what was generated and has no form of its own. */
  html: Record<ReportSection, string>
  statements: ViewedStatement[]
  responses: ViewedResponse[]
  declined: ViewedResponse[]
  pending: number[]
}

type Ways = {
  /** A citation as HTML. */
  citation: (citationId: string) => string
  /** Where a contribution is read. */
  hrefOf: (number: number) => string
  words?: DocumentWords
}

type PartWays = Ways & { targets: Targets }

/** @param document of a commented report, frozen or live. */
export function reportView(document: Document, given: Ways): ReportView {
  const parts = partsOf(document)
  const ways = { ...given, targets: targetsOf(document) }
  const each = <V>(value: (part: ReportPart, section: ReportSection) => V) =>
    Object.fromEntries(
      REPORT_SECTIONS.map((section) => [section, value(parts[section], section)]),
    ) as Record<ReportSection, V>
  return {
    titles: each(titleOf),
    html: each(({ written, generated }, section) =>
      html([...written, ...(OWN_FORM.includes(section) ? [] : generated.filter(isBody))], ways),
    ),
    statements: statementsOf(parts.heard.generated, ways),
    responses: responsesOf(parts.responses.generated),
    declined: responsesOf(parts.declined.generated),
    pending: parts.pending.generated.filter(isBody).flatMap((node) => numbersIn(wordsOf(node))),
  }
}

const OWN_FORM: readonly ReportSection[] = ['heard', 'responses', 'declined', 'pending']

function titleOf({ generated }: ReportPart): string {
  const heading = generated.find(({ type }) => type === 'heading')
  return heading ? wordsOf(heading) : ''
}

function isBody({ type }: BlockNode): boolean {
  return type !== 'heading'
}

function html(nodes: readonly BlockNode[], ways: PartWays): string {
  const { citation, hrefOf, targets, words } = ways
  const written = htmlOf({ nodes: [...nodes] }, { citation, targets, words, headingOffset: 1 })
  return linkCodes(scrolling(written), hrefOf)
}

/** Tables scroll sideways on small screens, by keyboard too. */
function scrolling(html: string): string {
  return html
    .replaceAll('<table>', '<div class="scroll" tabindex="0"><table class="data-table">')
    .replaceAll('</table>', '</table></div>')
}

/** Every `C-0412` outside tags and links leads to the contribution. */
export function linkCodes(html: string, hrefOf: (number: number) => string): string {
  return html.replace(/<a\b.*?<\/a>|<[^>]*>|\bC-(\d{4,9})\b/gs, (found, digits?: string) =>
    digits ? `<a class="code" href="${hrefOf(Number(digits))}">${found}</a>` : found,
  )
}

function statementsOf(nodes: readonly BlockNode[], ways: PartWays): ViewedStatement[] {
  const statements: ViewedStatement[] = []
  for (const node of nodes) {
    const { id, attributes = {} } = factsOf(node) ?? { id: '' }
    if (node.type === 'quote') {
      statements.at(-1)?.quotes.push(node.children.map(citationIn(ways)).join(''))
    } else if (node.type === 'paragraph') {
      const [versionId, blockId] = (attributes['statement'] ?? '').split(':')
      statements.push({
        blockId: id,
        html: html([node], ways),
        contributions: Number(attributes['contributions'] ?? 0),
        people: Number(attributes['people'] ?? 0),
        dissents: Number(attributes['dissents'] ?? 0),
        source: versionId && blockId ? { versionId, blockId } : null,
        quotes: [],
      })
    }
  }
  return statements
}

function citationIn({ citation }: Ways) {
  return (node: { type: string; citationId?: string }) =>
    node.type === 'citation' && node.citationId ? citation(node.citationId) : ''
}

function responsesOf(nodes: readonly BlockNode[]): ViewedResponse[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'table') return []
    return node.rows.slice(1).map(({ cells }) => {
      const [about, numbers, decision, reason] = cells
      const word = decision?.attributes?.['disposition']
      return {
        blockId: reason?.id ?? '',
        about: cellText(about),
        numbers: numbersIn(cellText(numbers)),
        disposition: DISPOSITIONS.find((one) => one === word) ?? null,
        reason: cellText(reason),
      }
    })
  })
}

function cellText(cell: TableCell | undefined): string {
  return cell ? plainText(cell.children) : ''
}

function wordsOf(node: BlockNode): string {
  return 'children' in node ? plainText(node.children) : ''
}

function numbersIn(text: string): number[] {
  return (text.match(/C-\d{4,9}/g) ?? []).flatMap((code) => contributionNumber(code) ?? [])
}
