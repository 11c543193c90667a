import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { eventually } from '~/tests/support/eventually'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
import { press, seesText } from '~/tests/support/journey'
import type { TestServer } from '~/tests/support/server'

const STEP_MS = 180_000

describe.skipIf(!chromiumPath)('a reader of a commented text', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
    page = await (await newVisitor(browser, { origin: server.origin })).newPage()
    await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
  }, STEP_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, STEP_MS)

  test('is led from each passage to what is said of it', { timeout: STEP_MS }, async () => {
    const ways = await page
      .locator('[aria-details]')
      .evaluateAll((passages) =>
        passages.map((passage) => document.getElementById(passage.getAttribute('aria-details')!)),
      )

    expect(ways.length).toBeGreaterThan(20)
    expect(ways).not.toContain(null)
  })

  test(
    'goes through the threads by keyboard, and back to the text',
    { timeout: STEP_MS },
    async () => {
      const opener = page.locator(
        '.passage-threads:has(.thread-line + .thread-line) a[data-threads]',
      )
      await opener.first().press('Enter')
      const threads = page.locator('#thread-panel .thread-open')
      await threads.nth(1).waitFor()
      const focused = () =>
        threads.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))

      await page.keyboard.press('n')
      expect(await focused()).toBe(0)
      await page.keyboard.press('n')
      expect(await focused()).toBe(1)
      await page.keyboard.press('p')
      expect(await focused()).toBe(0)
      const before = await page.locator('#thread-panel-title').innerText()
      for (let left = await threads.count(); left > 0; left--) await page.keyboard.press('n')
      await eventually(async () =>
        expect(await page.locator('#thread-panel-title').innerText()).not.toBe(before),
      )
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-threads'))).toBe(
        true,
      )
    },
  )

  test(
    'keeps a receipt on the device only when asked, and finds their threads with it',
    { timeout: STEP_MS },
    async () => {
      const comment = page.getByRole('link', { name: /^Réagir au passage/ }).nth(2)
      await page.goto(new URL((await comment.getAttribute('href'))!, page.url()).href)
      await page.getByRole('textbox', { name: 'Votre texte' }).fill('Et les écoles ?')
      await press(page, 'Relire avant d’envoyer')
      await press(page, 'Envoyer ma contribution')
      await page.locator('.private-code').waitFor()
      const kept = () => page.evaluate(() => localStorage.getItem('receipts'))
      expect(await kept()).toBeNull()

      await press(page, 'Garder ce reçu')
      await page.getByRole('link', { name: 'Mes fils, et ce qui a changé depuis' }).click()
      await press(page, 'Montrer mes fils avec ces reçus')
      await seesText(page, 'Et les écoles ?')

      await page.locator('.by-receipt summary').click()
      await press(page, 'Ne plus les garder')
      expect(await kept()).toBeNull()
    },
  )
})
