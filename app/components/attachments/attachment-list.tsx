import { ATTACHMENT_TYPES, type Attached, type AttachmentType } from '~/app/domain/attachment-file'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'

/** The files that came with what was said: name, kind, size; to be saved. */
export function AttachmentList({ attachments }: { attachments: readonly Attached[] }) {
  const { language, text } = useReader()
  if (attachments.length === 0) return null
  return (
    <ul aria-label={text('attach.list')}>
      {attachments.map(({ id, name, mediaType, bytes }) => (
        <li key={id}>
          <a href={`/attachments/${id}`} download dir="auto">
            {name}
          </a>{' '}
          {text('attach.facts', {
            kind: ATTACHMENT_TYPES[mediaType as AttachmentType],
            size: formatNumber(Math.max(1, Math.round(bytes / 1024)), language),
          })}
        </li>
      ))}
    </ul>
  )
}
