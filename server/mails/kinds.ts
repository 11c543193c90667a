import type { MailOf } from '../outbox'
import { approvalCancelledMail } from './approval-cancelled'
import { approvalOpenedMail } from './approval-opened'
import { contributionReceivedMail } from './contribution-received'
import { followAskedMail } from './follow-asked'
import { followedMail } from './followed'
import { planSettledMail } from './plan-settled'
import { responsePublishedMail } from './response-published'
import { roleGrantedMail } from './role-granted'
import { sectionHandedOverMail } from './section-handed-over'
import { sectionReviewedMail } from './section-reviewed'
import type { MailSettings } from './settings'
import { versionPublishedMail } from './version-published'

/** Which mail follows from which outbox kind. */
export function mailsByKind(settings: MailSettings): Record<string, MailOf> {
  return {
    'mail:contribution-received': contributionReceivedMail(settings),
    'mail:role-granted': roleGrantedMail(settings),
    'mail:response-published': responsePublishedMail(settings),
    'mail:version-published': versionPublishedMail(settings),
    'mail:approval-cancelled': approvalCancelledMail(settings),
    'mail:approval-opened': approvalOpenedMail(settings),
    'mail:plan-settled': planSettledMail(settings),
    'mail:section-handed-over': sectionHandedOverMail(settings),
    'mail:section-reviewed': sectionReviewedMail(settings),
    'mail:follow-asked': followAskedMail(settings),
    'mail:followed': followedMail(settings),
  }
}
