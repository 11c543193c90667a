import { useReader } from '~/app/i18n/text'
import { groupSign } from '../signs'
import {
  layoutRibbon,
  type RibbonLayout,
  type RibbonPassage,
  type RibbonSize,
} from './ribbon-layout'
import { RibbonTable, type RibbonGroup } from './ribbon-table'
import { round } from './river-layout'

/** A part of the text: its number as readers see it; the current one is where the reader is. */
export type RibbonPart = { number: string; title: string; isCurrent?: boolean }

type RibbonData = {
  passages: readonly RibbonPassage[]
  parts: readonly RibbonPart[]
  groups: readonly RibbonGroup[]
}

const WIDE: RibbonSize = { width: 1198, cell: { height: 6, gap: 2 }, partGap: 20 }
const NARROW: RibbonSize = { width: 598, cell: { height: 8, gap: 2 }, partGap: 11 }

/**
 * Where the text makes people speak: a column per passage, a cell per thread, objections hollow
 * under the line. Columns lead to their passage by pointer; by key and ear, the table does.
 */
export function DensityRibbon(props: RibbonData) {
  const { text } = useReader()
  const count = props.passages.reduce((all, passage) => all + passage.threads.length, 0)
  if (count === 0) return <p className="chart-empty">{text('ribbon.empty')}</p>
  return (
    <figure className="ribbon">
      <Drawing {...props} size={WIDE} className="only-wide" />
      <Drawing {...props} size={NARROW} className="only-narrow" />
      <figcaption>{text('ribbon.caption')}</figcaption>
      <RibbonTable passages={props.passages} groups={props.groups} />
    </figure>
  )
}

function Drawing(props: RibbonData & { size: RibbonSize; className: string }) {
  const { dir } = useReader()
  const { size, parts } = props
  const layout = layoutRibbon(props.passages, size)
  const at = (x: number) => round(dir === 'rtl' ? size.width - x : x)
  return (
    <svg
      className={props.className}
      viewBox={`0 0 ${size.width} ${layout.height + 36}`}
      aria-hidden="true"
      focusable="false"
    >
      <g transform={dir === 'rtl' ? `translate(${size.width} 0) scale(-1 1)` : undefined}>
        <Here layout={layout} parts={parts} />
        <Cells layout={layout} />
        <Columns layout={layout} />
      </g>
      {layout.parts.map((span) => (
        <text
          key={span.part}
          x={at(span.x)}
          y={layout.height + 30}
          className={parts[span.part]?.isCurrent ? 'chart-heading' : 'chart-number'}
        >
          {parts[span.part]?.number}
        </text>
      ))}
    </svg>
  )
}

function Here({ layout, parts }: { layout: RibbonLayout; parts: readonly RibbonPart[] }) {
  const span = layout.parts.find((each) => parts[each.part]?.isCurrent)
  if (!span) return null
  const [x, width] = [round(span.x - 6), round(span.width + 12)]
  return (
    <>
      <rect className="here" x={x} y="0" width={width} height={layout.height} />
      <rect className="here-line" x={x} y={layout.axis - 2} width={width} height="6" />
    </>
  )
}

function Cells({ layout }: { layout: RibbonLayout }) {
  return (
    <>
      {layout.cells.map(({ position, filled, hollow }) => {
        const sign = position === 0 ? 'group-unknown' : groupSign(position)
        return (
          <g key={position} className={sign}>
            {filled && <path className="cell" d={filled} />}
            {hollow && <path className="hollow" d={hollow} />}
          </g>
        )
      })}
      {layout.parts.map((span) => (
        <path
          key={span.part}
          className="axis"
          d={`M${round(span.x)} ${layout.axis}h${round(span.width)}`}
        />
      ))}
    </>
  )
}

function Columns({ layout }: { layout: RibbonLayout }) {
  return (
    <>
      {layout.columns.map(({ passage, x, width }) => (
        <a key={passage.id} href={passage.href} tabIndex={-1}>
          <rect className="column" x={round(x)} y="0" width={round(width)} height={layout.height} />
        </a>
      ))}
    </>
  )
}
