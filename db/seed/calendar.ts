const WEEK = 7 * 24 * 3600 * 1000
/** The day the example was written for: the third week of phase 3. */
const WRITTEN_FOR = Date.UTC(2026, 10, 20)
const TIME_ZONE = 'Europe/Paris'

/** Turns a time as the example was written for into one that fits the day it is loaded. */
export type Calendar = {
  /** Whole weeks between the day the example was written for and the day it is loaded. */
  weeks: number
  /** `at('2026-04-14 15:00')`: Paris time, moved by whole weeks. Hours may be left out: midnight. */
  at: (written: string) => Date
  /** `day('2026-04-14')`: the calendar day, `2026-04-14`, moved by whole weeks. */
  day: (written: string) => string
}

/** What the example calls today never lies after `today`, and less than a week before it. */
export function calendarFor(today: Date): Calendar {
  const weeks = Math.floor((today.getTime() - WRITTEN_FOR) / WEEK)
  function day(written: string) {
    return new Date(Date.parse(`${written.slice(0, 10)}T00:00:00Z`) + weeks * WEEK)
      .toISOString()
      .slice(0, 10)
  }
  return {
    weeks,
    day,
    at: (written) => parisTime(day(written), written.slice(11) || '00:00'),
  }
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
})

/** The moment at which clocks in Paris show this day and time. */
function parisTime(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  for (const offset of [1, 2]) {
    const moment = new Date(asUtc - offset * 3600 * 1000)
    const parts = wallClock.formatToParts(moment)
    const shown = (type: string) => parts.find((part) => part.type === type)?.value
    if (`${shown('hour')}:${shown('minute')}` === time && shown('day') === day.slice(8)) {
      return moment
    }
  }
  return new Date(asUtc - 3600 * 1000)
}
