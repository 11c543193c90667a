import { useReader } from '~/app/i18n/text'

/** Signs with an arrow or an open side: they turn over with the direction of reading. */
const TURNING = ['disposition-deferred', 'disposition-out_of_scope']

/** A sign inside a drawing, centred on `x` and `y`; `isOnInk` when what lies under it is ink. */
export function ChartSign(props: {
  sign: string
  x: number
  y: number
  size: number
  isOnInk?: boolean
}) {
  const { dir } = useReader()
  const { sign, x, y, size, isOnInk } = props
  const isTurned = dir === 'rtl' && TURNING.includes(sign)
  return (
    <use
      href={`#${sign}`}
      className={isOnInk ? 'sign-inverse' : sign}
      x={x - size / 2}
      y={y - size / 2}
      width={size}
      height={size}
      transform={isTurned ? `translate(${2 * x} 0) scale(-1 1)` : undefined}
    />
  )
}
