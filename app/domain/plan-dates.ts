/** Names of months by their first letters, in French, English, Spanish, Portuguese and Arabic. */
const MONTHS: readonly RegExp[] = [
  /^(?:janv|jan|ene|يناير|كانون الثاني)/iu,
  /^(?:févr|fév|feb|fev|فبراير|شباط)/iu,
  /^(?:mars|march|mar|مارس|آذار)/iu,
  /^(?:avr|apr|abr|أبريل|إبريل|نيسان)/iu,
  /^(?:mai|may|mayo|مايو|أيار)/iu,
  /^(?:juin|june|jun|يونيو|حزيران)/iu,
  /^(?:juil|july|jul|يوليو|تموز)/iu,
  /^(?:août|aout|aug|ago|أغسطس|آب)/iu,
  /^(?:sept|sep|set|سبتمبر|أيلول)/iu,
  /^(?:oct|out|أكتوبر|تشرين الأول)/iu,
  /^(?:nov|نوفمبر|تشرين الثاني)/iu,
  /^(?:déc|dec|dic|dez|ديسمبر|كانون الأول)/iu,
]

/** 1–12; `null`: no month begins here. Only whole words count: "Marseille" is none. */
function monthOf(word: string): number | null {
  const bare = word.replace(/[.,:;]+$/, '')
  if (bare.length > 10) return null
  const at = MONTHS.findIndex((month) => month.test(bare))
  return at === -1 || !(FULL.test(bare) || /\p{Script=Arabic}/u.test(bare)) ? null : at + 1
}

const FULL =
  /^(?:jan(?:v|vier|uary)?|ene(?:ro)?|janeiro|févr?(?:ier)?|feb(?:ruary|rero)?|fev(?:ereiro)?|mars|march|mar(?:zo)?|março|avr(?:il)?|apr(?:il)?|abr(?:il)?|mai|may|mayo|maio|juin|june?|jun(?:io|ho)|juil(?:let)?|july?|jul(?:io|ho)|ao[uû]t|aug(?:ust)?|ago(?:sto)?|sept?(?:embre|ember|iembre)?|set(?:embro)?|oct(?:obre|ober|ubre)?|out(?:ubro)?|nov(?:embre|ember|iembre|embro)?|déc(?:embre)?|dec(?:ember)?|dic(?:iembre)?|dez(?:embro)?)$/iu

export type PlanDate = { date: string; dateTo?: string }

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/
const SEASONS: readonly [RegExp, number][] = [
  [/(?:hiver|winter|invierno|الشتاء)/iu, 1],
  [/(?:printemps|spring|primavera|الربيع)/iu, 2],
  [/(?:été|summer|verano|الصيف)/iu, 3],
  [/(?:automne|autumn|fall|otoño|الخريف)/iu, 4],
]
const ORDINALS =
  /(premier|première|1er|first|primer|1st|deuxième|second|segundo|2e|troisième|third|tercer|3e|quatrième|fourth|cuarto|4e)\s+(?:trimestre|quarter)/iu

/**
 * The date a title or entry names: a month, several months (from, to), a quarter or season.
 *
 * @param year the year of a month that is written without one; `null`: then there is no date.
 * @returns dates as `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Q1`; `null`: none is named.
 */
export function planDate(text: string, year: string | null): PlanDate | null {
  const found = YEAR.exec(text)?.[1] ?? year
  if (!found) return null
  const ordinal = ORDINALS.exec(text)?.[1]
  if (ordinal) return { date: `${found}-Q${quarterNamed(ordinal)}` }
  const months = monthsIn(text)
  if (months.length === 2 && months[1]! - months[0]! === 2 && months[0]! % 3 === 1) {
    return { date: `${found}-Q${(months[0]! + 2) / 3}` }
  }
  if (months.length >= 1) return monthDate(text, months, found)
  const season = SEASONS.find(([name]) => name.test(text))
  if (season) return { date: `${found}-Q${season[1]}` }
  const quarter = /(?:^|[\s(])(?:T|Q)([1-4])(?![\p{L}\d])/u.exec(text)?.[1]
  return quarter ? { date: `${found}-Q${quarter}` } : null
}

function monthDate(text: string, months: readonly number[], year: string): PlanDate {
  const written = (month: number) => `${year}-${String(month).padStart(2, '0')}`
  const days = /(?<!\d)(\d{1,2})(?:er)?\s*[-–]\s*(\d{1,2})\s+\p{L}/u.exec(text)
  if (months.length === 1 && days) {
    const [from, to] = [days[1]!, days[2]!].map((day) => day.padStart(2, '0'))
    return { date: `${written(months[0]!)}-${from}`, dateTo: `${written(months[0]!)}-${to}` }
  }
  const last = months.at(-1)!
  return months.length > 1
    ? { date: written(months[0]!), dateTo: written(last) }
    : { date: written(months[0]!) }
}

function monthsIn(text: string): number[] {
  return text.split(/[\s/–—()-]+/u).flatMap((word) => monthOf(word) ?? [])
}

/** A title that is a month alone: the first cell of a calendar's row. */
export function isMonth(text: string): boolean {
  const words = text.trim().split(/\s+/)
  const rest = words.slice(1).join(' ')
  return monthOf(words[0] ?? '') !== null && (rest === '' || YEAR.test(rest))
}

/** A title that is a stretch of time alone: "JUILLET - SEPTEMBRE 2022 (TRIMESTRE 1)". */
export function isPeriod(text: string): boolean {
  const bare = text
    .replace(/\([^)]*\)/g, '')
    .replace(YEAR, '')
    .trim()
  if (/^(?:trimestre|quarter|[TQ])\s?[1-4]$/iu.test(bare)) return true
  const words = bare.split(/[\s/–—-]+/u).filter((word) => word !== '')
  return words.length > 0 && words.length <= 3 && words.every((word) => monthOf(word) !== null)
}

function quarterNamed(ordinal: string): number {
  if (/^(?:premi|1|first|primer)/iu.test(ordinal)) return 1
  if (/^(?:deux|second|segundo|2)/iu.test(ordinal)) return 2
  return /^(?:trois|third|tercer|3)/iu.test(ordinal) ? 3 : 4
}

/** Whether a date still stands under a question mark: "à confirmer". */
export function isToBeConfirmed(text: string): boolean {
  return /(?:à (?:confirmer|préciser|définir)|to be (?:confirmed|defined)|\btbc\b|\btbd\b|por (?:confirmar|definir)|a confirmar|للتأكيد|يؤكد لاحق)/iu.test(
    text,
  )
}
