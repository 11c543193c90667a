import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import type { Mail } from '~/app/http/context'
import { message } from '~/server/mails/mailer'

const MAIL: Mail = { to: 'ines@example.org', subject: 'News', text: 'Something is new.' }

/** A mail as it would travel. */
async function written(mail: Mail): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const sent = await transport.sendMail(message('Polylogue <polylogue@example.org>', mail))
  return (sent.message as Buffer).toString().replace(/\r\n[ \t]+/g, ' ')
}

describe('a mail to somebody who follows', () => {
  it('says how their mail program ends it in one press', async () => {
    const unsubscribe = 'https://polylogue.example/fr/follows/7f1c.bWFj-_'

    const mail = await written({ ...MAIL, unsubscribe })

    expect(mail).toContain(`List-Unsubscribe: <${unsubscribe}>`)
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })
})

describe('any other mail', () => {
  it('offers nothing to end', async () => {
    expect(await written(MAIL)).not.toContain('List-Unsubscribe')
  })
})
