import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const CHROMIUM_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** How long anything may take on two slow cores; locators go on as soon as it is there. */
const PATIENCE_MS = 45_000

/** `null`: this machine has no Chromium, and journeys are skipped. */
export const chromiumPath: string | null =
  CHROMIUM_PLACES.find((place) => place && existsSync(place)) ?? null

if (!chromiumPath) {
  console.warn('Browser journeys are skipped: no Chromium here. CHROMIUM_PATH can name one.')
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Looking = {
  origin: string
  width?: number
  hasJavaScript?: boolean
  /** `name=value`, as `polylogue session` prints it. */
  cookie?: string
}

/** A visitor of one's own: nothing is shared with another one's cookies or kept text. */
export async function newVisitor(browser: Browser, looking: Looking): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: looking.origin,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    javaScriptEnabled: looking.hasJavaScript ?? true,
    viewport: { width: looking.width ?? 1280, height: 900 },
    acceptDownloads: true,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (looking.cookie) await context.addCookies([cookieOf(looking.cookie, looking.origin)])
  return context
}

function cookieOf(pair: string, url: string) {
  const [name, ...value] = pair.split('=')
  return { name: name!, value: value.join('='), url }
}

/** Everything a page complains about: errors of scripts, what the policy forbids. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  return complaints
}
