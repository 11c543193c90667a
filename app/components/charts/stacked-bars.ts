import { CHANNEL_SIGNS, type ChannelSignName } from '../signs'

/** Contributions received in one month or week. `label` is written under it, `short` on phones. */
export type ChannelPeriod = {
  /** Unique and in order: `2026-03`, `2026-W12`. */
  key: string
  label: string
  short: string
  byChannel: Partial<Record<ChannelSignName, number>>
  /** A phase was open: underlined. */
  isInPhase?: boolean
  /** The current one: yellow. */
  isNow?: boolean
}

export type StackedBar = { channel: ChannelSignName; count: number; y: number; height: number }

export type StackedPeriod = { key: string; total: number; top: number; bars: StackedBar[] }

/** Stacks the channels of each period on the ground line, in the order of their legend. */
export function stackBars(periods: readonly ChannelPeriod[], ground: number, room: number) {
  const totals = periods.map(totalOf)
  const ticks = axisTicks(Math.max(0, ...totals))
  const highest = Math.max(...totals, ...ticks)
  const scale = highest > 0 ? room / highest : 0
  const stacks = periods.map((period, index): StackedPeriod => {
    let y = ground - 1
    const bars = channelsOf([period]).map((channel) => {
      const count = period.byChannel[channel] ?? 0
      y -= count * scale
      return { channel, count, y, height: count * scale }
    })
    return { key: period.key, total: totals[index]!, top: y, bars }
  })
  return { stacks, ticks: ticks.map((value) => ({ value, y: ground - value * scale })) }
}

/** The channels something came through, in the order of their legend. */
export function channelsOf(periods: readonly ChannelPeriod[]): ChannelSignName[] {
  return CHANNEL_SIGNS.filter((channel) => periods.some((period) => period.byChannel[channel]))
}

export function totalOf(period: ChannelPeriod): number {
  return Object.values(period.byChannel).reduce((all, count) => all + count, 0)
}

/** Two or three round numbers up to `highest`, without zero; none when there is nothing. */
export function axisTicks(highest: number): number[] {
  if (highest < 2) return []
  const power = 10 ** Math.floor(Math.log10(highest / 2))
  const step = [5, 2, 1].map((factor) => factor * power).find((each) => each <= highest / 2)
  const ticks: number[] = []
  for (let tick = step ?? power; tick <= highest; tick += step ?? power) ticks.push(tick)
  return ticks
}
