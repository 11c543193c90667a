import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Mail, Mails, SentMail } from '~/app/http/context'

/** Mails through SMTP_URL; without it, into a folder that a page shows on this machine only. */
export function createMailer(smtpUrl: string | undefined, from: string, folder: string): Mails {
  return smtpUrl ? smtpMailer(smtpUrl, from) : folderMailer(folder)
}

function smtpMailer(smtpUrl: string, from: string): Mails {
  const transport = createTransport(smtpUrl)
  return {
    leavesMachine: true,
    list: () => Promise.resolve([]),
    send: async (mail) => {
      await transport.sendMail(message(from, mail))
    },
  }
}

/** A mail as it leaves: mail programs offer the end of a follow beside it, in one press (RFC 8058). */
export function message(from: string, { unsubscribe, ...mail }: Mail): SendMailOptions {
  if (unsubscribe === undefined) return { from, ...mail }
  const headers = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { from, ...mail, list: { unsubscribe }, headers }
}

const SHOWN = 100

function folderMailer(folder: string): Mails {
  let count = 0
  return {
    leavesMachine: false,
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const sentAt = new Date().toISOString()
      const id = `${sentAt.replace(/[:.]/g, '-')}-${process.pid}-${String(++count).padStart(4, '0')}`
      const file = path.join(folder, `${id}.json`)
      await writeFile(file, JSON.stringify({ id, ...mail, sentAt }), { mode: 0o600 })
    },
    async list() {
      const names = await readdir(folder).catch(() => [])
      const newest = names
        .filter((name) => name.endsWith('.json'))
        .sort()
        .reverse()
        .slice(0, SHOWN)
      const texts = await Promise.all(
        newest.map((name) => readFile(path.join(folder, name), 'utf8')),
      )
      return texts.map((text) => JSON.parse(text) as SentMail)
    },
  }
}
