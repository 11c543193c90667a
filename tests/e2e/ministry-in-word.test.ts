import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredInOffice, office } from '~/tests/documents/word/office'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
import { beInTheExample } from '~/tests/support/example-people'
import { press, seesHeading, seesText } from '~/tests/support/journey'
import type { TestServer } from '~/tests/support/server'

const LONG_MS = 600_000
const WORK = {
  commented: 'Roche-Basse',
  comment: 'Nos services comptent 812 habitants.',
  deleted: ' ni de budget',
}
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

if (!office) console.warn('The journey of a ministry in Word is skipped: LibreOffice is not here.')

describe.skipIf(!chromiumPath || !office)('a ministry that answers in LibreOffice', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let version: string

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
    const visitor = await newVisitor(browser, { origin: server.origin })
    await beInTheExample(visitor, 'Facilitatrice.')
    page = await visitor.newPage()
    await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
    version = new URL(page.url()).pathname
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  test(
    'has its comment and its change received at their places',
    { timeout: LONG_MS },
    async () => {
      await page.getByText('Dans Word : commentaires et changements').click()
      const link = page.getByRole('link', { name: 'Word avec les commentaires' })
      const commented = await page.request.get((await link.getAttribute('href'))!)
      const answered = answeredInOffice(await commented.body(), WORK)

      await page.getByRole('link', { name: /^Reprendre des commentaires de Word/ }).click()
      await page
        .getByLabel('Fichier commenté')
        .setInputFiles({ name: 'ministere.docx', mimeType: DOCX, buffer: Buffer.from(answered) })
      await press(page, 'Lire le fichier')

      await seesHeading(page, 'Ce que contient le fichier')
      await seesText(page, /commentaires sont déjà dans les fils de ce texte/)
      const certain = page.getByRole('region', { name: 'Place sûre' })
      await seesText(certain, WORK.comment)
      await seesText(certain, 'Formulation proposée')
      expect(await page.getByRole('region', { name: 'À vérifier' }).count()).toBe(0)
      expect(await listBarriers(page, 'fr')).toEqual([])
      await page.getByLabel('Mon texte et mon nom').check()
      await page.getByLabel(/^Votre nom/).fill('Ministère de l’Intérieur')
      await press(page, 'Recevoir les éléments cochés')
      await seesText(page, /C’est reçu/)

      await page.goto(`${version}/threads?q=${encodeURIComponent('812 habitants')}`)
      await seesText(page, 'Ministère de l’Intérieur')
      await seesText(page.locator('.threads-list'), WORK.commented)
      await page.goto(`${version}/wordings`)
      await seesText(page, 'Ministère de l’Intérieur')
    },
  )
})
