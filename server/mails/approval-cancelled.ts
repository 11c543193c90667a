import { z } from 'zod'
import { findApproval } from '~/db/queries/approvals'
import { findConsultation } from '~/db/queries/consultations'
import { findPersonById } from '~/db/queries/people'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ approvalId: z.uuid() })

/** Tells someone who holds a seat that there is no vote any more, and why. */
export function approvalCancelledMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const approval = await findApproval(db, dataSchema.parse(row.data).approvalId)
    const person = row.personId ? await findPersonById(db, row.personId) : undefined
    if (!approval || !person?.email) return null
    const { languages } = (await findConsultation(db, approval.consultationId))!
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const title = inLanguage(approval.draftTitle, language, languages)
    const number = approval.versionNumber
    return {
      to: person.email,
      subject: text('approval.mail.cancelled.subject', { title, number }),
      text: text('approval.mail.cancelled.text', {
        title,
        number,
        reason: inLanguage(approval.cancellationNote ?? {}, language, languages),
        link: `${origin()}/${language}/approvals/${approval.id}`,
      }),
    }
  }
}
