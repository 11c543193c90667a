import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { DISPOSITION_SIGNS, Stamp, type DispositionSignName } from '../signs'
import { round } from './river-layout'

const WIDTH = 1000

export type DispositionCounts = Partial<Record<DispositionSignName, number>>

/** How far the responses are: what was decided, in the order of the legend, then what waits. */
export function DispositionBar({ counts }: { counts: DispositionCounts }) {
  const { text } = useReader()
  const total = Object.values(counts).reduce((all, count) => all + count, 0)
  const pending = counts.pending ?? 0
  return (
    <svg
      className="disposition-bar"
      viewBox={`0 0 ${WIDTH} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text('dispositions.described', { answered: total - pending, pending, total })}
    >
      {total === 0 && <rect className="chart-missing" width={WIDTH} height="20" />}
      {placeDispositions(counts).map(({ disposition, x, width }) => (
        <rect
          key={disposition}
          className={disposition === 'pending' ? 'chart-now' : `disposition-${disposition}`}
          x={round(x)}
          y={disposition === 'pending' ? 1 : 0}
          width={round(width)}
          height={disposition === 'pending' ? 18 : 20}
          fill="currentColor"
        />
      ))}
    </svg>
  )
}

/** What the pieces of the bar are: sign, word and number, in the same order. */
export function DispositionWords({ counts }: { counts: DispositionCounts }) {
  const { language } = useReader()
  return (
    <ul className="disposition-words">
      {placeDispositions(counts).map(({ disposition }) => (
        <li key={disposition}>
          <Stamp disposition={disposition} />{' '}
          <span className="number">{formatNumber(counts[disposition]!, language)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The pieces of the bar, of a thousand: side by side, three apart; none for what has no count. */
export function placeDispositions(counts: DispositionCounts) {
  const present = DISPOSITION_SIGNS.filter((disposition) => (counts[disposition] ?? 0) > 0)
  const total = present.reduce((all, disposition) => all + counts[disposition]!, 0)
  const room = WIDTH - 3 * Math.max(0, present.length - 1)
  let x = 0
  return present.map((disposition) => {
    const piece = { disposition, x, width: (counts[disposition]! / total) * room }
    x += piece.width + 3
    return piece
  })
}
