import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { givenPlatform } from '~/tests/support/command-line'
import { givenEverything, type Everything } from '~/tests/support/given-everything'
import { startServer, type TestServer } from '~/tests/support/server'

const LONG_MS = 300_000
const WORDS = 'Les navettes s’arrêtent trop tôt.'

describe.skipIf(!chromiumPath)('notes on a slow device', () => {
  let server: TestServer
  let browser: Browser
  let everything: Everything

  beforeAll(async () => {
    const platform = await givenPlatform()
    everything = await platform.inDatabase(givenEverything)
    server = await startServer(platform)
    browser = await openBrowser()
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  test('keep what was typed before they were live', { timeout: LONG_MS }, async () => {
    const cookie = everything.cookies.secretariat
    const context = await newVisitor(browser, { origin: server.origin, cookie })
    let arrive = () => {}
    const hasArrived = new Promise<void>((resolve) => (arrive = resolve))
    await context.route(/live-text[^/]*\.js/, async (route) => {
      await hasArrived
      await route.continue()
    })
    const page = await context.newPage()
    await page.goto(everything.addressOf('$lang.sessions.$activityId.notes'))
    const field = page.getByRole('form', { name: 'Noter le point' }).getByLabel('Le point')

    await field.pressSequentially(WORDS)
    arrive()
    await page
      .getByText(/^Enregistré/)
      .first()
      .waitFor()

    await expect.poll(() => field.inputValue(), { timeout: 60_000 }).toBe(WORDS)
    await field.press('Enter')
    await page.getByRole('listitem').filter({ hasText: WORDS }).waitFor()
    await page
      .getByText(/^Enregistré/)
      .first()
      .waitFor()
    await page.reload()
    await page.getByRole('listitem').filter({ hasText: WORDS }).waitFor()
    await context.close()
  })
})
