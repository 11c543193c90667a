import { z } from 'zod'
import { findConsultation } from '~/db/queries/consultations'
import { findDraft } from '~/db/queries/drafts'
import { findPersonById } from '~/db/queries/people'
import { inLanguage } from '~/app/domain/language'
import { READINESS } from '~/app/domain/section-state'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({
  draftId: z.uuid(),
  title: z.string(),
  readiness: z.enum(READINESS),
  byId: z.uuid(),
})

/** Tells who handed a section over how it stands after it was read again. */
export function sectionReviewedMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const { draftId, title, readiness, byId } = dataSchema.parse(row.data)
    const draft = await findDraft(db, draftId)
    const person = row.personId ? await findPersonById(db, row.personId) : undefined
    if (!draft || !person?.email) return null
    const by = await findPersonById(db, byId)
    const { languages } = (await findConsultation(db, draft.consultationId))!
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const facts = {
      section: title || text('editor.emptyHeading'),
      draft: inLanguage(draft.title, language, languages),
      readiness: text(`internal.readiness.${readiness}`),
      name: by?.name ?? by?.email ?? '',
      link: `${origin()}/${language}/drafts/${draftId}/notes#sections`,
    }
    return {
      to: person.email,
      subject: text('internal.mail.reviewedSubject', facts),
      text: text('internal.mail.reviewedText', facts),
    }
  }
}
