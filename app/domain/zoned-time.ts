/**
 * A wall clock's reading, 'YYYY-MM-DDTHH:mm', as `<input type="datetime-local">` has it. It is
 * a moment only together with an IANA time zone.
 */
export type LocalTime = string

const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

/** Whether this reads as a day of the calendar and a time of the day. */
export function isLocalTime(local: string): boolean {
  const minutes = asUtc(local)
  return minutes !== null && new Date(minutes).toISOString().startsWith(local)
}

/** Whether software here knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What the clocks of a zone show at a moment; seconds are left out. */
export function toLocalTime(at: Date, timeZone: string): LocalTime {
  return new Date(wallClock(at.getTime(), timeZone)).toISOString().slice(0, 16)
}

/**
 * The moment at which the clocks of a zone show a time. In the hour that is shown twice (clocks
 * go back) the first one; in the hour that is skipped (clocks go forward) as much later as the
 * clocks jumped, so that nothing closes earlier than somebody read.
 *
 * @throws {RangeError} when it is no local time or no zone.
 */
export function fromLocalTime(local: LocalTime, timeZone: string): Date {
  const shown = asUtc(local)
  if (shown === null) throw new RangeError(`"${local}" is no local time`)
  // Offsets change at most once within a day, so those a day before and after are all there are.
  const before = shown - offset(shown - DAY_MS, timeZone)
  const after = shown - offset(shown + DAY_MS, timeZone)
  const matching = [before, after].filter((at) => wallClock(at, timeZone) === shown)
  return new Date(matching.length > 0 ? Math.min(...matching) : before)
}

/** The same time of day, days later, as a calendar counts them. */
export function addDays(local: LocalTime, days: number): LocalTime {
  const shown = asUtc(local)
  if (shown === null) throw new RangeError(`"${local}" is no local time`)
  return new Date(shown + days * DAY_MS).toISOString().slice(0, 16)
}

const DAY_MS = 24 * 3600 * 1000

/** The reading as if it were UTC, in milliseconds; `null` when it is none. */
function asUtc(local: LocalTime): number | null {
  if (!LOCAL_TIME.test(local)) return null
  const at = Date.parse(`${local}Z`)
  return Number.isNaN(at) ? null : at
}

function offset(at: number, timeZone: string): number {
  return wallClock(at, timeZone) - at
}

/** What the zone's clocks show, as if it were UTC, in whole minutes. */
function wallClock(at: number, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year, month, day, hour, minute } = parts
  return Date.UTC(year!, month! - 1, day, hour, minute)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept, for making one is slow. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** The moments of a span that was entered on the clocks of a zone; `null` stays `null`. */
export function momentsOf<T extends LocalTime | null>(
  span: { opensAt: T; closesAt: T },
  timeZone: string,
) {
  const moment = (local: T) =>
    (local === null ? null : fromLocalTime(local, timeZone)) as T extends null ? null : Date
  return { opensAt: moment(span.opensAt), closesAt: moment(span.closesAt) }
}
