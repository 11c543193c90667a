import { z } from 'zod'
import { findConsultation } from '~/db/queries/consultations'
import { findPersonById } from '~/db/queries/people'
import { findPlan, type PlanRow } from '~/db/queries/planned-publications'
import { findPublishableDraft, findVersion } from '~/db/queries/versions'
import { inLanguage } from '~/app/domain/language'
import { REFUSALS } from '~/app/domain/refusal'
import { textIn } from '~/app/i18n/catalogues.server'
import type { Text } from '~/app/i18n/create-text'
import { formatMoment } from '~/app/i18n/dates'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ planId: z.uuid() })

/** Tells who planned a publication that it happened, or why nothing was published. */
export function planSettledMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const plan = await findPlan(db, dataSchema.parse(row.data).planId)
    const person = row.personId ? await findPersonById(db, row.personId) : undefined
    const draft = plan && (await findPublishableDraft(db, plan.draftId))
    if (!plan || !draft || !person?.email) return null
    const { languages, timeZone } = (await findConsultation(db, draft.consultationId))!
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const home = `${origin()}/${language}`
    const title = inLanguage(draft.title, language, languages)
    const version = plan.versionId ? await findVersion(db, plan.versionId) : undefined
    if (version) {
      const { id, number } = version
      return {
        to: person.email,
        subject: text('schedule.mail.doneSubject', { title, number }),
        text: text('schedule.mail.doneText', { title, number, link: `${home}/versions/${id}` }),
      }
    }
    const moment = formatMoment(plan.dueAt, language, timeZone)
    return {
      to: person.email,
      subject: text('schedule.mail.failedSubject', { title }),
      text: [
        text('schedule.mail.failedText', { title, moment, zone: timeZone }),
        text('schedule.mail.reason', { reason: reasonOf(plan, text) }),
        text('schedule.mail.again', { link: `${home}/drafts/${draft.id}/publish` }),
      ].join('\n\n'),
    }
  }
}

function reasonOf({ refusal }: PlanRow, text: Text): string {
  const known = REFUSALS.find((one) => one === refusal)
  return text(known ? `refusal.${known}` : 'schedule.defect')
}
