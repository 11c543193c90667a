import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { GroupSign } from '../signs'
import type { RibbonPassage } from './ribbon-layout'
import { TableBehind } from './table-behind'

export type RibbonGroup = { position: number; name: string }

/** The ribbon in words: each passage that has threads, how many, and who opened them. */
export function RibbonTable(props: {
  passages: readonly RibbonPassage[]
  groups: readonly RibbonGroup[]
}) {
  const { text, language } = useReader()
  const rows = props.passages
    .filter((passage) => passage.threads.length > 0)
    .map((passage) => [
      <a key="passage" href={passage.href}>
        {passage.number}
      </a>,
      text('ribbon.threads', { count: passage.threads.length }),
      formatNumber(passage.threads.filter((thread) => thread.isObjection).length, language),
      <Voices key="voices" passage={passage} groups={props.groups} />,
    ])
  return (
    <TableBehind
      caption={text('ribbon.title')}
      summary={text('ribbon.list')}
      head={[
        text('ribbon.passage'),
        text('chart.total'),
        text('ribbon.objections'),
        text('ribbon.who'),
      ]}
      rows={rows}
    />
  )
}

function Voices(props: { passage: RibbonPassage; groups: readonly RibbonGroup[] }) {
  const { text, language } = useReader()
  const { passage, groups } = props
  const countOf = (position: number | null) =>
    passage.threads.filter((thread) => thread.position === position).length
  return (
    <ul className="legend">
      {groups
        .filter((group) => countOf(group.position) > 0)
        .map((group) => (
          <li key={group.position}>
            <GroupSign position={group.position} /> {group.name}{' '}
            {formatNumber(countOf(group.position), language)}
          </li>
        ))}
      {countOf(null) > 0 && (
        <li>
          {text('ribbon.unknown')} {formatNumber(countOf(null), language)}
        </li>
      )}
    </ul>
  )
}
