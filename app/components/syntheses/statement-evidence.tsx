import { contributionCode } from '~/app/domain/contribution'
import { direction, type Localized } from '~/app/domain/language'
import type { Stance } from '~/app/domain/synthesis'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { Speaker } from '../contributions/speaker'
import { SignRow } from '../signs'

export type ShownCounts = {
  contributions: number
  people: number
  supports: number
  dissents: number
  groups: { groupId: string; supports: number; dissents: number }[]
}

/** One contribution a statement rests on, as its reader may see it. */
export type ShownEvidence = {
  id: string
  number: number | null
  stance: Stance
  quote: string | null
  /** `null`: not to be shown. */
  text: string | null
  language: string
  name: string | null
  speaker: string | null
  contributorKind: string | null
  groupId: string | null
}

export type Groups = readonly { id: string; position: number; name: Localized }[]

/** Contributions, people and groups of a statement, each counted apart. */
export function StatementCounts({ counts, groups }: { counts: ShownCounts; groups: Groups }) {
  const { language, text } = useReader()
  const written = (count: number) => formatNumber(count, language)
  return (
    <>
      <div className="live-counts">
        <p>
          <b className="number">{written(counts.contributions)}</b>{' '}
          {text('synthesis.countedContributions', { count: counts.contributions })}
        </p>
        <p>
          <b className="number">{written(counts.people)}</b>{' '}
          {text('synthesis.countedPeople', { count: counts.people })}
        </p>
        <p>
          <b className="number">{written(counts.groups.length)}</b>{' '}
          {text('synthesis.countedGroups', { count: counts.groups.length })}
        </p>
      </div>
      <div>
        <p>
          <b>{text('synthesis.for')}</b> {written(counts.supports)}{' '}
          <Voices counts={counts} groups={groups} stance="supports" />
        </p>
        {counts.dissents > 0 && (
          <p>
            <b>{text('synthesis.against')}</b> {written(counts.dissents)}{' '}
            <Voices counts={counts} groups={groups} stance="dissents" />
          </p>
        )}
        <p className="hint">{text('synthesis.recounted')}</p>
      </div>
    </>
  )
}

const MOST_SIGNS = 60

/** One sign for each contribution of a stance, as long as they can be taken in at a glance. */
export function Voices(props: {
  counts: Pick<ShownCounts, 'groups'>
  groups: Groups
  stance: Stance
}) {
  const positions = props.groups.flatMap(({ id, position }) => {
    const count = props.counts.groups.find((one) => one.groupId === id)?.[props.stance] ?? 0
    return Array.from({ length: count }, () => position)
  })
  if (positions.length === 0 || positions.length > MOST_SIGNS) return null
  return <SignRow positions={positions} words="" />
}

/** Words quoted as evidence, who said them, and where; words not to be shown leave their place. */
export function EvidenceQuote(props: {
  evidence: ShownEvidence
  groups: Groups
  hrefOf: (number: number) => string
}) {
  const { text } = useReader()
  const { evidence } = props
  const group = props.groups.find((one) => one.id === evidence.groupId) ?? null
  return (
    <div>
      {evidence.quote === null ? (
        <p className="citation-withheld">{text('evidence.withheld')}</p>
      ) : (
        <blockquote
          className={group ? `said voice voice-${group.position}` : 'said voice'}
          lang={evidence.language}
          dir={direction(evidence.language)}
        >
          <p>{evidence.quote}</p>
        </blockquote>
      )}
      <p className="byline">
        <Speaker
          name={evidence.name}
          kind={evidence.contributorKind}
          group={group}
          speaker={evidence.speaker}
        />
        {evidence.number !== null && (
          <>
            {', '}
            <a className="code" href={props.hrefOf(evidence.number)}>
              {contributionCode(evidence.number)}
            </a>
          </>
        )}
        {evidence.stance === 'dissents' && (
          <>
            {', '}
            <b>{text('evidence.dissent')}</b>
          </>
        )}
      </p>
    </div>
  )
}
