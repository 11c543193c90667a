import type { MailOf } from '../outbox'

export type MailSettings = { origin: () => string; secret: string }

/** Which mail follows from which outbox kind. */
export function mailsByKind(_settings: MailSettings): Record<string, MailOf> {
  return {}
}
