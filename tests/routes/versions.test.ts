import { describe, expect } from 'vitest'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { renderToString } from 'react-dom/server'
import type { Context } from '~/app/http/context'
import { newFormKey } from '~/app/http/form-key.server'
import type { Db, Tx } from '~/db/connection'
import { startThread } from '~/server/commands/start-thread'
import { action, loader as commentLoader } from '~/app/routes/$lang.versions.$versionId.comment'
import { loader } from '~/app/routes/$lang.versions.$versionId._index'
import { loader as changesLoader } from '~/app/routes/$lang.versions.$versionId.changes'
import { loader as listLoader } from '~/app/routes/$lang.versions.$versionId.threads'
import { loader as positionsLoader } from '~/app/routes/$lang.versions.$versionId.positions[.]json'
import { loader as feedLoader } from '~/app/routes/$lang.consultations.$slug.text[.]atom'
import { loader as wordingsLoader } from '~/app/routes/$lang.versions.$versionId.wordings'
import { loader as publishLoader } from '~/app/routes/$lang.drafts.$draftId.publish'
import {
  action as threadAction,
  loader as threadLoader,
} from '~/app/routes/$lang.threads.$threadId'
import { Passages } from '~/app/components/versions/passages'
import { placeThreads } from '~/app/components/versions/placed-threads'
import { blockOf } from '~/app/domain/comment-thread'
import type { NewThread } from '~/app/domain/comment-thread.input'
import { readableText } from '~/app/domain/document-rows'
import { catalogueOf } from '~/app/i18n/catalogues.server'
import { TextProvider } from '~/app/i18n/text'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'
import { createElement } from 'react'

const ORIGIN = 'http://localhost'

function argsOf(db: Db, path: string, params: Record<string, string>, form?: FormFields) {
  const context = {
    db,
    origin: ORIGIN,
    secret: SECRET,
    afterCommit: () => Promise.resolve(),
  } as unknown as Context
  const init = form && { method: 'POST', body: new URLSearchParams(form) }
  const request = new Request(`${ORIGIN}${path}`, init)
  const args = { request, params: { lang: 'en', ...params }, context }
  return args as unknown as LoaderFunctionArgs & ActionFunctionArgs
}

type FormFields = Record<string, string>

async function givenVersion(trx: Tx) {
  const given = await givenPublication(trx)
  const version = await givenPublished(trx, given, documentOf(['Clean water for all by 2040.']))
  return { given, ...version }
}

function commentForm(version: { checkpointId: string; blockIds: string[] }): FormFields {
  return {
    form: newFormKey(SECRET, undefined, Date.now()),
    intent: 'preview',
    contributorKind: 'individual',
    consent: 'public',
    name: '',
    email: '',
    country: '',
    checkpointId: version.checkpointId,
    startBlockId: version.blockIds[0]!,
    startOffset: '0',
    endBlockId: version.blockIds[0]!,
    endOffset: '11',
    quote: 'Clean water',
    kind: 'comment',
    text: 'Rivers too?',
    replacement: 'Clean water',
    language: 'en',
  }
}

describe('the page of a version', () => {
  test('is there for anyone', async ({ trx }) => {
    const { versionId } = await givenVersion(trx)

    const data = await loader(argsOf(trx, `/en/versions/${versionId}`, { versionId }))

    expect(data).toMatchObject({ version: { number: 1 }, refusal: null, threads: [] })
  })

  test('is not found for what is no version', async ({ trx }) => {
    const { given } = await givenVersion(trx)
    const versionId = given.draftId

    const read = loader(argsOf(trx, `/en/versions/${versionId}`, { versionId }))

    await expect(read).rejects.toMatchObject({ status: 404 })
  })

  test('lists its threads, and compares only with versions there are', async ({ trx }) => {
    const { versionId } = await givenVersion(trx)

    const list = await listLoader(argsOf(trx, `/en/versions/${versionId}/threads`, { versionId }))
    const changes = changesLoader(argsOf(trx, `/en/versions/${versionId}/changes`, { versionId }))

    expect(list.threads).toEqual([])
    await expect(changes).rejects.toMatchObject({ status: 404 })
  })
})

