import { useReader } from '~/app/i18n/text'
import { groupSign, type DispositionSignName } from '../signs'
import { ribbonPath, round, type RiverNode, type RiverRibbon } from './river-layout'
import { riverDescription, type RiverParts } from './river-parts'
import { ChartSign } from './chart-sign'
import { documentBands, DocumentColumn } from './river-document'

const WIDTH = 1180
const TOP = 34
const BAR = 9
const X = { groups: 190, themes: 470, dispositions: 840, text: 1088 }

/** The wide river. Right to left, shapes are turned over and words keep their own direction. */
export function RiverWide(props: RiverParts & { id: string }) {
  const { text, dir } = useReader()
  const { layout, id } = props
  const turn = dir === 'rtl' ? `translate(${WIDTH} ${TOP}) scale(-1 1)` : `translate(0 ${TOP})`
  const bands = documentBands(layout)
  return (
    <svg
      className="river-wide"
      viewBox={`0 0 ${WIDTH} ${layout.height + TOP}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{text('river.title')}</title>
      <desc id={`${id}-text`}>{text('river.described', riverDescription(props))}</desc>
      <g transform={turn}>
        <Flows {...props} />
        <Bars {...props} />
        <DocumentColumn layout={layout} bands={bands} x={X.text} from={X.dispositions + BAR} />
      </g>
      <Words {...props} />
    </svg>
  )
}

function Flows({ layout, groups }: RiverParts) {
  const signs = new Map(groups.map((group) => [group.id, groupSign(group.position)]))
  return (
    <>
      {layout.inflows.map((ribbon) => (
        <Flow
          key={`${ribbon.from} ${ribbon.to}`}
          ribbon={ribbon}
          className={`river-flow ${signs.get(ribbon.from)}`}
          x={[X.groups + BAR, X.themes]}
        />
      ))}
      {layout.outflows.map((ribbon) => (
        <Flow
          key={`${ribbon.from} ${ribbon.to}`}
          ribbon={ribbon}
          className={`river-outflow disposition-${ribbon.to}`}
          x={[X.themes + BAR, X.dispositions]}
        />
      ))}
    </>
  )
}

function Flow(props: { ribbon: RiverRibbon; className: string; x: [number, number] }) {
  return (
    <path
      className={props.className}
      d={ribbonPath(props.ribbon, ...props.x)}
      fill="currentColor"
    />
  )
}

function Bars({ layout, groups }: RiverParts) {
  const signs = new Map(groups.map((group) => [group.id, groupSign(group.position)]))
  return (
    <>
      {layout.groups.map((node) => (
        <Bar key={node.id} node={node} x={X.groups} className={signs.get(node.id)} />
      ))}
      {layout.themes.map((node) => (
        <Bar key={node.id} node={node} x={X.themes} />
      ))}
      {layout.dispositions.map((node) => (
        <Bar key={node.id} node={node} x={X.dispositions} className={`disposition-${node.id}`} />
      ))}
    </>
  )
}

function Bar({ node, x, className }: { node: RiverNode; x: number; className?: string }) {
  return (
    <rect
      className={className}
      x={x}
      y={round(node.y)}
      width={BAR}
      height={Math.max(1, round(node.height))}
      fill="currentColor"
    />
  )
}

/** Words stand at the same places, mirrored; their anchor follows the direction by itself. */
function Words(props: RiverParts) {
  const { text, dir } = useReader()
  const at = (x: number) => (dir === 'rtl' ? WIDTH - x : x)
  return (
    <>
      <Heading x={at(0)} words={text('river.who')} />
      <Heading x={at(X.themes)} words={text('river.what')} />
      <Heading x={at(X.dispositions)} words={text('river.decided')} />
      <Heading x={at(X.text)} words={text('river.text')} />
      <GroupWords {...props} at={at} />
      <ThemeWords {...props} at={at} />
      <DispositionWords {...props} at={at} />
      <text x={at(X.text)} y="36" className="chart-number">
        {text('river.passages', { count: props.data.changedPassages })}
      </text>
      <text x={at(X.text)} y="53" className="chart-number">
        {text('river.changed', { count: props.data.changedPassages })}
      </text>
    </>
  )
}

function Heading({ x, words }: { x: number; words: string }) {
  return (
    <text x={x} y="16" className="chart-heading">
      {words}
    </text>
  )
}

type Placed = RiverParts & { at: (x: number) => number }

function middle(node: RiverNode): number {
  return round(TOP + node.slot.y + node.slot.height / 2)
}

function GroupWords({ layout, groups, at }: Placed) {
  const { text } = useReader()
  return layout.groups.map((node) => {
    const group = groups.find((each) => each.id === node.id)!
    const sign = groupSign(group.position)
    return (
      <g key={node.id}>
        <ChartSign sign={sign} x={at(8.5)} y={middle(node) - 8.5} size={17} />
        <text x={at(24)} y={middle(node) - 4} className="chart-strong">
          {shortened(group.name, 21)}
        </text>
        <text x={at(24)} y={middle(node) + 14} className="chart-number">
          {text('river.said', { count: node.count, people: group.people })}
        </text>
      </g>
    )
  })
}

function ThemeWords({ layout, themeName, written, at }: Placed) {
  return layout.themes.map((node) => (
    <text
      key={node.id}
      x={at(X.themes + 17)}
      y={middle(node) + 5}
      className="chart-strong chart-halo"
    >
      {shortened(themeName(node.id), 30)}{' '}
      <tspan className="chart-number">{written(node.count)}</tspan>
    </text>
  ))
}

function DispositionWords({ layout, written, at }: Placed) {
  const { text, language } = useReader()
  return layout.dispositions.map((node) => {
    const isOnInk = ['accepted', 'accepted_in_part'].includes(node.id) && node.height >= 22
    return (
      <g key={node.id}>
        <ChartSign
          sign={`disposition-${node.id}`}
          x={at(X.dispositions + 26)}
          y={middle(node)}
          size={16}
          isOnInk={isOnInk}
        />
        <text
          x={at(X.dispositions + 41)}
          y={middle(node) + 5}
          className={isOnInk ? 'chart-strong chart-inverse' : 'chart-strong chart-halo'}
        >
          {capitalised(text(`sign.disposition.${node.id as DispositionSignName}`), language)}{' '}
          <tspan className="chart-number">{written(node.count)}</tspan>
        </text>
      </g>
    )
  })
}

/** A name short enough for its place; the table has it whole. `length` in characters. */
function shortened(name: string, length: number): string {
  const characters = [...name]
  return characters.length <= length
    ? name
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

/** With the first letter as a heading has it. */
function capitalised(words: string, language: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}
