import { z } from 'zod'
import { findAddressee } from '~/db/queries/contributors'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import { codeOf } from '../commands/receive-contributions'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ key: z.string(), contentHash: z.string() })

/** Confirms that something was received, with the receipt's code and link. */
export function contributionReceivedMail({ origin, secret }: MailSettings): MailOf {
  return async (db, row) => {
    const addressee = row.contributorId && (await findAddressee(db, row.contributorId))
    if (!addressee) return null
    const { key, contentHash } = dataSchema.parse(row.data)
    const code = codeOf(secret, key, Buffer.from(contentHash, 'hex'))
    const language = mailLanguage(addressee.language)
    const text = textIn(language)
    return {
      to: addressee.email,
      subject: text('receipt.mail.subject'),
      text: text('receipt.mail.text', {
        title: inLanguage(addressee.consultationTitle, language),
        code,
        link: `${origin()}/${language}/receipts/${code}`,
      }),
    }
  }
}
