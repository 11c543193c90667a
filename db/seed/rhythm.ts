import type { Random } from './random'
import type { PhaseKey, World } from './world'

/** How much came in, by stretch of days: most in April and September, nothing in October. */
const STRETCHES: Record<PhaseKey, readonly [from: string, days: number, weight: number][]> = {
  1: [
    ['2026-03-03', 14, 60],
    ['2026-03-17', 15, 130],
    ['2026-04-01', 13, 300],
    ['2026-04-14', 17, 95],
    ['2026-05-01', 31, 100],
  ],
  2: [
    ['2026-06-15', 16, 60],
    ['2026-07-01', 31, 75],
    ['2026-08-01', 31, 30],
    ['2026-09-01', 30, 170],
  ],
  3: [
    ['2026-11-02', 7, 30],
    ['2026-11-09', 11, 70],
  ],
}

const HOURS = {
  7: 3,
  8: 6,
  9: 8,
  10: 9,
  11: 8,
  12: 9,
  13: 7,
  14: 6,
  15: 6,
  16: 5,
  17: 7,
  18: 9,
  19: 9,
  20: 11,
  21: 10,
  22: 6,
  23: 3,
}

/** A full hour at which someone may have written in this phase, until the example's now. */
export function someHour(phase: PhaseKey, random: Random, world: World, notBefore?: Date): Date {
  const place = Number(
    random.weighted(Object.fromEntries(STRETCHES[phase].map(([, , weight], at) => [at, weight]))),
  )
  const [from, days] = STRETCHES[phase][place]!
  const day = new Date(Date.parse(`${from}T00:00:00Z`) + random.between(0, days - 1) * 86_400_000)
  const hour = String(random.weighted(HOURS)).padStart(2, '0')
  const found = world.calendar.at(`${day.toISOString().slice(0, 10)} ${hour}:00`)
  const isTooEarly = notBefore !== undefined && found <= notBefore
  return found > world.now || isTooEarly ? someHour(phase, random, world, notBefore) : found
}
