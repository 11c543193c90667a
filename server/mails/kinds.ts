import type { MailOf } from '../outbox'
import { contributionReceivedMail } from './contribution-received'

/** Where links in mails lead, and what receipt codes are derived from. */
export type MailSettings = { origin: () => string; secret: string }

/** Which mail follows from which outbox kind. */
export function mailsByKind(settings: MailSettings): Record<string, MailOf> {
  return {
    'mail:contribution-received': contributionReceivedMail(settings),
  }
}
