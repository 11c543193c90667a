import { formatMoment } from '~/app/i18n/dates'
import { useReader } from '~/app/i18n/text'
import { PlatformFrame } from '../frames'

type SentMail = { id: string; to: string; subject: string; text: string; sentAt: string }

/** The mails kept on this machine, newest first; their links can be followed. */
export function MailsPage({ mails }: { mails: SentMail[] }) {
  const { language, text } = useReader()
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{text('mails.title')}</h1>
      <p className="lead">{text('mails.lead')}</p>
      {mails.length === 0 && <p className="note">{text('mails.none')}</p>}
      {mails.map((mail) => (
        <article key={mail.id} className="mail">
          <h2 dir="auto">{mail.subject}</h2>
          <p className="byline">
            {mail.to}, {formatMoment(mail.sentAt, language, 'UTC')} UTC
          </p>
          <p className="mail-text" dir="auto">
            {withLinks(mail.text)}
          </p>
        </article>
      ))}
    </PlatformFrame>
  )
}

/** The addresses in a mail as links. Our own mails only: nobody else's text is shown here. */
function withLinks(mail: string) {
  return mail.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
