import type { ChangeCounts, RedlineRow } from '~/app/domain/block-changes'
import type { Document } from '~/app/domain/document'
import type { DocumentProblem } from '~/app/domain/document-check'
import type { CitationWords } from '~/app/domain/document-citations'
import type { DraftGaps, Gap } from '~/app/domain/draft-gaps'
import type { Localized } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import type { NotableSection, SectionNote } from '~/app/domain/section-note'
import type { FramedConsultation } from '../frames'

/** What publication will do with one text, and what should be looked at before. */
export type TextSummary = {
  draftTextId: string
  language: string
  words: number
  problem: DocumentProblem | null
  /** Against the text published before; `null`: it is published for the first time. */
  changes: ChangeCounts | null
  /** Threads whose place somebody has to confirm first. */
  unsure: number
  kept: number
  followed: number
  orphaned: { threadId: string; quote: string }[]
  gaps: DraftGaps
  /** Passages of the text it translates that it does not have; `null`: none, or not aligned with it. */
  missing: Gap[] | null
  /** Passages that still stand in the language of the text this one translates. */
  untranslated: Gap[]
  /** Passages a machine translated and nobody has confirmed. */
  proposed: number
}

/** The one text that is shown with its changes and as readers will see it. */
export type ShownText = {
  language: string
  document: Document
  /** `null`: it is published for the first time. */
  rows: RedlineRow[] | null
  citations: [string, CitationWords][]
}

/** What is planned for a draft, or failed last. Moments are ISO 8601, `dueAtLocal` on the clocks of the consultation. */
export type PlannedPublication = {
  state: 'planned' | 'failed' | 'published' | 'cancelled'
  refusal: string | null
  dueAt: string
  dueAtLocal: string
  plannedBy: string | null
  isPublic: boolean
  /** Whether only the text that was read is to appear. */
  isAsRead: boolean
  /** Whether that text is another by now. */
  isChangedSince: boolean
  note: Localized
  sectionNotes: readonly SectionNote[]
  /** Working texts that are not published with it. */
  leftOut: readonly string[]
}

export type PublishPageProps = {
  consultation: FramedConsultation & { timeZone: string }
  personName: string
  draft: { id: string; title: Localized }
  /** Of the version to be published, from 1. */
  number: number
  texts: readonly TextSummary[]
  /** Languages of the consultation without a text, or with an empty one. */
  absent: readonly string[]
  /** Under the phases of the desk: where comments may be opened; `null`: they are, or will be. */
  opensFor: string | null
  shown: ShownText | null
  /** The parts in which something changed since the version before. */
  sections: readonly NotableSection[]
  seen: string
  plan: PlannedPublication | null
  /** Whether the form publishes at once, or plans it. */
  when: 'now' | 'later'
  /** What was just done on this page. */
  done: string | null
  refusal: Refusal | null
  answer?: {
    problems: Record<string, Problem>
    typed: Record<string, string | string[]>
    refusal: Refusal | null
  }
}
