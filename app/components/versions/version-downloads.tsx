import { useReader } from '~/app/i18n/text'

/** The text alone. */
const FORMS = ['docx', 'pdf', 'html', 'md'] as const

type DownloadedVersion = {
  id: string
  /** Of the text that is read. */
  textLanguage: string
  /** The version before it; `null`: it is the first. */
  previous: { number: number } | null
  /** Whether it was ever open to comments, or has threads. */
  isDiscussed: boolean
  /** Whether the reader may bring comments that were made in Word. */
  mayBring: boolean
}

/** The text alone, or for Word with what was said of it; and the way back for comments made there. */
export function VersionDownloads({ version }: { version: DownloadedVersion }) {
  const { language, text } = useReader()
  const { id, textLanguage, previous, isDiscussed, mayBring } = version
  const page = `/${language}/versions/${id}`
  const links = [
    ...FORMS.map((form) => ({
      label: text(`version.download.${form}`),
      href: `${page}/export/${textLanguage}.${form}`,
    })),
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
  return (
    <details className="version-downloads">
      <summary>{text('word.downloads')}</summary>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        {isDiscussed && mayBring && (
          <li>
            <a href={`${page}/from-word?language=${textLanguage}`}>{text('word.bring')}</a>
          </li>
        )}
      </ul>
    </details>
  )
}
