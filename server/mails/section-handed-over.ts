import { z } from 'zod'
import { findDraft } from '~/db/queries/drafts'
import { findConsultation } from '~/db/queries/consultations'
import { findPersonById } from '~/db/queries/people'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({
  draftId: z.uuid(),
  draftTextId: z.uuid(),
  blockId: z.uuid(),
  title: z.string(),
  message: z.string(),
  byId: z.uuid(),
})

/** Asks somebody of the team to read a section again, and says who asks and what to look at. */
export function sectionHandedOverMail({ origin }: MailSettings): MailOf {
  return async (db, row) => {
    const { draftId, draftTextId, blockId, title, message, byId } = dataSchema.parse(row.data)
    const draft = await findDraft(db, draftId)
    const person = row.personId ? await findPersonById(db, row.personId) : undefined
    if (!draft || !person?.email) return null
    const by = await findPersonById(db, byId)
    const { languages } = (await findConsultation(db, draft.consultationId))!
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const page = `${origin()}/${language}/drafts/${draftId}`
    const section = title || text('editor.emptyHeading')
    const facts = { section, draft: inLanguage(draft.title, language, languages) }
    return {
      to: person.email,
      subject: text('internal.mail.handedSubject', facts),
      text: [
        text('internal.mail.handedText', { ...facts, name: by?.name ?? by?.email ?? '' }),
        ...(message === '' ? [] : [message]),
        text('internal.mail.read', { link: `${page}/edit?text=${draftTextId}#b-${blockId}` }),
        text('internal.mail.settle', { link: `${page}/notes?text=${draftTextId}#sections` }),
      ].join('\n\n'),
    }
  }
}
