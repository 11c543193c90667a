import type { ApprovalResult } from '~/app/domain/approval'
import { inLanguage, type Localized } from '~/app/domain/language'
import { formatDay, saidEnd } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'

/** What a badge needs to know of a vote on a version. */
export type BadgeApproval = {
  id: string
  bodyName: Localized
  opensAt: Date | string
  closesAt: Date | string
  decidedAt: Date | string | null
  result: ApprovalResult | null
}

/** Whether a version is approved, by whom and when: beside its number, with the way to the vote. */
export function ApprovalBadge(props: {
  approvals: readonly BadgeApproval[]
  consultation: { languages: string[]; timeZone: string }
  now: Date | string
}) {
  const { language } = useReader()
  return (
    <>
      {props.approvals.map((approval) => (
        <a
          key={approval.id}
          className={approval.result ? 'approval-badge' : 'now-tag'}
          href={`/${language}/approvals/${approval.id}`}
        >
          <Words {...props} approval={approval} />
        </a>
      ))}
    </>
  )
}

function Words(props: {
  approval: BadgeApproval
  consultation: { languages: string[]; timeZone: string }
  now: Date | string
}) {
  const { language, text } = useReader()
  const { approval, consultation, now } = props
  const body = inLanguage(approval.bodyName, language, consultation.languages)
  const day = (at: Date | string) => formatDay(at, language, consultation.timeZone)
  if (approval.result) {
    const decidedOn = day(approval.decidedAt ?? saidEnd(approval.closesAt, consultation.timeZone))
    return <>{text(`approval.badge.${approval.result}`, { body, day: decidedOn })}</>
  }
  const isOpen = new Date(now) < new Date(approval.closesAt)
  return (
    <>
      {text(isOpen ? 'approval.badge.open' : 'approval.badge.waiting', {
        body,
        day: day(saidEnd(approval.closesAt, consultation.timeZone)),
      })}
    </>
  )
}
