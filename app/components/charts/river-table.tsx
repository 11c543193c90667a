import { useText } from '~/app/i18n/text'
import { GroupSign, Stamp, type DispositionSignName } from '../signs'
import type { RiverNode, RiverRibbon } from './river-layout'
import type { RiverParts } from './river-parts'
import { TableBehind } from './table-behind'

/** Every figure of the river: a row for each theme, then who spoke and what was decided. */
export function RiverTable({ layout, groups, themeName, written }: RiverParts) {
  const text = useText()
  const flowing = groups.filter((group) => layout.groups.some((node) => node.id === group.id))
  const head = [
    text('chart.theme'),
    ...flowing.map((group) => (
      <span key={group.id}>
        <GroupSign position={group.position} /> {group.name}
      </span>
    )),
    text('chart.total'),
    ...layout.dispositions.map(({ id }) => (
      <Stamp key={id} disposition={id as DispositionSignName} />
    )),
  ]
  const rows = layout.themes.map((theme) => [
    themeName(theme.id),
    ...flowing.map((group) => written(between(layout.inflows, group.id, theme.id))),
    <b key="total">{written(theme.count)}</b>,
    ...layout.dispositions.map(({ id }) => written(between(layout.outflows, theme.id, id))),
  ])
  const people = flowing.reduce((all, group) => all + group.people, 0)
  rows.push([
    text('chart.people'),
    ...flowing.map((group) => written(group.people)),
    written(people),
    ...layout.dispositions.map(() => ''),
  ])
  const foot = [
    text('chart.contributions'),
    ...flowing.map((group) => written(countOf(layout.groups, group.id))),
    <b key="total">{written(layout.total)}</b>,
    ...layout.dispositions.map((node) => written(node.count)),
  ]
  return <TableBehind caption={text('river.title')} head={head} rows={rows} foot={foot} />
}

function between(ribbons: readonly RiverRibbon[], from: string, to: string): number {
  return ribbons.find((ribbon) => ribbon.from === from && ribbon.to === to)?.count ?? 0
}

function countOf(nodes: readonly RiverNode[], id: string): number {
  return nodes.find((node) => node.id === id)?.count ?? 0
}
