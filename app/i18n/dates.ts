import { dateFormat } from './formatters'

/** A moment in the consultation's time zone, in words: "15 janvier 2027". */
export function formatDay(at: Date | string, language: string, timeZone: string): string {
  return format(at, language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "vendredi 15 janvier 2027 à 23:59" */
export function formatMoment(at: Date | string, language: string, timeZone: string): string {
  return format(at, language, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
}

/** "lundi 2 novembre à 09:00" */
export function formatWeekday(at: Date | string, language: string, timeZone: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return format(at, language, timeZone, { ...day, hour: 'numeric', minute: '2-digit' })
}

/** "novembre 2026"; of a moment in UTC. */
export function formatMonth(at: Date | string, language: string): string {
  return format(at, language, 'UTC', { month: 'long', year: 'numeric' })
}

/** "23:59" */
export function formatTime(at: Date | string, language: string, timeZone: string): string {
  return format(at, language, timeZone, { hour: 'numeric', minute: '2-digit' })
}

/** "2 mars – 31 mai 2026", as the language writes ranges. */
export function formatRange(
  from: Date | string,
  to: Date | string,
  language: string,
  timeZone: string,
): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return dateFormat(language, options).formatRange(new Date(from), new Date(to))
}

/** The last minute before an exclusive end, as people say it: midnight of the 16th is the 15th at 23:59. */
export function lastMinute(end: Date | string): Date {
  return new Date(new Date(end).getTime() - 60_000)
}

/** The end of what was set to a minute: midnight is said as the evening before, other moments as they are. */
export function formatEnd(end: Date | string, language: string, timeZone: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const isMidnight = format(end, 'en', timeZone, clock) === '00:00'
  return formatMoment(isMidnight ? lastMinute(end) : end, language, timeZone)
}

function format(
  at: Date | string,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateFormat(language, { ...options, timeZone }).format(new Date(at))
}
