/** One meeting or day, as calendars read it. */
export type CalendarEvent = {
  /** The same for ever, so that a calendar replaces what it had. */
  uid: string
  startsAt: Date
  /** `null`: a moment, not a span. */
  endsAt: Date | null
  title: string
  description: string | null
  place: string | null
  url: string
  /** Of the words. BCP 47. */
  language: string
  /** Whether it is planned and may still change. */
  isTentative?: boolean
}

const LINE_OCTETS = 75

/**
 * An iCalendar file (RFC 5545): times in UTC, so that no table of time zones is needed; lines end
 * in CRLF and are folded at 75 octets.
 *
 * @param madeAt when the file is made.
 */
export function writeCalendar(events: readonly CalendarEvent[], madeAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Polylogue//Polylogue//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, madeAt: Date): string[] {
  const words = (name: string, text: string) =>
    `${name};LANGUAGE=${event.language}:${escaped(text)}`
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    ...(event.endsAt ? [`DTEND:${utc(event.endsAt)}`] : []),
    ...(event.isTentative ? ['STATUS:TENTATIVE'] : []),
    words('SUMMARY', event.title),
    ...(event.description ? [words('DESCRIPTION', event.description)] : []),
    ...(event.place ? [words('LOCATION', event.place)] : []),
    `URL:${event.url.replace(/[\r\n]/g, '')}`,
    'END:VEVENT',
  ]
}

/** `20261203T130000Z` */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}

/** Text values (RFC 5545 § 3.3.11); other control characters have no place in them. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** Folded at octets (§ 3.1), never inside a character: a following line begins with a space. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    const room = pieces.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1
    if (octets + size > room) {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
