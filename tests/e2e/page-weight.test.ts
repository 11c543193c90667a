import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, listenForComplaints, newVisitor, openBrowser } from '~/tests/support/browser'
import { crawl } from '~/tests/support/crawl'
import { READER_STARTS, startExample, TEAM_STARTS } from '~/tests/support/example'
import { beInTheExample, cookieOf } from '~/tests/support/example-people'
import type { TestServer } from '~/tests/support/server'

const LONG_MS = 900_000
const MOST_BYTES_OF_SCRIPT = 100 * 1024

describe.skipIf(!chromiumPath)('pages, as browsers load them', () => {
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

  test(
    'public pages are light, ask nobody else, complain of nothing',
    { timeout: LONG_MS },
    async () => {
      const page = await (await newVisitor(browser, { origin: server.origin })).newPage()
      const loaded = await load(page, await crawl(server, READER_STARTS))
      expect(loaded.foreign).toEqual([])
      expect(loaded.complaints).toEqual([])
      const heavy = loaded.scripts.filter(({ bytes }) => bytes >= MOST_BYTES_OF_SCRIPT)
      expect(heavy).toEqual([])
    },
  )

  test(
    'pages of the team ask nobody else and complain of nothing',
    { timeout: LONG_MS },
    async () => {
      const member = await newVisitor(browser, { origin: server.origin })
      await beInTheExample(member, 'Secrétariat.')
      const addresses = await crawl(server, TEAM_STARTS, await cookieOf(member))
      const loaded = await load(await member.newPage(), addresses)
      expect(loaded.foreign).toEqual([])
      expect(loaded.complaints).toEqual([])
    },
  )
})

/** Opens each page; every script it asks for is weighed, whether or not it is in the cache. */
async function load(page: Page, addresses: string[]) {
  const complaints = listenForComplaints(page)
  const foreign: string[] = []
  const scripts: { address: string; bytes: number }[] = []
  const { origin } = new URL(await homeOf(page))
  let asked = new Set<string>()
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(request.url())
  })
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(request.url())
  })
  for (const address of addresses) {
    asked = new Set()
    await page.goto(address)
    const sizes = await Promise.all([...asked].map(weigh))
    scripts.push({ address, bytes: sizes.reduce((sum, size) => sum + size, 0) })
  }
  return { complaints, foreign, scripts }
}

const known = new Map<string, Promise<number>>()

/** Bytes as they travel, compressed. */
function weigh(url: string): Promise<number> {
  const bytes = async () => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length
  if (!known.has(url)) known.set(url, bytes())
  return known.get(url)!
}

async function homeOf(page: Page): Promise<string> {
  await page.goto('/fr')
  return page.url()
}