describe('the comment form', () => {
  test('shows what will be sent, and keeps nothing yet', async ({ trx }) => {
    const version = await givenVersion(trx)
    const { versionId } = version
    const path = `/en/versions/${versionId}/comment`

    const answer = await action(argsOf(trx, path, { versionId }, commentForm(version)))

    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ step: 'check', passage: { quote: 'Clean water' } })
    expect(await trx.selectFrom('comment_threads').selectAll().execute()).toEqual([])
  })

  test('sent, leads to the receipt', async ({ db }) => {
    const version = await db.transaction().execute(givenVersion)
    const { versionId } = version
    const form = { ...commentForm(version), intent: 'send' }

    const answer = await action(
      argsOf(db, `/en/versions/${versionId}/comment`, { versionId }, form),
    )

    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/en\/receipts\/[0-9A-Z-]{19}\?new$/)
  })

  test('comes back full when another wording says what the passage says', async ({ trx }) => {
    const version = await givenVersion(trx)
    const { versionId } = version
    const form = { ...commentForm(version), kind: 'wording', text: 'Better.' }

    const answer = await action(
      argsOf(trx, `/en/versions/${versionId}/comment`, { versionId }, form),
    )

    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      problems: { replacement: 'required' },
      typed: { text: 'Better.' },
    })
  })

  test('of another session is refused, and the text stays', async ({ trx }) => {
    const version = await givenVersion(trx)
    const { versionId } = version
    const form = { ...commentForm(version), form: 'stolen.1.x' }

    const answer = await action(
      argsOf(trx, `/en/versions/${versionId}/comment`, { versionId }, form),
    )

    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      refusal: 'form-not-yours',
      typed: { text: 'Rivers too?' },
    })
  })

  test('opens with the words selected, or for a passage by its number', async ({ trx }) => {
    const { versionId, blockIds } = await givenVersion(trx)
    const path = `/en/versions/${versionId}/comment`
    const open = (query: string) => commentLoader(argsOf(trx, `${path}?${query}`, { versionId }))

    const words = await open(`on=${blockIds[0]}&start=6&end=11&quote=water`)
    const passage = await open('on=0.1')

    expect(words.passage).toMatchObject({ startOffset: 6, quote: 'water', number: '0.1' })
    expect(passage.passage).toMatchObject({ startBlockId: blockIds[0], isWhole: true })
  })

  test('without a passage leads back to the text', async ({ trx }) => {
    const { versionId } = await givenVersion(trx)

    const read = commentLoader(argsOf(trx, `/en/versions/${versionId}/comment`, { versionId }))

    await expect(read).rejects.toMatchObject({ status: 303 })
  })
})

describe('the page of a thread', () => {
  test('shows it, and takes replies', async ({ db }) => {
    const { threadId } = await db.transaction().execute(async (trx) => {
      const { given, ...version } = await givenVersion(trx)
      const { versionId } = version
      const comment = givenComment(version)
      const started = { versionId, comment, secret: SECRET }
      return startThread(trx, givenSender(given), started, duringThePhase)
    })
    const path = `/en/threads/${threadId}`
    const reply = {
      form: newFormKey(SECRET, undefined, Date.now()),
      intent: 'send',
      contributorKind: 'individual',
      consent: 'public',
      text: 'Lakes too.',
      language: 'en',
    }

    const data = await threadLoader(argsOf(db, path, { threadId }))
    const answer = await threadAction(argsOf(db, path, { threadId }, reply))

    expect(data.thread.comments).toHaveLength(1)
    expect(answer.status).toBe(303)
  })
})

test('publishing is not offered to passers-by', async ({ trx }) => {
  const { given } = await givenVersion(trx)
  const { draftId } = given

  const read = publishLoader(argsOf(trx, `/en/drafts/${draftId}/publish`, { draftId }))

  await expect(read).rejects.toMatchObject({ status: 303 })
})

/** A text of 75 passages, and so many threads on it, passage by passage. */
async function givenThreads(trx: Tx, count: number, facts: (index: number) => Partial<NewThread>) {
  const given = await givenPublication(trx)
  const paragraphs = Array.from({ length: 75 }, (_, index) => `Clean water for village ${index}.`)
  const version = await givenPublished(trx, given, documentOf(paragraphs))
  const { versionId, blockIds } = version
  for (let index = 0; index < count; index++) {
    const blockId = blockIds[index % 75]!
    const passage = { startBlockId: blockId, endBlockId: blockId, ...facts(index) }
    const started = { versionId, comment: givenComment(version, passage), secret: SECRET }
    await startThread(trx, givenSender(given), started, duringThePhase)
  }
  return version
}

async function pageOf(trx: Tx, versionId: string): Promise<string> {
  const data = await loader(argsOf(trx, `/en/versions/${versionId}`, { versionId }))
  const readable = readableText(data.document)
  return renderToString(
    createElement(
      TextProvider,
      { language: 'en', catalogue: catalogueOf('en'), children: undefined },
      createElement(Passages, {
        versionId,
        readable,
        language: 'en',
        citations: new Map(),
        citationFill: { hrefOf: String, withheld: '' },
        spoken: data.spoken,
        placed: placeThreads(readable.rows, data.threads),
        openThreadId: null,
        mayComment: true,
        slug: 'housing',
        timeZone: 'Europe/Paris',
        isDiscussed: true,
      }),
    ),
  )
}

