import { useReader } from '~/app/i18n/text'
import { groupSign } from '../signs'
import { ChartSign } from './chart-sign'
import { round, type RiverNode, type RiverRibbon } from './river-layout'
import { riverDescription, type RiverParts } from './river-parts'

const WIDTH = 288
const GAP = 7
const LEVELS = { groups: 34, themes: 150, dispositions: 300 }

/** The drawing alone: groups above, themes by letter, dispositions below. */
export function RiverDown(props: RiverParts) {
  const { text, dir } = useReader()
  const drawing: Drawing = {
    ...props,
    signs: new Map(props.groups.map((group) => [group.id, groupSign(group.position)])),
    places: {
      groups: across(props.layout.groups, props.layout.total),
      themes: across(props.layout.themes, props.layout.total),
      dispositions: across(props.layout.dispositions, props.layout.total),
    },
    at: (x) => round(dir === 'rtl' ? WIDTH - x : x),
  }
  const turn = dir === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : undefined
  return (
    <svg
      viewBox={`-7 0 ${WIDTH + 14} 330`}
      role="img"
      aria-label={text('river.described', riverDescription(props))}
    >
      <g transform={turn} fill="currentColor">
        <Falls {...drawing} />
        <Edges {...drawing} />
      </g>
      <Letters {...drawing} />
      <Signs {...drawing} />
    </svg>
  )
}

type Drawing = RiverParts & {
  signs: Map<string, string>
  places: Record<'groups' | 'themes' | 'dispositions', Map<string, Place>>
  at: (x: number) => number
}

function Falls({ layout, places, signs }: Drawing) {
  const scale = (WIDTH - GAP * 9) / layout.total
  return (
    <>
      {fall(layout.inflows, places.groups, places.themes, scale).map((ribbon) => (
        <path
          key={ribbon.key}
          className={`river-flow ${signs.get(ribbon.from)}`}
          d={fallPath(ribbon, LEVELS.groups, LEVELS.themes)}
        />
      ))}
      {fall(layout.outflows, places.themes, places.dispositions, scale).map((ribbon) => (
        <path
          key={ribbon.key}
          className={`river-outflow disposition-${ribbon.to}`}
          d={fallPath(ribbon, LEVELS.themes + 34, LEVELS.dispositions)}
        />
      ))}
    </>
  )
}

function Edges({ places, signs }: Drawing) {
  return (
    <>
      {[...places.groups].map(([id, place]) => (
        <Edge key={id} place={place} y={LEVELS.groups - 8} className={signs.get(id)} />
      ))}
      {[...places.themes].map(([id, place]) => (
        <Edge key={id} place={place} y={LEVELS.themes} />
      ))}
      {[...places.dispositions].map(([id, place]) => (
        <Edge key={id} place={place} y={LEVELS.dispositions} className={`disposition-${id}`} />
      ))}
    </>
  )
}

function Letters({ places, at }: Drawing) {
  return [...places.themes].map(([id, place], index) => (
    <text
      key={id}
      className="chart-strong"
      textAnchor="middle"
      x={at(middle(place))}
      y={LEVELS.themes + 26}
    >
      {letter(index)}
    </text>
  ))
}

function Signs({ places, signs, at }: Drawing) {
  const drawn = [
    ...[...places.groups].map(([id, place]) => ({ sign: signs.get(id)!, place, y: 13 })),
    ...[...places.dispositions].map(([id, place]) => ({
      sign: `disposition-${id}`,
      place,
      y: LEVELS.dispositions + 21,
    })),
  ]
  return drawn.map(({ sign, place, y }) => (
    <ChartSign key={sign} sign={sign} x={at(middle(place))} y={y} size={14} />
  ))
}

type Place = { x: number; width: number }

function Edge({ place, y, className }: { place: Place; y: number; className?: string }) {
  return (
    <rect className={className} x={round(place.x)} y={y} width={round(place.width)} height="8" />
  )
}

function middle(place: Place): number {
  return place.x + place.width / 2
}

/** Bars side by side over the whole width; up to ten fit, each at least a sign wide apart. */
function across(nodes: readonly RiverNode[], total: number): Map<string, Place> {
  const scale = (WIDTH - GAP * 9) / total
  const used = nodes.reduce((all, node) => all + node.count * scale, 0)
  const gap = nodes.length > 1 ? (WIDTH - used) / (nodes.length - 1) : 0
  let x = nodes.length > 1 ? 0 : (WIDTH - used) / 2
  return new Map(
    nodes.map((node) => {
      const place = { x, width: node.count * scale }
      x += place.width + gap
      return [node.id, place]
    }),
  )
}

type Falling = { key: string; from: string; to: string; fromX: number; toX: number; width: number }

function fall(
  ribbons: readonly RiverRibbon[],
  froms: Map<string, Place>,
  tos: Map<string, Place>,
  scale: number,
): Falling[] {
  const left = new Map([...froms].map(([id, place]) => [id, place.x]))
  const right = new Map([...tos].map(([id, place]) => [id, place.x]))
  return ribbons.map(({ from, to, count }) => {
    const width = count * scale
    const fromX = left.get(from) ?? 0
    const toX = right.get(to) ?? 0
    left.set(from, fromX + width)
    right.set(to, toX + width)
    return { key: `${from} ${to}`, from, to, fromX, toX, width }
  })
}

function fallPath({ fromX, toX, width }: Falling, top: number, bottom: number): string {
  const half = (top + bottom) / 2
  const [a, b, c, d] = [fromX, toX, toX + width, fromX + width].map(round)
  return `M${a} ${top}C${a} ${half} ${b} ${half} ${b} ${bottom}H${c}C${c} ${half} ${d} ${half} ${d} ${top}Z`
}

/** A, B, C … for themes, tied to their names in the list. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index)
}
