import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import type { Mail } from '~/app/http/context'
import { createMailer, message } from '~/server/mails/mailer'

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

describe('mails that stay on this machine', () => {
  it('are in the order in which they were sent, and say no time finer than the hour', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mails-'))
    const [mailer, other] = [1, 2].map(() => createMailer(undefined, 'a@example.org', folder))
    const subjects = Array.from({ length: 12 }, (_, number) => `${number + 1}`)
    for (const subject of subjects) await mailer!.send({ ...MAIL, subject })
    await Promise.all([mailer!.send(MAIL), other!.send(MAIL), other!.send(MAIL)])

    const listed = await mailer!.list()
    expect(listed.slice(3).map(({ subject }) => subject)).toEqual(subjects.reverse())
    expect(listed.map(({ id }) => id)).toHaveLength(15)
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name)
      expect(name).toMatch(/^\d{8}\.json$/)
      expect(await readFile(file, 'utf8')).toMatch(/"sentAt":"[^"]*:00:00\.000Z"/)
      expect((await stat(file)).mtimeMs % 3_600_000).toBe(0)
    }
  })
})
