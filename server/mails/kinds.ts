import type { MailOf } from '../outbox'
import { contributionReceivedMail } from './contribution-received'
import type { MailSettings } from './settings'

/** Which mail follows from which outbox kind. */
export function mailsByKind(settings: MailSettings): Record<string, MailOf> {
  return {
    'mail:contribution-received': contributionReceivedMail(settings),
  }
}
