import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentMail } from '~/app/http/context'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { eventually } from '~/tests/support/eventually'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
import { mailTo, press, seesHeading, seesText } from '~/tests/support/journey'
import type { TestServer } from '~/tests/support/server'

const STEP_MS = 180_000
const READER = 'ines.lectrice@example.org'
const NEWS = 'Nouvelle réponse dans un fil que vous suivez'

describe.skipIf(!chromiumPath)('a reader without account who follows a thread', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let thread: string
  const opened: string[] = []

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
    const looking = { origin: server.origin, hasJavaScript: false, width: 360 }
    page = await (await newVisitor(browser, looking)).newPage()
  }, STEP_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, STEP_MS)

  test('asks by the button of the thread, and confirms by mail', { timeout: STEP_MS }, async () => {
    await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
    await page.goto(`${new URL(page.url()).pathname}/threads`)
    await page.getByRole('link', { name: 'Ouvrir le fil' }).first().click()
    thread = new URL(page.url()).pathname
    await press(page, 'Suivre')
    await hasNoBarriers()
    await page.getByLabel('Votre adresse électronique').fill(READER)
    await press(page, 'Suivre par courriel')
    await seesHeading(page, 'Encore un geste')

    await openMail('Confirmez que vous voulez suivre')
    await seesHeading(page, 'Confirmer que vous suivez')
    await hasNoBarriers()
    await press(page, 'Oui, je veux suivre')
    await seesText(page, 'Vous suivez ceci.')
  })

  test('hears of a reply, and ends it by the link of the mail', { timeout: STEP_MS }, async () => {
    await reply('Et qui paie ?')

    await openMail(NEWS)
    await press(page, 'Ne plus suivre')
    await seesText(page, 'Rien ne vous est plus envoyé.')
    await reply('Et jusqu’à quand ?')
    expect(await newsSent()).toHaveLength(1)
  })

  test('or by one press in the mail program', { timeout: STEP_MS }, async () => {
    await page.goto(thread)
    await press(page, 'Suivre')
    await page.getByLabel('Votre adresse électronique').fill(READER)
    await press(page, 'Suivre par courriel')
    await openMail('Confirmez que vous voulez suivre')
    await press(page, 'Oui, je veux suivre')
    await seesText(page, 'Vous suivez ceci.')
    await reply('Et avec quels moyens ?')
    const link = await eventually(async () => {
      const sent = await newsSent()
      expect(sent).toHaveLength(2)
      return pathOf(sent.at(-1)!.unsubscribe!)
    })

    const answer = await fetch(`${server.origin}${link}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })

    expect(answer.status).toBe(200)
    await page.goto(link)
    await seesText(page, 'Rien ne vous est plus envoyé.')
    await reply('Et pour qui ?')
    expect(await newsSent()).toHaveLength(2)
  })

  /** Looked at by a visitor whose browser runs scripts, as what looks is one. */
  async function hasNoBarriers() {
    const looking = await newVisitor(browser, { origin: server.origin, width: 360 })
    const same = await looking.newPage()
    await same.goto(page.url())
    expect(await listBarriers(same, 'fr')).toEqual([])
    await looking.close()
  }

  /** Someone else says more in the thread. */
  async function reply(words: string) {
    await page.goto(thread)
    await page.getByRole('textbox', { name: 'Votre texte' }).fill(words)
    await press(page, 'Relire avant d’envoyer')
    await press(page, 'Envoyer ma contribution')
    await seesText(page, /C’est reçu/)
  }

  /** Follows the link of a mail with that subject that was not opened before. */
  async function openMail(subject: string) {
    const link = await eventually(async () => {
      await page.goto('/fr/mails')
      const inMail = mailTo(page, READER, subject).getByRole('link', { name: /\/follows\// })
      const found = pathOf((await inMail.getAttribute('href', { timeout: 1000 }))!)
      expect(opened).not.toContain(subject + found)
      opened.push(subject + found)
      return found
    })
    await page.goto(link)
  }

  async function newsSent(): Promise<SentMail[]> {
    const folder = path.join(server.platform.folder, 'mails')
    const files = (await readdir(folder)).sort()
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
    const mails = texts.map((text) => JSON.parse(text) as SentMail)
    return mails.filter(({ to, subject }) => to === READER && subject === NEWS)
  }
})

/** Mails name the address people use; here the port is any that was free. */
function pathOf(link: string): string {
  return new URL(link).pathname
}
