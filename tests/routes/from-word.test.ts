import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect } from 'vitest'
import type { Context } from '~/app/http/context'
import { newFormKey } from '~/app/http/form-key.server'
import type { Document } from '~/app/domain/document'
import { acceptedBlocks, originalBlocks } from '~/app/domain/tracked-text'
import { loader as download } from '~/app/routes/$lang.versions.$versionId.word.$file'
import { loader as annotations } from '~/app/routes/$lang.versions.$versionId.annotations[.]jsonld'
import * as bring from '~/app/routes/$lang.versions.$versionId.from-word._index'
import * as brought from '~/app/routes/$lang.versions.$versionId.from-word.$fileId'
import type { Db } from '~/db/connection'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { findVersion } from '~/db/queries/versions'
import { startThread } from '~/server/commands/start-thread'
import { commentsLayer } from '~/server/documents/word/comments-out'
import { readTracked } from '~/server/documents/word/tracked-in'
import { writeWord } from '~/server/documents/word/write-word'
import { test } from '../support/database'
import { givenMember } from '../support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { givenSession } from '../support/server'

const ORIGIN = 'http://localhost'

function argsOf(db: Db, path: string, params: Record<string, string>, init: RequestInit = {}) {
  const afterCommit = () => Promise.resolve()
  const context = { db, origin: ORIGIN, secret: SECRET, afterCommit } as unknown as Context
  const request = new Request(`${ORIGIN}${path}`, init)
  return { request, params: { lang: 'en', ...params }, context } as unknown as LoaderFunctionArgs &
    ActionFunctionArgs
}

const SENTENCES = ['Clean water for all by 2040.', 'Each village keeps its wells. Who pays?']

/** A published text of two paragraphs with Amina's comment on "Clean water". */
async function givenCommented(db: Db) {
  const given = await givenPublication(db)
  const document = documentOf(SENTENCES)
  const version = await db.transaction().execute((trx) => givenPublished(trx, given, document))
  await db
    .transaction()
    .execute((trx) =>
      startThread(
        trx,
        givenSender(given),
        { versionId: version.versionId, comment: givenComment(version), secret: SECRET },
        duringThePhase,
      ),
    )
  const cookie = await givenSession(db, given.secretaryId)
  const { texts } = (await findVersion(db, version.versionId))!
  const threads = () => listStandingThreads(db, texts, version.checkpointId)
  return { given, document, ...version, cookie, threads }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer())
}

const OPTIONS = {
  ...{ title: 'Strategy', language: 'en', pictures: new Map() },
  ...{ citationText: () => '', referenceText: () => '' },
}

/** The ministry replies to Amina, comments on "wells", and words the end anew. */
function ministryFile(document: Document, [first, second]: readonly string[]): Uint8Array {
  const said = (text: string) => ({
    ...{ author: 'Ben, ministry', date: '2025-03-10T10:00:00Z', text, language: 'en' },
  })
  const at = (blockId: string, startOffset: number, endOffset: number) => ({
    ...{ startBlockId: blockId, startOffset, endBlockId: blockId, endOffset },
  })
  const { layer, extraParts } = commentsLayer(
    [
      {
        ...{ place: at(first!, 0, 11), isDone: false },
        comments: [{ ...said('Rivers too?'), author: 'Amina' }, said('Rivers are in part two.')],
      },
      { place: at(second!, 23, 28), isDone: false, comments: [said('And springs?')] },
      { place: null, isDone: false, comments: [said('We agree on the whole.')] },
    ],
    first!,
  )
  const change = { author: 'Ben, ministry', date: '2025-03-10T10:00:00Z' }
  return writeWord(document, {
    ...OPTIONS,
    extraParts,
    layer: (blockId) =>
      blockId === second
        ? {
            ...layer(blockId),
            stretches: [{ ...change, kind: 'deleted', start: 30, end: 33 }],
          }
        : layer(blockId),
  })
}

