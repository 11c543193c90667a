import { useText } from '~/app/i18n/text'
import { GroupSign, Stamp, type DispositionSignName } from '../signs'
import { letter, RiverDown } from './river-down'
import type { RiverParts } from './river-parts'

/** The river on a phone: downwards, in the order of reading, between lists with all figures. */
export function RiverList(props: RiverParts) {
  const text = useText()
  const { layout, groups, themeName, written } = props
  return (
    <div className="only-narrow">
      <h3>{text('river.who')}</h3>
      <ul className="legend">
        {layout.groups.map((node) => (
          <li key={node.id}>
            <GroupSign position={groups.find((group) => group.id === node.id)!.position} />{' '}
            {groups.find((group) => group.id === node.id)!.name}
            <span className="number">{written(node.count)}</span>
          </li>
        ))}
      </ul>
      <RiverDown {...props} />
      <h3>{text('river.what')}</h3>
      <ul className="legend">
        {layout.themes.map((node, index) => (
          <li key={node.id}>
            <b aria-hidden="true">{letter(index)}</b> {themeName(node.id)}
            <span className="number">{written(node.count)}</span>
          </li>
        ))}
      </ul>
      <h3>{text('river.decided')}</h3>
      <ul className="legend">
        {layout.dispositions.map((node) => (
          <li key={node.id}>
            <Stamp disposition={node.id as DispositionSignName} />
            <span className="number">{written(node.count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
