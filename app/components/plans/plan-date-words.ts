import { dateFormat } from '~/app/i18n/formatters'
import type { Text } from '~/app/i18n/create-text'

/** The words of a plan's date, no more exact than it is: "mars 2027", "2e trimestre 2027", "2027". */
export function planDateWords(date: string, language: string, text: Text): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  if (month.startsWith('Q')) return text(`plan.quarter${quarter(month)}`, { year })
  const moment = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return date
  return dateFormat(language, {
    ...(day !== undefined && { day: 'numeric' as const }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(moment)
}

function quarter(name: string): 1 | 2 | 3 | 4 {
  const number = Number(name.slice(1))
  return number === 2 ? 2 : number === 3 ? 3 : number === 4 ? 4 : 1
}
