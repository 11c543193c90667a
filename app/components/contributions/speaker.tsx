import { inLanguage, type Localized } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { GroupSign } from '../signs'

type SpeakerProps = {
  /** The name the public may read; `null`: hidden, or none was given. */
  name: string | null
  kind: string | null
  group: { position: number; name: Localized } | null
  /** How a session's rule names who spoke. */
  speaker?: string | null
}

/** Who said it, in one line: the group's sign, the name as consented, the kind, the group. */
export function Speaker({ name, kind, group, speaker }: SpeakerProps) {
  const { language, text } = useReader()
  const who = name ?? speaker ?? (kind ? text(`speaker.${kindOf(kind)}`) : text('speaker.unknown'))
  return (
    <>
      {group && <GroupSign position={group.position} />} <span dir="auto">{who}</span>
      {group && (
        <>
          {', '}
          <span dir="auto">{inLanguage(group.name, language)}</span>
        </>
      )}
    </>
  )
}

const KINDS = ['individual', 'organisation', 'coalition', 'member', 'forum'] as const

function kindOf(kind: string) {
  return KINDS.find((one) => one === kind) ?? 'individual'
}
