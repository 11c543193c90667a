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

/**
 * The end of what was set to a minute, as people say it and as it was typed: midnight of the 16th
 * is the 15th at 23:59, other moments are what they are.
 */
export function saidEnd(end: Date | string, timeZone: string): Date {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const isMidnight = format(end, 'en', timeZone, clock) === '00:00'
  return new Date(new Date(end).getTime() - (isMidnight ? 60_000 : 0))
}

/** An end in words: "vendredi 15 janvier 2027 à 23:59". */
export function formatEnd(end: Date | string, language: string, timeZone: string): string {
  return formatMoment(saidEnd(end, timeZone), language, timeZone)
}

function format(
  at: Date | string,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateFormat(language, { ...options, timeZone }).format(new Date(at))
}
