import { round, type RiverLayout, type RiverNode } from './river-layout'

/** A band of ink from an accepting disposition into the text, where it arrives at `toY`. */
export type DocumentBand = { node: RiverNode; toY: number }

const ACCEPTING = ['accepted', 'accepted_in_part']
const SHEET = { y: 32, width: 92, minHeight: 196, edge: 12 }
/** Lengths of the lines on the sheet, of 68. Invented: a picture of a page, no figure. */
const LINES = [68, 68, 64, 64, 64, 68, 68, 68, 68, 46, 68, 46, 46, 64, 64, 68, 68, 46]

/** Where what was accepted arrives in the text, one band under the other. */
export function documentBands(layout: RiverLayout): DocumentBand[] {
  let toY = SHEET.y + SHEET.edge
  return layout.dispositions
    .filter((node) => ACCEPTING.includes(node.id))
    .map((node) => {
      const band = { node, toY }
      toY += node.height
      return band
    })
}

/** The sheet the river ends in, the bands that reach it, and the line that leaves it. */
export function DocumentColumn(props: {
  layout: RiverLayout
  bands: readonly DocumentBand[]
  x: number
  from: number
}) {
  const { bands, x, from, layout } = props
  const inside = bands.reduce((all, band) => all + band.node.height, 0)
  const height = Math.max(SHEET.minHeight, inside + 2 * SHEET.edge)
  const bottom = SHEET.y + height
  return (
    <>
      {bands.map((band) => (
        <path key={band.node.id} className="chart-ink" d={bandPath(band, from, x)} />
      ))}
      <path
        className="chart-axis river-end"
        d={`M${x + 46} ${round(bottom)}V${layout.height + 2}`}
      />
      <rect
        className="chart-paper"
        x={x}
        y={SHEET.y}
        width={SHEET.width}
        height={round(height)}
        strokeWidth="3"
      />
      {LINES.map((length, index) => (
        <rect
          key={index}
          className={
            bands.length > 0 && [3, 5, 6, 7, 8, 9, 15, 17].includes(index)
              ? 'chart-ink'
              : 'chart-faint'
          }
          x={x + SHEET.edge}
          y={round(SHEET.y + 18 + (index * (height - 30)) / LINES.length)}
          width={length}
          height="4"
        />
      ))}
    </>
  )
}

/** Level beside the words of the disposition, then curving into the sheet. */
function bandPath({ node, toY }: DocumentBand, from: number, to: number): string {
  const level = to - 112
  const middle = (level + to) / 2
  const [a, b, c, d] = [node.y, toY, toY + node.height, node.y + node.height].map(round)
  return `M${from} ${a}H${level}C${middle} ${a} ${middle} ${b} ${to} ${b}V${c}C${middle} ${c} ${middle} ${d} ${level} ${d}H${from}Z`
}
