import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { crawl } from '~/tests/support/crawl'
import { READER_STARTS, startExample, TEAM_STARTS } from '~/tests/support/example'
import { beInTheExample, cookieOf } from '~/tests/support/example-people'
import type { TestServer } from '~/tests/support/server'

const LONG_MS = 1_200_000
const WIDTHS = [1280, 320]

describe.skipIf(!chromiumPath)('every page of the journey', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  for (const language of ['fr', 'ar'] as const) {
    test(`is without barriers for its readers, in ${language}`, { timeout: LONG_MS }, async () => {
      const visitor = await newVisitor(browser, { origin: server.origin })
      const addresses = await crawl(server, READER_STARTS)
      expect(addresses.length).toBeGreaterThan(20)
      expect(await lookAt(visitor, addresses, language)).toEqual([])
    })

    test(`is without barriers for the team, in ${language}`, { timeout: LONG_MS }, async () => {
      const member = await newVisitor(browser, { origin: server.origin })
      await beInTheExample(member, 'Secrétariat.')
      const all = await crawl(server, TEAM_STARTS, await cookieOf(member))
      const readers = new Set(await crawl(server, READER_STARTS))
      const addresses = all.filter((address) => !readers.has(address))
      expect(addresses.length).toBeGreaterThan(20)
      expect(await lookAt(member, addresses, language)).toEqual([])
    })
  }
})

/** Each page at each width. @returns a paragraph for each page with barriers. */
async function lookAt(
  visitor: BrowserContext,
  addresses: string[],
  language: 'fr' | 'ar',
): Promise<string[]> {
  const page = await visitor.newPage()
  const barriers: string[] = []
  for (const address of addresses) {
    await page.setViewportSize({ width: WIDTHS[0]!, height: 900 })
    await page.goto(address.replace(/^\/fr/, `/${language}`))
    await isStill(page)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const found = await listBarriers(page, language)
      if (found.length > 0) barriers.push([`${page.url()} at ${width} px`, ...found].join('\n    '))
    }
  }
  await visitor.close()
  return barriers
}

/** The scripts of the page have done what they do at first. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
