import { useReader } from '~/app/i18n/text'

type DownloadedVersion = {
  id: string
  /** Of the text that is read. */
  textLanguage: string
  /** The version before it; `null`: it is the first. */
  previous: { number: number } | null
  /** Whether it was ever open to comments, or has threads. */
  isDiscussed: boolean
}

/** The text with what was said of it, for Word, and the way back for comments made there. */
export function VersionDownloads({ version }: { version: DownloadedVersion }) {
  const { language, text } = useReader()
  const { id, textLanguage, previous, isDiscussed } = version
  const page = `/${language}/versions/${id}`
  const links = [
    ...(isDiscussed
      ? [{ label: text('word.commented'), href: `${page}/word/comments.${textLanguage}.docx` }]
      : []),
    ...(previous
      ? [
          {
            label: text('word.changes', { number: previous.number }),
            href: `${page}/word/changes-since-${previous.number}.${textLanguage}.docx`,
          },
        ]
      : []),
    ...(isDiscussed
      ? [
          {
            label: text('word.annotations'),
            href: `${page}/annotations.jsonld?language=${textLanguage}`,
          },
        ]
      : []),
  ]
  if (links.length === 0) return null
  return (
    <details className="version-downloads">
      <summary>{text('word.downloads')}</summary>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        {isDiscussed && (
          <li>
            <a href={`${page}/from-word?language=${textLanguage}`}>{text('word.bring')}</a>
          </li>
        )}
      </ul>
    </details>
  )
}
