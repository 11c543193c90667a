import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { eventually } from '~/tests/support/eventually'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
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
      const focused = () => threads.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))

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
})
