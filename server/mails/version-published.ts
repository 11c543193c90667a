import { z } from 'zod'
import { findConsultation } from '~/db/queries/consultations'
import { findAddressee } from '~/db/queries/contributors'
import { listOwnThreads } from '~/db/queries/thread-authors'
import { findVersion } from '~/db/queries/versions'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ versionId: z.uuid() })

/** Tells who commented on an earlier version where their threads stand in the new one. */
export function versionPublishedMail({ origin }: MailSettings): MailOf {
  return async (db, { contributorId, data }) => {
    const { versionId } = dataSchema.parse(data)
    const addressee = contributorId ? await findAddressee(db, contributorId) : undefined
    const version = await findVersion(db, versionId)
    if (!contributorId || !addressee || !version) return null

    const { languages } = (await findConsultation(db, version.consultationId))!
    const language = mailLanguage(addressee.language)
    const text = textIn(language)
    const home = `${origin()}/${language}`
    const title = inLanguage(version.title, language, languages)
    const { number } = version
    const threads = await listOwnThreads(db, contributorId, versionId)
    const lines = threads.map(({ threadId, quote, isOrphaned }) => {
      const state = text(isOrphaned ? 'mail.version.gone' : 'mail.version.kept')
      return `${state}\n${quote}\n${home}/threads/${threadId}`
    })
    const link = `${home}/versions/${versionId}`
    return {
      to: addressee.email,
      subject: text('mail.version.subject', { number, title }),
      text: [
        text('mail.version.text', { number, title }),
        ...lines,
        text('mail.version.read', { link }),
      ].join('\n\n'),
    }
  }
}
