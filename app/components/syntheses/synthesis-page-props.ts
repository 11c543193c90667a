import type { Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import type { Statement } from '~/app/domain/synthesis'
import type { FramedConsultation } from '../frames'
import type { ListedContribution } from '../register/register-page'
import type { TreeTheme } from '../themes/theme-tree'
import type { ShownCounts, ShownEvidence } from './statement-evidence'

/** What the synthesis desk shows. */
export type SynthesisPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  person: string
  draft: {
    id: string
    language: string
    phasePosition: number
    versionNumber: number | null
    versionId: string | null
  }
  themes: TreeTheme[]
  groups: { id: string; position: number; name: Localized }[]
  /** The theme whose contributions are listed; `null`: all. */
  themeId: string | null
  query: string
  candidates: {
    rows: ListedContribution[]
    newer: number | null
    older: number | null
    count: number
  }
  statements: (Statement & { counts: ShownCounts; evidence: ShownEvidence[] })[]
  /** The statement being worked on. */
  statementId: string | null
  uncovered: { count: number; total: number; first: { id: string; number: number | null }[] }
  mayPublish: boolean
  /** Which state of the texts this page shows. */
  seen: string
  /** What was just done, as the address says; `null`: nothing. */
  done: string | null
  answer?: SynthesisAnswer
}

/** What came of the form when the page stays: `typed` holds what is not taken in yet. */
export type SynthesisAnswer = {
  /** What was done all the same; `null`: nothing was. */
  done: string | null
  refusal: Refusal | null
  problems: Record<string, Problem>
  typed: Record<string, string | string[]>
}

/** The id of the one form of the desk: fields and buttons of other panes belong to it too. */
export const SYNTHESIS_FORM = 'synthesis-form'

/** What was typed in a field and is not taken in yet; `undefined`: nothing came back. */
export function keptIn(
  { answer }: Pick<SynthesisPageProps, 'answer'>,
  name: string,
): string | undefined {
  const typed = answer?.typed[name]
  return typeof typed === 'string' ? typed : undefined
}

/** The same for a field that may be sent several times. */
export function allKeptIn({ answer }: Pick<SynthesisPageProps, 'answer'>, name: string): string[] {
  return [answer?.typed[name] ?? []].flat()
}

/** The same desk with another theme, statement or search. */
export function synthesisQuery(
  props: Pick<SynthesisPageProps, 'themeId' | 'statementId' | 'query'>,
  change: { theme?: string | null; statement?: string | null; before?: number },
): string {
  const theme = change.theme === undefined ? props.themeId : change.theme
  const statement = change.statement === undefined ? props.statementId : change.statement
  const params = new URLSearchParams()
  if (theme) params.set('theme', theme)
  if (props.query) params.set('q', props.query)
  if (statement) params.set('statement', statement)
  if (change.before !== undefined) params.set('before', String(change.before))
  return `?${params.toString()}`
}