async function send(
  route: { action: (args: ActionFunctionArgs) => Promise<Response> },
  {
    db,
    path,
    params,
    cookie,
  }: { db: Db; path: string; params: Record<string, string>; cookie: string },
  fields: Record<string, string | string[] | File>,
): Promise<Response> {
  const form = new FormData()
  const session = /session=(.+)/.exec(cookie)?.[1]
  form.set('form', newFormKey(SECRET, session, Date.now()))
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one)
  return route.action(argsOf(db, path, params, { method: 'POST', body: form, headers: { cookie } }))
}

describe('a version for Word', () => {
  test('comes with its comments, for anyone', async ({ db }) => {
    const { given, versionId, blockIds } = await givenCommented(db)
    await db
      .updateTable('consultations')
      .set({ public_at: new Date('2025-01-01') })
      .where('id', '=', given.consultationId)
      .execute()
    const file = 'comments.en.docx'

    const answer = await download(argsOf(db, '/', { versionId, file }))

    const { text } = readTracked(await bytesOf(answer))
    expect(originalBlocks(text!.pieces)).toEqual(
      SENTENCES.map((words, at) => ({ blockId: blockIds[at], text: words })),
    )
    expect(text!.comments).toMatchObject([
      { author: 'Amina', text: 'Rivers too?', range: { start: 0, end: 11 }, isDone: false },
    ])
  })

  test('comes with its changes since an earlier one', async ({ db }) => {
    const { given, cookie, blockIds } = await givenCommented(db)
    const next = ['Clean and safe water for all by 2035.', SENTENCES[1]!]
    const { versionId } = await db
      .transaction()
      .execute((trx) => givenPublished(trx, given, documentOf(next, blockIds)))
    const params = { versionId, file: 'changes-since-1.en.docx' }

    const answer = await download(argsOf(db, '/', params, { headers: { cookie } }))

    const { text } = readTracked(await bytesOf(answer))
    expect(originalBlocks(text!.pieces).map((block) => block.text)).toEqual(SENTENCES)
    expect(acceptedBlocks(text!.pieces).map((block) => block.text)).toEqual(next)
  })

  test('tells its threads as Web Annotations', async ({ db }) => {
    const { versionId, cookie, blockIds } = await givenCommented(db)

    const answer = await annotations(argsOf(db, '/', { versionId }, { headers: { cookie } }))

    const { total, first } = (await answer.json()) as { total: number; first: { items: unknown[] } }
    expect(total).toBe(1)
    expect(first.items[0]).toMatchObject({
      ...{ type: 'Annotation', motivation: 'commenting', creator: { name: 'Amina' } },
      body: [{ value: 'Rivers too?', language: 'en' }],
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: 'Clean water', suffix: ' for all by 2040.' },
          { type: 'TextPositionSelector', start: 0, end: 11 },
          { value: `b-${blockIds[0]}`, refinedBy: { start: 0, end: 11 } },
        ],
      },
    })
  })
})

