import type { ReactNode } from 'react'
import type { DocumentRow, ReadableText } from '~/app/domain/document-rows'
import type { VersionEvidence } from '~/app/domain/evidence'
import {
  CoverageSummary,
  PublishedEvidence,
  PublishedQuotes,
} from '../syntheses/published-evidence'
import type { Groups } from '../syntheses/statement-evidence'
import { PassageWhy, SectionSource } from './passage-why'

type Parts = {
  /** Before the text; `null`: nothing to say. */
  summary: ReactNode
  underRow: (row: DocumentRow) => ReactNode
  besideRow?: (row: DocumentRow) => ReactNode
}

type Around = { readable: ReadableText; groups: Groups; home: string }

/** Where the evidence of a version is shown in its text. */
export function evidenceParts(evidence: VersionEvidence, around: Around): Parts {
  return evidence.kind === 'statements'
    ? partsOfSynthesis(evidence, around)
    : partsOfText(evidence, around)
}

type OfKind<Kind> = Extract<VersionEvidence, { kind: Kind }>

function partsOfSynthesis(
  { proofs, coverage }: OfKind<'statements'>,
  { readable, groups, home }: Around,
): Parts {
  const proofOf = new Map(proofs)
  const statements = readable.rows.filter(({ node }) => 'role' in node && node.role === 'statement')
  const numberOf = new Map(statements.map(({ id }, index) => [id, index + 1]))
  const hrefOf = (number: number) => `${home}/contributions/${number}`
  const factsOf = ({ id }: DocumentRow) => {
    const [proof, number] = [proofOf.get(id), numberOf.get(id)]
    return proof && number !== undefined ? { proof, number, groups, hrefOf } : null
  }
  const shown = (Shown: typeof PublishedQuotes) => (row: DocumentRow) => {
    const facts = factsOf(row)
    return facts && <Shown {...facts} />
  }
  return {
    summary: coverage && (
      <CoverageSummary
        coverage={coverage}
        statements={statements.length}
        phasePosition={coverage.phasePosition}
        home={home}
      />
    ),
    underRow: shown(PublishedEvidence),
    besideRow: shown(PublishedQuotes),
  }
}

function partsOfText(evidence: OfKind<'sources'>, { readable, home }: Around): Parts {
  const byRow = new Map(evidence.byRow)
  const bySection = new Map(evidence.bySection)
  const statementsOf = (section: number) =>
    readable.rows.flatMap((row) =>
      row.section === section ? (byRow.get(row.id)?.statements ?? []) : [],
    )
  return {
    summary: null,
    underRow: (row) => {
      const sources = byRow.get(row.id)
      const counts = row.kind === 'section' ? bySection.get(row.section) : undefined
      return (
        <>
          {counts && <SectionSource counts={counts} statements={statementsOf(row.section)} />}
          {sources && <PassageWhy sources={sources} number={row.number} home={home} />}
        </>
      )
    },
  }
}
