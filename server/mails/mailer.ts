import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
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

const HOUR_MS = 3_600_000

/**
 * Files in the order in which they were sent, by their number. Their time is that of the hour: many
 * go to people without account, with the code of what they sent.
 */
function folderMailer(folder: string): Mails {
  return {
    leavesMachine: false,
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const hour = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS)
      const [newest] = await newestFirst(folder)
      let number = numberOf(newest)
      for (let isWritten = false; !isWritten; ) {
        number += 1
        const id = String(number).padStart(8, '0')
        const file = path.join(folder, `${id}.json`)
        const text = JSON.stringify({ id, ...mail, sentAt: hour.toISOString() })
        isWritten = await writeNew(file, text)
        if (isWritten) await utimes(file, hour, hour)
      }
    },
    async list() {
      const newest = (await newestFirst(folder)).slice(0, SHOWN)
      const texts = await Promise.all(
        newest.map((name) => readFile(path.join(folder, name), 'utf8')),
      )
      return texts.map((text) => JSON.parse(text) as SentMail)
    },
  }
}

async function newestFirst(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort((a, b) => numberOf(b) - numberOf(a))
}

/** Files that were named by their time, as they once were, come before all others. */
function numberOf(name = ''): number {
  return Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)
}

/** @returns `false` when another process was faster. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
