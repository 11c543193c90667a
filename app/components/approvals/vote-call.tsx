import { inLanguage, type Localized } from '~/app/domain/language'
import { formatEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { ButtonLink } from '../ui/button'

/** A vote that is open to the reader. */
export type OpenVote = {
  id: string
  draftTitle: Localized
  versionNumber: number
  closesAt: Date
  hasVoted: boolean
}

/** Says to somebody who holds a seat that a vote is open, until when, and leads there. */
export function VoteCall({
  vote,
  consultation,
}: {
  vote: OpenVote
  consultation: { languages: string[]; timeZone: string }
}) {
  const { language, text } = useReader()
  const title = inLanguage(vote.draftTitle, language, consultation.languages)
  return (
    <section className="setup-notice">
      <p>
        {text(vote.hasVoted ? 'approval.call.voted' : 'approval.call.open', {
          title,
          number: vote.versionNumber,
          end: formatEnd(vote.closesAt, language, consultation.timeZone),
        })}
      </p>
      <p className="actions">
        <ButtonLink size="small" href={`/${language}/approvals/${vote.id}`}>
          {text(vote.hasVoted ? 'approval.call.see' : 'approval.cast')}
        </ButtonLink>
      </p>
    </section>
  )
}
