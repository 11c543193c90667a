import {
  ranges,
  type Counted,
  type PassageSources,
  type SourceStatement,
} from '~/app/domain/evidence'
import { direction, inLanguage, shownIn } from '~/app/domain/language'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { Stamp } from '../signs'
import { ContributionLinks } from '../syntheses/contribution-links'

/** Why a passage is there: the statements, themes and contributions under it, and the answers. */
export function PassageWhy(props: {
  sources: PassageSources
  /** What people quote the passage by; `null`: it has none. */
  number: string | null
  /** The consultation's page. */
  home: string
}) {
  const { language, text } = useReader()
  const { sources, number, home } = props
  const { themes, contributions } = sources
  return (
    <details className="why">
      <summary>
        <span className="why-words">
          {text('evidence.why')}
          {number !== null && <span className="visually-hidden"> {number}</span>}
        </span>
        <WhyCounts sources={sources} />
      </summary>
      {sources.statements.map((statement) => (
        <Source key={statement.blockId} statement={statement} />
      ))}
      {themes.length > 0 && (
        <p>
          {text('evidence.themes')}{' '}
          {themes.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`${home}/register?theme=${id}`} dir="auto">
                {inLanguage(name, language)}
              </a>
            </span>
          ))}
        </p>
      )}
      {contributions.length > 0 && (
        <>
          <p>{text('evidence.direct')}</p>
          <ContributionLinks
            numbers={contributions}
            hrefOf={(one) => `${home}/contributions/${one}`}
          />
        </>
      )}
      {sources.responses.map((response) => (
        <Answer key={response.id} response={response} home={home} />
      ))}
    </details>
  )
}

/** How much a passage rests on; where only answers changed it, how many. */
function WhyCounts({ sources: { counts, responses } }: { sources: PassageSources }) {
  const { text } = useReader()
  if (counts.contributions > 0) {
    return (
      <span>
        {' '}
        {text('common.contributions', { count: counts.contributions })}
        {', '}
        {text('common.people', { count: counts.people })}
      </span>
    )
  }
  if (responses.length === 0) return null
  return <span> {text('evidence.answers', { count: responses.length })}</span>
}

function Source({ statement }: { statement: SourceStatement }) {
  const { language, text } = useReader()
  const { number, phasePosition } = statement
  return (
    <div className="why-source">
      <p>
        <a
          href={`/${language}/versions/${statement.versionId}?language=${statement.language}#b-${statement.blockId}`}
          lang={statement.language}
          dir={direction(statement.language)}
        >
          {statement.text}
        </a>
      </p>
      <p className="hint">
        {phasePosition === null
          ? text('evidence.number', { number })
          : text('evidence.numberOf', { number, position: phasePosition })}
        {'. '}
        {text('common.contributions', { count: statement.contributions })}
        {', '}
        {text('common.people', { count: statement.people })}
      </p>
    </div>
  )
}

function Answer(props: { response: PassageSources['responses'][number]; home: string }) {
  const { language, text } = useReader()
  const { response, home } = props
  const reason = shownIn(response.text, language)
  return (
    <div className="why-source">
      <p>
        {response.disposition && <Stamp disposition={response.disposition} />}{' '}
        <span lang={reason.language} dir={direction(reason.language)}>
          {reason.text}
        </span>
      </p>
      <p className="hint">
        {text('evidence.answered', { count: response.answered })}
        {', '}
        {text('evidence.changedIn', { number: response.versionNumber })}
        {'. '}
        <a href={`${home}/responses/${response.id}`}>{text('evidence.readResponse')}</a>
      </p>
    </div>
  )
}

/** Under the heading of a part: how many contributions it comes from, through which statements. */
export function SectionSource(props: { counts: Counted; statements: readonly SourceStatement[] }) {
  const { language, text } = useReader()
  const { counts, statements } = props
  const syntheses = [...new Set(statements.map(({ versionId }) => versionId))]
  return (
    <p className="part-source">
      {text('evidence.section', {
        contributions: text('common.contributions', { count: counts.contributions }),
        people: text('common.people', { count: counts.people }),
      })}
      {syntheses.map((versionId) => {
        const cited = statements.filter((one) => one.versionId === versionId)
        const numbers = [...new Set(cited.map(({ number }) => number))]
        return (
          <span key={versionId}>
            {', '}
            <a href={`/${language}/versions/${versionId}`}>
              {text('evidence.sectionStatements', {
                count: numbers.length,
                list: ranges(numbers, (number) => formatNumber(number, language)).join(', '),
                position: cited[0]?.phasePosition ?? 0,
              })}
            </a>
          </span>
        )
      })}
      .
    </p>
  )
}
