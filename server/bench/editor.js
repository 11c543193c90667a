/**
 * `npm run bench:editor`: what a key costs in the drafting room, in Chromium, in a text of one
 * page and in one of a hundred pages with fifty tables. From the key to the text laid out anew
 * (script, style and layout, forced at once), and all work of the page per key, paint and what
 * follows later included. Milliseconds.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWhenNeeded } from '../build.js'
import { report, startServer } from './server.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const WORDS = 'les villes membres publient chaque année leurs comptes dans la langue que lit '
const PARAGRAPHS = 3
const WORDS_IN_A_PARAGRAPH = 100
const KEYS = 'Une phrase que quelqu’un ajoute ici, sans se presser. '.repeat(4)
const SIZES = [
  ['1 page', 1],
  ['100 pages, 50 tables', 100],
]

if (!existsSync(CHROMIUM)) {
  console.log('No Chromium here (CHROMIUM=path): nothing was measured')
  process.exit(0)
}
const { chromium } = await import('playwright-core')
const address = process.env.ADDRESS
const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-bench-'))
if (!address) buildWhenNeeded()
const server = address ? { address, stop: () => undefined } : await startServer(folder)
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
try {
  const page = await signedIn()
  const rows = []
  for (const [text, pages] of SIZES) {
    const opened = await openText(page, text, pages)
    for (const [where, place] of [
      ['in the middle', 'p'],
      ['in a table', 'td p'],
    ]) {
      const found = page.locator(`#draft-text ${place}`)
      const count = await found.count()
      if (count === 0) continue
      await found.nth(Math.floor(count / 2)).click()
      rows.push({ text, where, ...(await typeKeys(page)), 'opened in': opened })
    }
  }
  report('editor', rows)
} finally {
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function signedIn() {
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  await page.goto('/fr/try')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Secrétariat.' })
    .getByRole('button', { name: /^Prendre la place de/ })
    .first()
    .click()
  await page.waitForURL('**/fr/me')
  return page
}

/** Brought as one brings a text: pasted. @returns milliseconds until it could be written in. */
async function openText(page, title, pages) {
  await page.goto('/fr/consultations/villes-en-commun/desk/drafts')
  await page.getByLabel('Titre').fill(title)
  await page.locator('textarea[name=text]').fill(markdown(pages))
  await page.getByRole('button', { name: 'Commencer ce document' }).click()
  await page.getByRole('button', { name: 'Créer le document' }).click()
  await page.waitForURL('**/drafts/*/edit**')
  const begin = performance.now()
  await page.reload()
  await page.locator('#draft-text[contenteditable=true]').waitFor()
  const ms = Math.round(performance.now() - begin)
  await page.waitForTimeout(3000) // the first count of words, fonts
  return ms
}

function markdown(pages) {
  const words = WORDS.repeat(20).split(' ').slice(0, WORDS_IN_A_PARAGRAPH).join(' ')
  return Array.from({ length: pages }, (_, at) => {
    const number = at + 1
    const table = at % 2 === 1 ? `\n${tableOf(number)}\n` : ''
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, n) => `${number}.${n + 1} ${words}.`)
    return `## Partie ${number}\n\n${paragraphs.join('\n\n')}\n${table}`
  }).join('\n')
}

function tableOf(number) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const lines = Array.from({ length: 5 }, (_, at) =>
    row([`${number}.${at}`, 'une activité à mener', 'le réseau', '2027']),
  )
  const heads = ['No', 'Activité', 'Qui', 'Quand']
  return [row(heads), row(heads.map(() => '---')), ...lines].join('\n')
}

async function typeKeys(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(watchKeys)
  const before = await busySeconds(session)
  for (const key of KEYS) await page.keyboard.type(key, { delay: 40 })
  await page.waitForTimeout(1500)
  const after = await busySeconds(session)
  const costs = (await page.evaluate(() => globalThis.keyCosts)).sort((one, other) => one - other)
  await session.detach()
  const at = (share) => Math.round(costs[Math.floor(share * (costs.length - 1))] * 10) / 10
  return {
    keys: costs.length,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'max ms': at(1),
    'all work per key ms': Math.round(((after - before) * 10_000) / KEYS.length) / 10,
  }
}

async function busySeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value
}

/** Runs in the page: from the key to the text laid out anew. */
function watchKeys() {
  globalThis.keyCosts = []
  if (globalThis.isWatchingKeys) return // on the same page
  globalThis.isWatchingKeys = true
  let begin = 0
  // After the editor's own microtasks, in which it writes what it has decided.
  const measure = async () => {
    for (let turn = 0; turn < 3; turn++) await undefined
    globalThis.document.getElementById('draft-text').getBoundingClientRect()
    globalThis.keyCosts.push(performance.now() - begin)
  }
  const text = globalThis.document.getElementById('draft-text') // the editor lets nothing through to its parents
  text.addEventListener('keydown', () => (begin = performance.now()), true)
  text.addEventListener('beforeinput', (event) => event.defaultPrevented && measure())
  text.addEventListener('input', measure)
}
