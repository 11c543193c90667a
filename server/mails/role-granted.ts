import { z } from 'zod'
import { findConsultation } from '~/db/queries/consultations'
import { findPersonById } from '~/db/queries/people'
import { inLanguage } from '~/app/domain/language'
import { ROLES } from '~/app/domain/role'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ consultationId: z.string(), role: z.enum([...ROLES, 'committee']) })

/** Tells someone that they now have a role, or a seat, and how to come in. */
export function roleGrantedMail({ origin }: Pick<MailSettings, 'origin'>): MailOf {
  return async (db, row) => {
    const { consultationId, role } = dataSchema.parse(row.data)
    const person = row.personId && (await findPersonById(db, row.personId))
    const consultation = await findConsultation(db, consultationId)
    if (!person || !person.email || !consultation) return null
    const language = mailLanguage(person.language)
    const text = textIn(language)
    const title = inLanguage(consultation.title, language, consultation.languages)
    const home = `/${language}/consultations/${consultation.slug}`
    const to = encodeURIComponent(role === 'committee' ? home : `${home}/desk`)
    const name = role === 'committee' ? text('me.seat') : text(`role.${role}`)
    return {
      to: person.email,
      subject: text('team.mail.subject', { title }),
      text: text('team.mail.text', {
        title,
        role: name,
        link: `${origin()}/${language}/sign-in?to=${to}`,
      }),
    }
  }
}
