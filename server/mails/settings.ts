/** Where links in mails lead, and what receipt codes are derived from. */
export type MailSettings = { origin: () => string; secret: string }
