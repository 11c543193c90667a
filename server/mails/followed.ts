import { z } from 'zod'
import type { Db } from '~/db/connection'
import { findAddressee } from '~/db/queries/contributors'
import { findFollow, findFollowSubject } from '~/db/queries/follows'
import { findPersonById } from '~/db/queries/people'
import { findPhaseNamed } from '~/db/queries/phase-turns'
import type { OutboxRow } from '~/db/queries/outbox'
import { findVersion } from '~/db/queries/versions'
import { followedName, followedPath, type FollowSubject } from '~/app/domain/follow'
import { inLanguage } from '~/app/domain/language'
import { textIn } from '~/app/i18n/catalogues.server'
import { followToken } from '../commands/follow'
import type { MailOf } from '../outbox'
import { mailLanguage } from './language'
import type { MailSettings } from './settings'

const newsSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reply'), followId: z.uuid(), threadId: z.uuid() }),
  z.object({ what: z.literal('response'), followId: z.uuid(), responseId: z.uuid() }),
  z.object({ what: z.literal('version'), followId: z.uuid(), versionId: z.uuid() }),
  z.object({ what: z.literal('phase-opened'), followId: z.uuid(), phaseId: z.uuid() }),
  z.object({ what: z.literal('phase-closed'), followId: z.uuid(), phaseId: z.uuid() }),
])
type News = z.output<typeof newsSchema>

/** Tells a follower what is new, where it stands, and how to hear no more of it. */
export function followedMail({ origin, secret }: MailSettings): MailOf {
  return async (db, row) => {
    const news = newsSchema.parse(row.data)
    const follow = await findFollow(db, news.followId)
    const reader = await findReader(db, row)
    const subject = follow && (await findFollowSubject(db, follow.subjectId))
    if (!reader || !subject || !follow.confirmedAt || follow.endedAt) return null
    const language = mailLanguage(reader.language)
    const text = textIn(language)
    const about = await aboutNews(db, news, subject, language)
    if (!about) return null
    const link = `${origin()}/${language}/follows/${followToken(secret, news.followId)}`
    return {
      to: reader.email,
      unsubscribe: link,
      subject: text(`follow.mail.${news.what}.subject`, about),
      text: [
        text(`follow.mail.${news.what}.text`, about),
        `${origin()}${about.path}`,
        text('follow.mail.end', { link }),
      ].join('\n\n'),
    }
  }
}

/** What the sentences name, and the page they lead to; `null`: it is gone, or hidden again. */
async function aboutNews(db: Db, news: News, subject: FollowSubject, language: string) {
  const name = followedName(subject, language)
  if (news.what === 'reply' || news.what === 'response') {
    return { name, number: 0, path: followedPath(subject, language) }
  }
  if (news.what === 'version') {
    const version = await findVersion(db, news.versionId)
    if (!version || version.withdrawnAt) return null
    const title = inLanguage(version.title, language, subject.languages)
    return { name: title, number: version.number, path: `/${language}/versions/${version.id}` }
  }
  const phase = await findPhaseNamed(db, news.phaseId)
  if (!phase) return null
  const title = inLanguage(phase.title, language, subject.languages)
  return { name: title, number: phase.position, path: followedPath(subject, language) }
}

async function findReader(
  db: Db,
  { contributorId, personId }: OutboxRow,
): Promise<{ email: string; language: string | null } | undefined> {
  if (contributorId) return findAddressee(db, contributorId)
  const person = personId ? await findPersonById(db, personId) : undefined
  return person?.email ? { email: person.email, language: person.language } : undefined
}