describe('comments brought in from Word', () => {
  test('are looked at, then received once on behalf of who wrote them', async ({ db }) => {
    const { given, document, versionId, blockIds, cookie, threads } = await givenCommented(db)
    const bytes = ministryFile(document, blockIds)
    const upload = () =>
      send(
        bring,
        { db, path: '/', params: { versionId }, cookie },
        {
          file: new File([new Uint8Array(bytes)], 'ministry.docx'),
        },
      )

    const read = await upload()
    expect(read.status).toBe(303)
    const page = read.headers.get('location')!
    const fileId = page.split('/').at(-1)!
    const params = { versionId, fileId }
    const { items, file } = await brought.loader(argsOf(db, '/', params, { headers: { cookie } }))
    expect(file.known).toBe(1)
    expect(items).toMatchObject([
      { kind: 'reply', text: 'Rivers are in part two.', isSure: true },
      { kind: 'comment', text: 'And springs?', passage: 'wells', isSure: true },
      { kind: 'comment', text: 'We agree on the whole.', isSure: false },
      { kind: 'wording', quote: 'wells. Who', replacement: 'wells. ', isSure: true },
    ])

    const given1 = {
      ...{ intent: 'receive', language: 'en', contributorKind: 'organisation' },
      ...{ name: 'Ministry of Water', email: '', groupId: '', country: '', consent: 'public' },
    }
    const whole = items[2]!.key
    const refused = await send(
      brought,
      { db, path: '/', params, cookie },
      {
        ...given1,
        ...{ take: [whole], [`at-${whole}`]: '77' },
      },
    )
    expect(refused.status).toBe(422)
    const take = items.map(({ key }) => key)
    const fields = { ...given1, take, [`at-${whole}`]: '0. The whole text' }
    const received = await send(brought, { db, path: '/', params, cookie }, fields)

    expect(received.headers.get('location')).toMatch(/^\/en\/receipts\/[0-9A-Z-]{19}\?new$/)
    const all = await threads()
    expect(all).toMatchObject([
      {
        quote: 'Clean water',
        comments: [{ author: 'Amina' }, { author: 'Ministry of Water', isAside: false }],
      },
      { quote: 'wells', standing: { state: 'own' }, comments: [{ text: 'And springs?' }] },
      { quote: '', standing: { state: 'document' } },
      { quote: 'wells. Who', replacement: 'wells. ', comments: [{ kind: 'wording' }] },
    ])
    const contributors = await db
      .selectFrom('contributions as said')
      .innerJoin('contributors as author', 'author.id', 'said.contributor_id')
      .where('author.name', '=', 'Ministry of Water')
      .select(['author.person_id', 'said.sent_by_id', 'said.channel', 'said.receipt_id'])
      .execute()
    expect(contributors).toHaveLength(4)
    expect(new Set(contributors.map(({ receipt_id }) => receipt_id)).size).toBe(1)
    expect(contributors[0]).toMatchObject({
      ...{ person_id: null, sent_by_id: given.secretaryId, channel: 'draft_comment' },
    })

    const again = await upload()
    expect(again.headers.get('location')).toBe(page)
    const twice = await send(brought, { db, path: '/', params, cookie }, fields)
    expect(twice.status).toBe(403)
    expect(await threads()).toHaveLength(4)
  })

  test('that are no Word file are refused with a reason', async ({ db }) => {
    const { versionId, cookie } = await givenCommented(db)
    const file = new File(['<html>'], 'x.docx')

    const answer = await send(bring, { db, path: '/', params: { versionId }, cookie }, { file })

    expect([answer.status, await answer.json()]).toEqual([
      422,
      { problem: 'file-not-word', refusal: null },
    ])
  })

  test('come as Web Annotations too, and not twice', async ({ db }) => {
    const { versionId, cookie } = await givenCommented(db)
    const headers = { cookie }
    const own = await bytesOf(await annotations(argsOf(db, '/', { versionId }, { headers })))
    const where = { db, path: '/', params: { versionId }, cookie }

    const answer = await send(bring, where, { file: new File([new Uint8Array(own)], 'a.jsonld') })

    const fileId = answer.headers.get('location')!.split('/').at(-1)!
    const { file, items } = await brought.loader(
      argsOf(db, '/', { versionId, fileId }, { headers }),
    )
    expect([file.known, items]).toEqual([1, []])
    const bringing = async (words: string): Promise<unknown> => {
      const refused = await send(bring, where, { file: new File([words], 'a.jsonld') })
      return refused.json()
    }
    expect(await bringing('{"a": 1}')).toMatchObject({ problem: 'annotations-not-understood' })
    expect(await bringing('{"items": [], "next": "https://example.org/2"}')).toMatchObject({
      problem: 'annotations-not-whole',
    })
  })

  test('may be brought by facilitators, and not by drafters or passers-by', async ({ db }) => {
    const { given, versionId } = await givenCommented(db)
    const member = async (role: 'facilitator' | 'drafter') =>
      givenSession(db, await givenMember(db, role, role, given.consultationId))
    const open = (cookie: string) =>
      bring.loader(argsOf(db, '/', { versionId }, { headers: { cookie } }))

    expect((await open(await member('facilitator'))).files).toEqual([])
    await expect(open(await member('drafter'))).rejects.toMatchObject({ status: 404 })
    await expect(open('')).rejects.toMatchObject({ status: 303 })
  })
})
