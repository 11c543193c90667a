import { describe, expect, test } from 'vitest'
import { writeCalendar, type CalendarEvent } from '~/server/documents/calendar'

const meeting: CalendarEvent = {
  uid: 'a1@example.org',
  startsAt: new Date('2026-12-03T13:00Z'),
  endsAt: new Date('2026-12-03T15:00Z'),
  title: 'Session d’écoute, Les Îles; quai, port',
  description: 'Ligne une\nligne deux \\ fin',
  place: 'Salle du port',
  url: 'https://example.org/fr/sessions/a1',
  language: 'fr',
}
const madeAt = new Date('2026-11-20T12:34:56.789Z')

describe('writeCalendar', () => {
  test('is read back as it was written', () => {
    const event = parse(writeCalendar([meeting], madeAt))

    expect(event).toMatchObject({
      UID: 'a1@example.org',
      DTSTAMP: '20261120T123456Z',
      DTSTART: '20261203T130000Z',
      DTEND: '20261203T150000Z',
      'SUMMARY;LANGUAGE=fr': meeting.title,
      'DESCRIPTION;LANGUAGE=fr': meeting.description,
      URL: meeting.url,
    })
  })

  test('folds lines at 75 octets, never inside a character', () => {
    const title = 'جلسة استماع في الجزر '.repeat(20).trim()

    const file = writeCalendar([{ ...meeting, title }], madeAt)

    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(parse(file)['SUMMARY;LANGUAGE=fr']).toBe(title)
  })

  test('ends every line with CRLF, and lets no text make a line of its own', () => {
    const file = writeCalendar(
      [{ ...meeting, title: 'a\r\nEND:VCALENDAR', url: 'x:\r\nEND:X' }],
      madeAt,
    )

    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file.match(/^END:VCALENDAR\r$/gm)).toHaveLength(1)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})

/** The properties of the file's event, unfolded and unescaped. */
function parse(file: string): Record<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  const inside = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'))
  return Object.fromEntries(
    inside.map((line): [string, string] => {
      const [name, ...value] = line.split(':')
      const plain = value
        .join(':')
        .replace(/\\(.)/g, (_match, escape: string) => (escape === 'n' ? '\n' : escape))
      return [name!, plain]
    }),
  )
}
