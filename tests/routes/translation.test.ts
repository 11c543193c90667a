import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteId } from '~/app/http/route-rights'
import { givenPlatform } from '../support/command-line'
import { givenEverything, type Everything } from '../support/given-everything'
import { formKeyOf, startServer, type TestServer } from '../support/server'

const EDIT = '$lang.drafts.$draftId.edit'
const PLAIN = '$lang.drafts.$draftId.plain'
const TRANSLATE = '$lang.drafts.$draftId.translate'
const PUBLISH = '$lang.drafts.$draftId.publish'
const TERMS = '$lang.consultations.$slug.desk.terms'

const platform = await givenPlatform()
let model: Server
let server: TestServer
let everything: Everything
/** The French working text, which translates the English one. */
let french: string

beforeAll(async () => {
  everything = await platform.inDatabase(givenEverything)
  model = await startModel()
  const { port } = model.address() as AddressInfo
  server = await startServer(platform, {
    LLM_URL: `http://127.0.0.1:${port}/v1`,
    LLM_MODEL: 'small',
  } as unknown as NodeJS.ProcessEnv)
  await write('', 'Clean water for all.\n\nSchools for every child.')
  const added = await send(EDIT, '', { language: 'fr' })
  french = new URL(added.headers.get('location')!, server.origin).searchParams.get('text')!
}, 240_000)
afterAll(async () => {
  await server?.stop()
  model?.close()
  await platform.remove()
})

/** A language model that answers each passage with the same words, marked as French. */
async function startModel(): Promise<Server> {
  const answering = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(pieces).toString()) as {
        messages: { content: string }[]
      }
      const passages = JSON.parse(asked.messages[1]!.content) as string[]
      const content = JSON.stringify(passages.map((_, index) => `Une proposition, numéro ${index}`))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ choices: [{ message: { content } }] }))
    })
  })
  await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve))
  return answering
}

const cookie = () => everything.cookies.secretariat

async function read(route: RouteId, query = ''): Promise<string> {
  const answer = await server.get(everything.addressOf(route) + query, { cookie: cookie() })
  expect(answer.status).toBe(200)
  return answer.text()
}

async function send(route: RouteId, query: string, fields: Record<string, string>) {
  const address = everything.addressOf(route) + query
  const form = await formKeyOf(server, everything.addressOf(PLAIN), cookie())
  return server.post(address, { form, ...fields }, { cookie: cookie() })
}

async function write(text: string, words: string) {
  const query = text && `?text=${text}`
  const html = await read(PLAIN, query)
  const field = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)![1]!
  const base = { generation: field('generation'), seq: field('seq') }
  expect((await send(PLAIN, query, { text: words, ...base })).status).toBe(303)
}

/** The rows to do, as the form has them. */
async function rows() {
  const html = await read(TRANSLATE, `?text=${french}`)
  const names = [...html.matchAll(/name="was\.([\da-f-]{36})" value="([^"]*)"/g)]
  return names.map(([, id, was]) => {
    const source = new RegExp(`name="source\\.${id}" value="([^"]*)"`)
      .exec(html)![1]!
      .replaceAll('&gt;', '>')
    return { id: id!, was: was!, source }
  })
}

const fieldsOf = ({ id, was, source }: { id: string; was: string; source: string }) => ({
  [`was.${id}`]: was,
  [`source.${id}`]: source,
})

