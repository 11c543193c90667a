/**
 * `npm run bench:pages`: size and time of the pages most people read, on the example. Bytes are
 * those of the wire (gzip); scripts are those the page asks for; times are of 50 requests, one after the other.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWhenNeeded } from '../build.js'
import { report, startServer } from './server.js'

const REQUESTS = 50

buildWhenNeeded()
const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-bench-'))
const { address, stop } = await startServer(folder)
try {
  const rows = []
  for (const [page, url] of await findPages()) rows.push(await measure(page, url))
  report('pages', rows)
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