test('150 threads stand beside the text, each exactly once', async ({ trx }) => {
  const { versionId } = await givenThreads(trx, 150, () => ({}))

  const html = await pageOf(trx, versionId)

  expect(html.match(/class="thread-line"/g)).toHaveLength(150)
}, 60_000)

test('of more than 300 threads the text shows how many, and leads to them', async ({ trx }) => {
  const { versionId } = await givenThreads(trx, 310, () => ({ text: 'Nobody asked the villages.' }))

  const html = await pageOf(trx, versionId)

  expect(html).not.toContain('Nobody asked')
  expect(html.match(/data-threads=""/g)).toHaveLength(75)
  expect(html).toContain('>5 threads<')
}, 120_000)

describe('the list of threads', () => {
  const read = (trx: Tx, versionId: string, query: string) =>
    listLoader(argsOf(trx, `/en/versions/${versionId}/threads?${query}`, { versionId }))

  test('comes in pages, in the order of the text', async ({ trx }) => {
    const { versionId, blockIds } = await givenThreads(trx, 45, () => ({}))

    const last = await read(trx, versionId, 'page=3')

    expect(last).toMatchObject({ found: 45, page: 3, pageCount: 3 })
    expect(last.threads.map(({ standing }) => blockOf(standing))).toEqual(blockIds.slice(40, 45))
  }, 60_000)

  test('is sifted by passage, kind, words and what was answered', async ({ trx }) => {
    const { versionId } = await givenThreads(trx, 4, (index) => ({
      kind: index % 2 === 0 ? 'objection' : 'question',
      text: index === 0 ? 'Rivers too?' : 'And lakes?',
    }))

    const found = async (query: string) => (await read(trx, versionId, query)).found

    expect(await found('passage=0.2')).toBe(1)
    expect(await found('kind=objection')).toBe(2)
    expect(await found('q=rivers')).toBe(1)
    expect(await found('answered=yes')).toBe(0)
    expect(await found('kind=objection&q=lakes&answered=no&said=en')).toBe(1)
  })

  test('finds no words, and tells no kind, that are for the secretariat', async ({ trx }) => {
    const { versionId } = await givenThreads(trx, 1, () => ({ kind: 'objection' }))
    await trx.updateTable('contributions').set({ consent: 'secretariat_only' }).execute()

    const found = async (query: string) => (await read(trx, versionId, query)).found

    expect(await found('')).toBe(1)
    expect(await found('q=rivers')).toBe(0)
    expect(await found('kind=objection')).toBe(0)
    expect(await found('said=en')).toBe(0)
  })
})

test('the places of threads are told without their words', async ({ trx }) => {
  const { versionId, blockIds } = await givenThreads(trx, 2, (index) => ({
    kind: index === 0 ? 'objection' : 'comment',
  }))

  const answer = await positionsLoader(argsOf(trx, `/en/versions/${versionId}`, { versionId }))

  expect(await answer.json()).toEqual({
    blocks: blockIds.slice(0, 2),
    threads: [
      [0, 0, 11, 1],
      [1, 0, 11, 0],
    ],
  })
})

test('wordings of the same words stand side by side', async ({ trx }) => {
  const { versionId } = await givenThreads(trx, 76, (index) => ({
    kind: index % 75 === 0 ? 'wording' : 'comment',
    replacement: index % 75 === 0 ? `Drinking water, ${index}` : null,
  }))

  const page = await wordingsLoader(argsOf(trx, `/en/versions/${versionId}`, { versionId }))

  expect(page.groups).toHaveLength(1)
  expect(page.groups[0]).toMatchObject({
    isSamePassage: true,
    threads: [{ replacement: 'Drinking water, 0' }, { replacement: 'Drinking water, 75' }],
  })
}, 60_000)

test('publications are told to feed readers', async ({ trx }) => {
  const { versionId, given } = await givenVersion(trx)
  const { slug } = await trx
    .selectFrom('consultations')
    .where('id', '=', given.consultationId)
    .select('slug')
    .executeTakeFirstOrThrow()

  const answer = await feedLoader(argsOf(trx, `/en/consultations/${slug}/text.atom`, { slug }))

  expect(answer.headers.get('content-type')).toMatch(/^application\/atom\+xml/)
  expect(await answer.text()).toContain(
    `<link rel="alternate" href="${ORIGIN}/en/versions/${versionId}"/>`,
  )
})