describe('a translation', () => {
  test('shows what is still in the language of the source, and takes what is typed', async () => {
    const [first, second] = await rows()
    expect(first!.source).toBe('Clean water for all.')
    const query = `?text=${french}`
    const answer = await send(TRANSLATE, query, {
      ...fieldsOf(first!),
      [`words.${first!.id}`]: 'De l’eau **propre** pour tous.',
      ...fieldsOf(second!),
      [`words.${second!.id}`]: second!.source,
    })

    expect(answer.status).toBe(303)
    expect((await rows()).map(({ source }) => source)).toEqual(['Schools for every child.'])
    expect(await read(PLAIN, query)).toContain('De l’eau **propre** pour tous.')
  })

  test('that a machine proposes is published once a person has confirmed it', async () => {
    const query = `?text=${french}`
    expect((await send(TRANSLATE, query, { intent: 'propose' })).status).toBe(303)

    const [proposed] = await rows()
    expect(await read(TRANSLATE, query)).toContain('Une proposition, numéro 0')
    expect((await publish()).status).toBe(403)
    const confirmed = { ...fieldsOf(proposed!), [`fine.${proposed!.id}`]: 'yes' }
    expect((await send(TRANSLATE, query, confirmed)).status).toBe(303)
    expect(await rows()).toEqual([])
    expect((await publish()).status).toBe(303)
  })

  test('shows what changed in the source since', async () => {
    await write('', 'Clean and cheap water for all.\n\nSchools for every child.')

    const html = await read(TRANSLATE, `?text=${french}`)

    expect(html).toMatch(/<ins>.*and cheap/)
    expect(await rows()).toHaveLength(1)
  })

  test('that lacks a passage is not published, unless it is left out', async () => {
    await write('', 'Clean and cheap water for all.\n\nSchools.\n\nA new passage of the text.')

    expect((await publish()).status).toBe(403)
    expect((await publish({ [`without-${french}`]: 'yes' })).status).toBe(303)
  })

  test('that only repeats its source is not published, and says how many passages wait', async () => {
    await write('', 'Clean and cheap water for all.\n\nSchools.\n\nA new passage of this text.')
    expect((await send(EDIT, '', { language: 'es' })).status).toBe(303)

    expect(await read(PUBLISH)).toMatch(/espagnol : 3 passages sont encore/)
    const without = { [`without-${french}`]: 'yes' }
    expect((await publish(without)).status).toBe(403)
    const spanish = /name="without-([\da-f-]{36})"/g
    const all = [...(await read(PUBLISH)).matchAll(spanish)].map(([, id]) => id!)
    const leftOut = Object.fromEntries(all.map((id) => [`without-${id}`, 'yes']))
    const answer = await publish({ ...without, ...leftOut })
    expect(answer.headers.get('location') ?? (await answer.text())).toContain('/versions/')
  })

  test('keeps its words when they begin with a sign of a list or a heading', async () => {
    const typed = ['1. L’eau', '- Les puits', '# Les prix', '> Les gens']
    await write('', ['1. Water', '- Wells', '# Prices', '> People'].map(asWords).join('\n\n'))
    const passages = await rows()
    const fields = passages.flatMap((row, index) =>
      Object.entries({ ...fieldsOf(row), [`words.${row.id}`]: typed[index]! }),
    )

    const query = `?text=${french}`
    expect((await send(TRANSLATE, query, Object.fromEntries(fields))).status).toBe(303)

    expect(passages.map(({ source }) => source)).toEqual([
      '1. Water',
      '- Wells',
      '# Prices',
      '> People',
    ])
    expect(await rows()).toEqual([])
    const all = await read(TRANSLATE, `${query}&show=all`)
    for (const words of typed) expect(all).toContain(`>${words.replace('>', '&gt;')}</textarea>`)
  })

  test('is warned of where it departs from an agreed term', async () => {
    expect(
      (await send(TERMS, '', { intent: 'add', 'term.en': 'water', 'term.fr': '' })).status,
    ).toBe(422)
    const term = { intent: 'add', 'term.en': 'water', 'term.fr': 'ressource en eau' }
    expect((await send(TERMS, '', term)).status).toBe(303)

    expect(await read(TRANSLATE, `?text=${french}&show=all`)).toContain('ressource en eau')
  })
})

/** A paragraph of Markdown, whatever sign it begins with. */
function asWords(line: string): string {
  return line.replace(/^(\d*)([.>#-])/, '$1\\$2')
}

async function publish(fields: Record<string, string> = {}) {
  const seen = /name="seen" value="([^"]*)"/.exec(await read(PUBLISH))![1]!
  return send(PUBLISH, '', { seen, confirmed: 'yes', ...fields })
}
