import { useId } from 'react'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { round } from './river-layout'
import { medianStep, scaleHeights, type ScaleStep } from './scale'
import { TableBehind } from './table-behind'

/** Drawn for a phone, so that its figures stay as large as the words beside it. */
const WIDTH = 340
const GROUND = 150
const ROOM = 118

/** Answers on a scale: a column for each degree, the median said in words. */
export function ScaleChart({ title, steps }: { title: string; steps: readonly ScaleStep[] }) {
  const { text, language, dir } = useReader()
  const id = useId()
  const median = medianStep(steps)
  if (median === null) return <p className="chart-empty">{text('chart.nothing')}</p>
  const heights = scaleHeights(steps, ROOM)
  const step = WIDTH / steps.length
  const middle = (index: number) => (index + 0.5) * step
  const at = (x: number) => round(dir === 'rtl' ? WIDTH - x : x)
  const width = Math.min(64, step - 8)
  return (
    <div className="chart-narrow">
      <svg className="chart" viewBox={`0 0 ${WIDTH} 176`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <path className="chart-axis" d={`M0 ${GROUND}H${WIDTH}`} />
        {steps.map((each, index) => (
          <g key={each.value}>
            <rect
              className="chart-ink"
              x={round(at(middle(index)) - width / 2)}
              y={round(GROUND - heights[index]!)}
              width={round(width)}
              height={round(heights[index]!)}
            />
            <text
              className="chart-strong"
              x={at(middle(index))}
              y={round(GROUND - heights[index]!) - 6}
              textAnchor="middle"
            >
              {formatNumber(each.count, language)}
            </text>
            <text
              className="chart-number"
              x={at(middle(index))}
              y={GROUND + 20}
              textAnchor="middle"
            >
              {each.value}
            </text>
          </g>
        ))}
      </svg>
      <ScaleEnds steps={steps} />
      <p className="hint">{text('chart.median', { median })}</p>
      <TableBehind
        caption={title}
        head={[text('chart.step'), text('chart.answers')]}
        rows={steps.map((each) => [
          each.label ? `${each.value}, ${each.label}` : each.value,
          formatNumber(each.count, language),
        ])}
      />
    </div>
  )
}

/** What the lowest and the highest degree mean, under the ends of the axis. */
function ScaleEnds({ steps }: { steps: readonly ScaleStep[] }) {
  const [first, last] = [steps.at(0), steps.at(-1)]
  if (!first?.label && !last?.label) return null
  return (
    <p className="scale-ends">
      <span>{first?.label}</span>
      <span>{last?.label}</span>
    </p>
  )
}
