import { z } from 'zod'
import { findApproval } from '~/db/queries/approvals'
import { findConsultation } from '~/db/queries/consultations'
import { findPersonById } from '~/db/queries/people'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import { formatEnd } from '~/app/i18n/dates'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ approvalId: z.uuid() })

/** Asks someone who holds a seat to vote, and says until when. */
export function approvalOpenedMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const approval = await findApproval(db, dataSchema.parse(row.data).approvalId)
    const person = row.personId ? await findPersonById(db, row.personId) : undefined
    if (!approval || !person?.email) return null
    const consultation = (await findConsultation(db, approval.consultationId))!
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const title = inLanguage(approval.draftTitle, language, consultation.languages)
    return {
      to: person.email,
      subject: text('approval.mail.subject', { title, number: approval.versionNumber }),
      text: text('approval.mail.text', {
        title,
        number: approval.versionNumber,
        closes: formatEnd(approval.closesAt, language, consultation.timeZone),
        zone: consultation.timeZone,
        link: `${origin()}/${language}/approvals/${approval.id}`,
      }),
    }
  }
}
