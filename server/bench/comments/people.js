/** What people do with a published version, as their browsers do it: read, comment, press twice. */
import { setTimeout as wait } from 'node:timers/promises'

const READ_EVERY_MS = 500

/** How often one of the people sends again when the server fails. */
const MOST_AGAIN = 20

/** A passage in the middle of the newest text of the example. */
export async function findPassage(address) {
  const home = await read(`${address}/fr`)
  const consultation = /href="(\/fr\/consultations\/[a-z0-9-]+)"/.exec(home)[1]
  const text = await fetch(`${address}${consultation}/text`)
  const page = await text.text()
  const forms = [...page.matchAll(/href="([^"]+\/comment\?[^"]*on=[0-9a-f-]{36}[^"]*)"/g)]
  if (forms.length === 0) throw new Error('No passage of the example can be commented on')
  const form = new URL(plain(forms[Math.floor(forms.length / 2)][1]), address)
  const version = new URL(new URL(text.url).pathname, address)
  const on = form.searchParams.get('on')
  const threads = new URL(`${version.pathname}/threads?passage=${on}`, address)
  return { address, form, version, threads }
}

/** Somebody reads the version, again and again, until stopped. */
export function startReading({ version }) {
  const asked = []
  let isOver = false
  const run = async () => {
    while (!isOver) {
      const begin = performance.now()
      const response = await fetch(version)
      await response.text()
      const ms = performance.now() - begin
      asked.push({ ms, ok: response.ok })
      await wait(Math.max(0, READ_EVERY_MS - ms))
    }
    return asked
  }
  const running = run()
  running.catch(() => {}) // told to whoever stops it
  return {
    stop: () => {
      isOver = true
      return running
    },
  }
}

/** @returns for each of the people: their words, the number they got, how long the sending took. */
export async function allComment(passage, { people, overMs }) {
  const wave = overMs === 0 ? 'at once' : 'in a minute'
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      await wait((index / people) * overMs)
      return comment(passage, index, `Person ${index + 1} of ${people}, ${wave}: ${WORDS}`)
    }),
  )
}

const WORDS = 'this passage should say who does it, by when, and with what means.'

/** Form, preview, sending; where the server fails, again. Each third person presses twice, each tenth comes back and sends again. */
async function comment({ address, form }, index, words) {
  const headers = { origin: address, 'x-forwarded-for': `10.0.${index >> 8}.${index & 255}` }
  const fields = new globalThis.URLSearchParams({
    ...hiddenFields(await read(form, headers)),
    ...{ kind: index % 4 === 0 ? 'objection' : 'comment', text: words, language: 'en' },
    ...{ contributorKind: 'individual', consent: 'public' },
  })
  let again = 0
  const send = async (intent) => {
    const body = new globalThis.URLSearchParams([...fields, ['intent', intent]])
    for (;;) {
      const answer = await fetch(form, { method: 'POST', body, headers, redirect: 'manual' })
      if (answer.status < 500) return answer
      again += 1
      if (again > MOST_AGAIN) throw new Error(`A sending answers ${answer.status}`)
      await wait(1000)
    }
  }
  const preview = await send('preview')
  if (!preview.ok) throw new Error(`The preview answers ${preview.status}`)
  await preview.text()

  const begin = performance.now()
  const presses = index % 3 === 0 ? [send('send'), send('send')] : [send('send')]
  const answers = await Promise.all(presses)
  const ms = performance.now() - begin
  if (index % 10 === 0) answers.push(await send('send'))
  const receipts = new Set(answers.map(receiptOf))
  if (receipts.size !== 1) throw new Error(`${receipts.size} receipts for one form`)
  const receipt = await read(new URL([...receipts][0], address), headers)
  return { words, number: /\bC-\d{4,}\b/.exec(receipt)?.[0], again, ms }
}

function receiptOf(answer) {
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) throw new Error(`A sending answers ${answer.status}`)
  return location.split('?')[0]
}

/** How many times the list of the passage's threads has each comment. */
export async function howManyTimes({ threads }, sent) {
  let all = ''
  for (let page = 1; ; page++) {
    const address = new URL(threads)
    address.searchParams.set('page', String(page))
    const list = plain(await read(address))
    all += list
    if (!list.includes(`page=${page + 1}`)) break
  }
  return sent.map(({ words }) => all.split(`>${words}<`).length - 1)
}

function hiddenFields(page) {
  const inputs = page.match(/<input[^>]+type="hidden"[^>]*>/g) ?? []
  const part = (input, name) => plain(new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '')
  return Object.fromEntries(inputs.map((input) => [part(input, 'name'), part(input, 'value')]))
}

async function read(url, headers) {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return response.text()
}

function plain(html) {
  return html
    .replaceAll('&quot;', '"')
    .replace(/&#(x27|39);/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
