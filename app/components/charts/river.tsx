import { useId } from 'react'
import { useReader } from '~/app/i18n/text'
import { formatNumber } from '~/app/i18n/create-text'
import { layoutRiver, NO_THEME, OTHER_THEMES } from './river-layout'
import type { RiverData, RiverParts } from './river-parts'
import { RiverList } from './river-list'
import { RiverTable } from './river-table'
import { RiverWide } from './river-wide'

/**
 * The river: from who speaks, through what about and what was decided, to the text. Wide on a
 * desk; on a phone downwards, with lists that keep every figure. A sentence while nothing flows.
 */
export function River(props: RiverData) {
  const { text, language } = useReader()
  const groups = [...props.groups].sort((a, b) => a.position - b.position)
  const layout = layoutRiver(
    groups.map((group) => group.id),
    props.flows,
  )
  const names = new Map(props.themes.map((theme) => [theme.id, theme.name]))
  names.set(OTHER_THEMES, text('chart.otherThemes')).set(NO_THEME, text('chart.noTheme'))
  const parts: RiverParts = {
    data: props,
    layout,
    groups,
    themeName: (id) => names.get(id) ?? text('chart.noTheme'),
    written: (count) => formatNumber(count, language),
  }
  const id = useId()
  if (layout.total === 0) return <p className="chart-empty">{text('river.empty')}</p>
  return (
    <>
      <RiverTable {...parts} />
      <RiverWide {...parts} id={id} />
      <RiverList {...parts} />
    </>
  )
}
