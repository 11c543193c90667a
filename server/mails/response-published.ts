import { z } from 'zod'
import { findConsultation } from '~/db/queries/consultations'
import { findAddressee } from '~/db/queries/contributors'
import type { OutboxRow } from '~/db/queries/outbox'
import { findPersonById } from '~/db/queries/people'
import { listAnswersTo } from '~/db/queries/response-addressees'
import { findResponseText } from '~/db/queries/responses'
import type { Db } from '~/db/connection'
import { contributionCode } from '~/app/domain/contribution'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ responseId: z.uuid() })

/**
 * Tells someone what was decided about what they said, and why. The receipt's code is not known
 * here any more: the mail says where it is asked for.
 */
export function responsePublishedMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const { responseId } = dataSchema.parse(row.data)
    const addressee = await findReader(db, row)
    const response = await findResponseText(db, responseId)
    if (!addressee || !response) return null
    const answers = await listAnswersTo(db, responseId, row)
    if (answers.length === 0) return null
    const consultation = (await findConsultation(db, response.consultationId))!
    const language = mailLanguage(addressee.language)
    const text = textIn(language)
    const home = `${origin()}/${language}/consultations/${consultation.slug}`
    const lines = answers.map(({ number, disposition }) => {
      const decided = text(`sign.disposition.${disposition}`)
      const link = number === null ? '' : `\n${home}/contributions/${number}`
      return `${contributionCode(number)} : ${decided}${link}`
    })
    return {
      to: addressee.email,
      subject: text('response.mail.subject'),
      text: text('response.mail.text', {
        title: inLanguage(consultation.title, language, consultation.languages),
        answers: lines.join('\n'),
        reason: inLanguage(response.text, language, consultation.languages),
        link: `${home}/responses/${responseId}`,
        receipts: `${origin()}/${language}/receipts`,
      }),
    }
  }
}

async function findReader(
  db: Db,
  { contributorId, personId }: OutboxRow,
): Promise<{ email: string; language: string | null } | undefined> {
  if (contributorId) return findAddressee(db, contributorId)
  const person = personId ? await findPersonById(db, personId) : undefined
  return person && person.email !== null ? { ...person, email: person.email } : undefined
}
