/**
 * `npm run bench:pages`: size and time of the pages most people read, on the example. Bytes are
 * those of the wire (gzip); scripts are those the page asks for; times are of 50 requests, one
 * after the other. Then a text of a hundred pages with five thousand threads, as a slow phone gets it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWhenNeeded } from '../build.js'
import { makeLargeText } from './large-text.js'
import { openPhone } from './phone.js'
import { report, startServer } from './server.js'

const REQUESTS = 50

buildWhenNeeded()
const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-bench-'))
const large = await makeLargeText(folder)
const { address, stop } = await startServer(folder)
try {
  const pages = [...(await findPages()), ...largePages(large)]
  const rows = []
  for (const [page, url] of pages) rows.push(await measure(page, url))
  report('pages', rows)
  await reportPhone(pages)
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true })
}

/** The consultation of the example, its register, and its version with the most threads. */
async function findPages() {
  const home = await read('/fr')
  const consultation = /href="(\/fr\/consultations\/[a-z0-9-]+)"/.exec(home)[1]
  const text = await fetch(`${address}${consultation}/text`)
  const version = new URL(text.url).pathname
  return [
    ['home', '/fr'],
    ['consultation', consultation],
    ['register', `${consultation}/register`],
    ['version with its threads', version],
    ['list of threads', `${version}/threads`],
  ]
}

/** The large text, where its threads stand, one passage's threads, and its list. */
function largePages({ versionId, words, threads }) {
  console.log(`The large text: ${words} words, ${threads} threads`)
  const version = `/fr/versions/${versionId}`
  return [
    ['100 pages, 5,000 threads', version],
    ['its positions', `${version}/positions.json`],
    ['its list of threads', `${version}/threads`],
    ['a search in its threads', `${version}/threads?q=budget&kind=objection`],
  ]
}

/** Three visits each, the middle one counts. */
async function reportPhone(pages) {
  const phone = await openPhone()
  if (!phone) return console.log('No Chromium here (CHROMIUM=path): the phone is left out')
  const rows = []
  for (const [page, url] of pages.filter(([, url]) => !url.endsWith('.json'))) {
    const visits = []
    for (let visit = 0; visit < 3; visit++) visits.push(await phone.measure(`${address}${url}`))
    visits.sort((one, other) => one['usable ms'] - other['usable ms'])
    rows.push({ page, ...visits[1] })
  }
  await phone.close()
  report('pages on a slow phone', rows)
}

async function measure(page, url) {
  const html = await read(url)
  const times = []
  for (let request = 0; request < REQUESTS; request++) {
    const begin = performance.now()
    await read(url)
    times.push(performance.now() - begin)
  }
  times.sort((one, other) => one - other)
  const at = (share) => Math.round(times[Math.floor(share * (times.length - 1))] * 10) / 10
  return {
    page,
    'html KB': kilobytes(html),
    'script KB': await sumOf(html, /<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.js[^"]*)"/g),
    'style KB': await sumOf(html, /<link[^>]+href="(\/[^"]+\.css[^"]*)"/g),
    threads: new Set(html.match(/\/threads\/[0-9a-f-]{36}/g)).size,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
  }
}

async function sumOf(html, pattern) {
  const files = new Set([...html.matchAll(pattern)].map(([, file]) => file))
  let sum = 0
  for (const file of files) sum += kilobytes(await read(file))
  return Math.round(sum * 10) / 10
}

async function read(url) {
  const response = await fetch(`${address}${url}`)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return response.text()
}

function kilobytes(text) {
  return Math.round(gzipSync(text).length / 102.4) / 10
}
