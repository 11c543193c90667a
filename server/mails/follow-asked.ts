import { z } from 'zod'
import { findAddressee } from '~/db/queries/contributors'
import { findFollow, findFollowSubject } from '~/db/queries/follows'
import { followedName } from '~/app/domain/follow'
import { textIn } from '~/app/i18n/catalogues.server'
import { followToken } from '../commands/follow'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const dataSchema = z.object({ followId: z.uuid() })

/** Asks an address whether it wants to follow: the page of the link has the button that confirms. */
export function followAskedMail({ origin, secret }: MailSettings): MailOf {
  return async (db, { contributorId, data }) => {
    const { followId } = dataSchema.parse(data)
    const follow = await findFollow(db, followId)
    const addressee = contributorId ? await findAddressee(db, contributorId) : undefined
    const subject = follow && (await findFollowSubject(db, follow.subjectId))
    if (!addressee || !subject || follow.confirmedAt || follow.endedAt) return null
    const language = mailLanguage(addressee.language)
    const text = textIn(language)
    return {
      to: addressee.email,
      subject: text('follow.mail.asked.subject'),
      text: text('follow.mail.asked.text', {
        name: followedName(subject, language),
        link: `${origin()}/${language}/follows/${followToken(secret, followId)}`,
      }),
    }
  }
}
