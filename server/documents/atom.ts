/** What a feed tells of itself and of each thing published; moments in UTC. */
export type Feed = {
  /** Never changes, whatever the address. */
  id: string
  page: string
  title: string
  /** BCP 47. */
  language: string
  /** Newest first. */
  entries: readonly FeedEntry[]
}

export type FeedEntry = {
  id: string
  page: string
  title: string
  /** `''`: nothing is said. */
  summary: string
  publishedAt: Date
  updatedAt: Date
}

const NEVER = new Date(0)

/** A feed in Atom (RFC 4287), all text escaped. */
export function atomFeed({ id, page, title, language, entries }: Feed): string {
  const updated = entries.reduce(
    (last, { updatedAt }) => (updatedAt > last ? updatedAt : last),
    NEVER,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    `<link rel="self" href="${escapeXml(id)}"/>`,
    `<link rel="alternate" href="${escapeXml(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}

function entryXml({ id, page, title, summary, publishedAt, updatedAt }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" href="${escapeXml(page)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    ...(summary === '' ? [] : [`<summary>${escapeXml(summary)}</summary>`]),
    '</entry>',
  ].join('\n')
}

function escapeXml(text: string): string {
  // What XML cannot hold at all is left out.
  const holdable = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return holdable.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
