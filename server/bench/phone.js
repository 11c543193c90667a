/**
 * A page as a slow phone gets it: Chromium with its processor four times slower, 1.6 Mbit/s and
 * 150 ms of latency, nothing in its cache, a screen of 360 points.
 */
import { existsSync } from 'node:fs'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @returns what measures a page, and what ends the browser; `null`: there is none here. */
export async function openPhone() {
  if (!existsSync(CHROMIUM)) return null
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES })
  return { measure: (url) => measure(browser, url), close: () => browser.close() }
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Network.enable')
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  })
  await page.addInitScript(watchTasks)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(
    () =>
      performance.now() >
      1000 + performance.timing.loadEventEnd - performance.timing.navigationStart,
  )
  const times = await page.evaluate(readTimes)
  await context.close()
  return times
}

/** Runs in the page. */
function watchTasks() {
  const tasks = (globalThis.longTasks = [])
  const observer = new globalThis.PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration])
  })
  observer.observe({ type: 'longtask', buffered: true })
}

/**
 * Runs in the page. Usable: its words are painted, its scripts have run, and no long task is under
 * way any more.
 */
function readTimes() {
  const { document, innerHeight, longTasks } = globalThis
  const [navigation] = performance.getEntriesByType('navigation')
  const paint = performance.getEntriesByName('first-contentful-paint')[0]
  const ready = navigation.domContentLoadedEventEnd
  const busy = longTasks
    .filter(([start]) => start < ready + 50)
    .map(([start, duration]) => start + duration)
  const blocked = longTasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0)
  const ms = (value) => Math.round(value)
  return {
    'first byte ms': ms(navigation.responseStart),
    'first words ms': ms(paint?.startTime ?? -1),
    'usable ms': ms(Math.max(ready, paint?.startTime ?? 0, ...busy)),
    'loaded ms': ms(navigation.loadEventEnd),
    'blocked ms': ms(blocked),
    elements: document.getElementsByTagName('*').length,
    screens: Math.round(document.documentElement.scrollHeight / innerHeight),
  }
}
