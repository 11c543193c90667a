import type { ApprovalResult, ApprovalState } from '~/app/domain/approval'
import { inLanguage, type Localized } from '~/app/domain/language'
import { formatEnd, formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'

/** A body's decision on a version, as lists show it. */
export type ListedApproval = {
  id: string
  bodyName: Localized
  versionId: string
  versionNumber: number
  draftTitle: Localized
  opensAt: Date | string
  closesAt: Date | string
  decidedAt: Date | string | null
  result: ApprovalResult | null
  state: ApprovalState
}

type LineProps = {
  approval: ListedApproval
  consultation: { languages: string[]; timeZone: string }
}

/** One vote in a list: on what, by whom, where it stands. */
export function ApprovalLine({ approval, consultation }: LineProps) {
  const { language, text } = useReader()
  const { languages, timeZone } = consultation
  return (
    <>
      <h3>
        <a href={`/${language}/approvals/${approval.id}`}>
          {text('approval.desk.versionOf', {
            title: inLanguage(approval.draftTitle, language, languages),
            number: approval.versionNumber,
          })}
        </a>
      </h3>
      <p className="entry-facts">
        <b>
          {approval.result
            ? text(`approval.result.${approval.result}`)
            : text(`approval.state.${approval.state}`)}
        </b>
        <span className="hint">
          {text('approval.by', { body: inLanguage(approval.bodyName, language, languages) })}
          {' · '}
          {text('approval.window', {
            from: formatMoment(approval.opensAt, language, timeZone),
            to: formatEnd(approval.closesAt, language, timeZone),
          })}
        </span>
      </p>
    </>
  )
}
