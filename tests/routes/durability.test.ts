import { randomUUID } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import { afterAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { newFormKey } from '~/app/http/form-key.server'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { startServer, type TestServer } from '../support/server'

/** `npm run bench:durability`: a hundred. */
const KILLS = Number(process.env.BENCH_KILLS ?? 5)
const WRITERS = 20
/** Of those that were answered. */
const SENT_AGAIN = 200
/** A server takes 600 writes in ten minutes from one address. */
const MOST_WRITES = 500

const platform = await givenPlatform()
afterAll(() => platform.remove())

type Sent = { text: string; form: string; receipts: Set<string> }

describe('a server that is killed at any moment', () => {
  test(
    'loses nothing it acknowledged and takes nothing twice',
    { timeout: 120_000 + KILLS * 20_000 },
    async () => {
      const everything = await platform.inDatabase(givenEverything)
      const draftTextId = await draftTextOf(everything)
      const sent: Sent[] = []
      const typed: string[] = []

      for (let round = 0; round < KILLS; round++) {
        const server = await startServer(platform)
        const typists = ['drafter', 'secretariat'] as const
        const typing = typists.map((who) => typist(server, everything.cookies[who]!, draftTextId))
        const killed = { yet: false }
        const writing = Array.from({ length: WRITERS }, () =>
          writeUntil(killed, server, everything, sent),
        )
        await Promise.all(typing.map((one) => one.synced))
        await wait(300 + Math.random() * 1500)
        await server.kill()
        killed.yet = true
        await Promise.all(writing)
        typed.push(...typing.flatMap((one) => one.stop()))
      }

      const answered = sent.filter(({ receipts }) => receipts.size > 0)
      const unanswered = sent.filter(({ receipts }) => receipts.size === 0)
      await sendAgain(everything, [...unanswered, ...answered.slice(0, SENT_AGAIN)])
      const server = await startServer(platform)
      const late = typist(server, everything.cookies.drafter!, draftTextId, false)
      await late.synced
      const text = late.text()
      late.stop()
      await server.stop()

      // Sent again after the kill: one receipt, the one that was shown before.
      expect(sent.length).toBeGreaterThan(WRITERS)
      expect(sent.filter(({ receipts }) => receipts.size !== 1)).toEqual([])
      expect(await countTexts()).toEqual(new Map(sent.map((one) => [one.text, 1])))
      expect(typed.length).toBeGreaterThan(0)
      expect(typed.filter((word) => text.split(word).length !== 2)).toEqual([])
    },
  )
})

async function draftTextOf(everything: Everything): Promise<string> {
  const draftId = everything.addressOf('$lang.drafts.$draftId.edit').split('/')[3]!
  const { id } = await platform.inDatabase((db) =>
    db
      .selectFrom('draft_texts')
      .where('draft_id', '=', draftId)
      .select('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

async function writeUntil(
  killed: { yet: boolean },
  server: TestServer,
  everything: Everything,
  sent: Sent[],
): Promise<void> {
  while (!killed.yet) {
    const form = newFormKey(platform.variables.SECRET!, undefined, Date.now())
    const one: Sent = { text: `durable ${randomUUID()}`, form, receipts: new Set() }
    sent.push(one)
    await send(server, everything, one)
    await wait(50)
  }
}

/** Notes the receipt if there is an answer; a killed server gives none. */
async function send(server: TestServer, { activityId }: Everything, one: Sent): Promise<void> {
  const { form, text } = one
  const facts = { contributorKind: 'individual', consent: 'public', language: 'en' }
  const response = await server
    .post(`/fr/activities/${activityId}`, { form, intent: 'send', text, ...facts })
    .catch(() => null)
  const receipt = response?.headers.get('location')?.split('?')[0]
  if (receipt) one.receipts.add(receipt)
}

/** To as many servers, one after the other, as it takes. */
async function sendAgain(everything: Everything, again: readonly Sent[]): Promise<void> {
  for (let at = 0; at < again.length; at += MOST_WRITES) {
    const server = await startServer(platform)
    for (const one of again.slice(at, at + MOST_WRITES)) await send(server, everything, one)
    await server.stop()
  }
}

async function countTexts(): Promise<Map<string, number>> {
  const rows = await platform.inDatabase((db) =>
    db.selectFrom('contributions').where('text', 'like', 'durable %').select('text').execute(),
  )
  const counts = new Map<string, number>()
  for (const { text } of rows) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Types a word of its own every few milliseconds, into a paragraph of its own. */
function typist(server: TestServer, cookie: string, draftTextId: string, types = true) {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: server.origin } })
      this.on('error', () => {})
    }
  }
  const doc = new Y.Doc()
  const url = `${server.origin.replace('http', 'ws')}/collaboration`
  const provider = new WebsocketProvider(url, draftTextId, doc, {
    WebSocketPolyfill: Socket as never,
    disableBc: true,
  })
  let saved = 0
  const handlers = provider.messageHandlers as unknown as Record<
    number,
    (encoder: unknown, decoder: decoding.Decoder) => void
  >
  handlers[4] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    saved = decoding.readVarUint(decoder)
  }
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const words: string[] = []
  const root = doc.get('root-v2', Y.XmlElement)
  const line = new Y.XmlText()
  const begin = () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [line])
    root.push([paragraph])
  }
  const timer = setInterval(() => {
    if (!types || !provider.synced) return
    const word = ` ${randomUUID()}`
    words.push(word)
    doc.transact(() => {
      if (line.doc === null) begin()
      line.insert(line.length, word)
    })
  }, 20)
  return {
    text: () => root.toJSON(),
    synced,
    /** @returns the words the server said were saved; its first message is what it came with. */
    stop() {
      clearInterval(timer)
      provider.destroy()
      return words.slice(0, Math.max(0, saved - 1))
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
