import type { Coverage, EvidenceCounts, StatementProof } from '~/app/domain/evidence'
import type { Stance } from '~/app/domain/synthesis'
import { inLanguage } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { GroupSign } from '../signs'
import { ContributionLinks } from './contribution-links'
import { EvidenceQuote, Voices, type Groups } from './statement-evidence'

type ProofProps = {
  proof: StatementProof
  /** From 1, in its synthesis. */
  number: number
  groups: Groups
  hrefOf: (number: number) => string
}

/** Under a published statement: who said so, counted apart, who dissents, and every contribution. */
export function PublishedEvidence({ proof, number, groups, hrefOf }: ProofProps) {
  const { text } = useReader()
  const { counts } = proof
  return (
    <div className="evidence">
      <p className="evidence-counts">
        <span>{text('evidence.number', { number })}</span>{' '}
        <b>{text('common.contributions', { count: counts.contributions })}</b>{' '}
        <b>{text('common.people', { count: counts.people })}</b>
      </p>
      <EvidenceGroups counts={counts} groups={groups} stance="supports" />
      {counts.dissents > 0 && (
        <>
          <p>
            <b>{text('evidence.dissents', { count: counts.dissents })}</b>
          </p>
          <EvidenceGroups counts={counts} groups={groups} stance="dissents" />
        </>
      )}
      <AllCited proof={proof} hrefOf={hrefOf} />
    </div>
  )
}

/** One sign for each contribution of a stance, then each group by name with its count. */
function EvidenceGroups(props: { counts: EvidenceCounts; groups: Groups; stance: Stance }) {
  const { language } = useReader()
  const { counts, groups, stance } = props
  const shown = groups.flatMap((group) => {
    const count = counts.groups.find(({ groupId }) => groupId === group.id)?.[stance] ?? 0
    return count > 0 ? [{ ...group, count }] : []
  })
  if (shown.length === 0) return null
  return (
    <>
      <Voices counts={counts} groups={groups} stance={stance} />
      <ul className="legend evidence-groups">
        {shown.map(({ id, position, name, count }) => (
          <li key={id}>
            <GroupSign position={position} /> <span dir="auto">{inLanguage(name, language)}</span>{' '}
            <span className="number">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function AllCited({ proof, hrefOf }: Pick<ProofProps, 'proof' | 'hrefOf'>) {
  const { text } = useReader()
  const numbersOf = (stance: Stance) =>
    proof.cited.flatMap((one) => (one.stance === stance ? [one.number] : []))
  const dissenting = numbersOf('dissents')
  return (
    <details className="evidence-all">
      <summary>{text('evidence.all', { count: proof.cited.length })}</summary>
      {dissenting.length > 0 && <p className="hint">{text('evidence.supporting')}</p>}
      <ContributionLinks numbers={numbersOf('supports')} hrefOf={hrefOf} />
      {dissenting.length > 0 && (
        <>
          <p className="hint">{text('evidence.dissenting')}</p>
          <ContributionLinks numbers={dissenting} hrefOf={hrefOf} />
        </>
      )}
    </details>
  )
}

/** Beside a published statement: some of what was said, word for word, as consent allows now. */
export function PublishedQuotes({ proof, number, groups, hrefOf }: ProofProps) {
  const { text } = useReader()
  if (proof.quotes.length === 0) return null
  return (
    <aside className="evidence-quotes" aria-label={text('evidence.quotes', { number })}>
      {proof.quotes.map(({ words, ...quote }) => (
        <EvidenceQuote
          key={quote.id}
          evidence={{ ...quote, quote: words, text: words }}
          groups={groups}
          hrefOf={hrefOf}
        />
      ))}
    </aside>
  )
}

/** Before the statements: how much of its phase the synthesis covers, and what it does not. */
export function CoverageSummary(props: {
  coverage: Coverage
  statements: number
  phasePosition: number
  home: string
}) {
  const { language, text } = useReader()
  const { coverage, phasePosition, home } = props
  const written = (count: number) => formatNumber(count, language)
  const uncovered = coverage.total - coverage.cited
  const more = uncovered - coverage.uncovered.length
  return (
    <section className="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{text('evidence.sum')}</h2>
      <p>
        <b>{text('evidence.statements', { count: props.statements })}</b>.{' '}
        {text('evidence.coverage', {
          cited: written(coverage.cited),
          total: written(coverage.total),
          position: phasePosition,
        })}
        . <a href={`${home}/register?phase=${phasePosition}`}>{text('evidence.register')}</a>
      </p>
      {uncovered === 0 ? (
        <p className="hint">{text('evidence.allCovered')}</p>
      ) : (
        <details className="evidence-all">
          <summary>{text('evidence.uncovered', { count: uncovered })}</summary>
          <ContributionLinks
            numbers={coverage.uncovered}
            hrefOf={(number) => `${home}/contributions/${number}`}
          />
          {more > 0 && <p className="hint">{text('evidence.onlyFirst', { count: more })}</p>}
        </details>
      )}
    </section>
  )
}
