import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '~/db/connection'
import { seedUpdate } from '~/server/collaboration/headless'
import { startThread } from '~/server/commands/start-thread'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { givenPlatform } from '~/tests/support/command-line'
import { givenMember } from '~/tests/support/given'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
} from '~/tests/support/given-publication'
import { duringThePhase } from '~/tests/support/moments'
import { givenSession, startServer, type TestServer } from '~/tests/support/server'

const LONG_MS = 300_000
const SUBJECTS = [
  ...['water', 'roads', 'parks', 'ports', 'homes', 'farms', 'light', 'waste', 'trees', 'buses'],
  ...['trams', 'bikes', 'sport', 'books', 'music', 'birds', 'rivers', 'meals', 'games', 'tools'],
]
/** What somebody proposed for the last passage, which stays as it was. */
const WORDING = 'Schools are open to everybody'

type Given = { draftId: string; cookie: string; wordingId: string }

/** Twenty passages that were rewritten so far that nobody can be sure, each with a thread. */
async function givenThreads(db: Db): Promise<Given> {
  return db.transaction().execute(async (trx) => {
    const given = await givenPublication(trx)
    const rules = SUBJECTS.map(
      (subject) => `Each member city publishes its budget for ${subject} every spring.`,
    )
    const v1 = await givenPublished(trx, given, documentOf([...rules, 'Schools are open.']))
    let wordingId = ''
    for (const [index, blockId] of v1.blockIds.entries()) {
      const quote = rules[index] ?? 'Schools are open'
      const isWording = index === SUBJECTS.length
      const replacement = isWording ? WORDING : null
      const comment = givenComment(
        { ...v1, blockIds: [blockId] },
        { endOffset: quote.length, quote, replacement, kind: isWording ? 'wording' : 'comment' },
      )
      const started = { versionId: v1.versionId, comment, secret: SECRET }
      const { threadId } = await startThread(trx, givenSender(given), started, duringThePhase)
      if (isWording) wordingId = threadId
    }
    const rewritten = SUBJECTS.map(
      (subject) => `Each member city listens to those who care about its ${subject}.`,
    )
    const update = seedUpdate(documentOf([...rewritten, 'Schools are open.'], v1.blockIds))
    await trx
      .insertInto('draft_updates')
      .values({ draft_text_id: given.textId, generation: 1, seq: 1, update })
      .execute()
    await givenMember(trx, 'Dalia', 'drafter', given.consultationId)
    const cookie = await givenSession(trx, given.secretaryId)
    return { draftId: given.draftId, cookie, wordingId }
  })
}

describe.skipIf(!chromiumPath)('a drafter with the threads of a version', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let given: Given
  let page: Page

  beforeAll(async () => {
    const platform = await givenPlatform()
    given = await platform.inDatabase(givenThreads)
    server = await startServer(platform)
    browser = await openBrowser()
    context = await newVisitor(browser, { origin: server.origin, cookie: given.cookie })
    page = await context.newPage()
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  test('is told before publication, and led to them', { timeout: LONG_MS }, async () => {
    await page.goto(`/en/drafts/${given.draftId}/publish`)

    await page.getByText('Some threads have no confirmed place in this text.').waitFor()
    await page.getByRole('link', { name: 'Say where these threads stand' }).click()
    await page.getByText('20 threads wait for a person to say where they stand.').waitFor()
    await page.goto(`/fr/drafts/${given.draftId}/positions`)
    expect(await listBarriers(page, 'fr')).toEqual([])
    await page.goto(`/en/drafts/${given.draftId}/positions`)
  })

  test('settles twenty threads by keyboard', { timeout: LONG_MS }, async () => {
    for (let left = 20; left > 0; left -= 1) {
      await page.getByText(waiting(left)).waitFor()
      await page.locator('#current:focus').waitFor()
      if (left === 7) await moveByHand(page)
      else await page.keyboard.press(left % 5 === 0 ? 'x' : 'c')
    }
    await page.getByText('None of the 21 threads needs a decision of yours.').waitFor()

    await page.goto(`/en/drafts/${given.draftId}/publish`)
    await page.getByRole('button', { name: 'Publish version 2' }).waitFor()
  })

  test('answers a thread beside the live text', { timeout: LONG_MS }, async () => {
    await page.goto(`/en/drafts/${given.draftId}/edit`)
    await page.locator('#draft-text[contenteditable=true]').waitFor()
    await page
      .getByRole('link', { name: /^Comment/ })
      .first()
      .click()
    await page.getByLabel('Decision').selectOption('noted')
    await page.getByLabel(/^Answer with its reason/).fill('We listen.')
    await page.getByRole('button', { name: 'Save the answer' }).click()

    await page.getByText('The answer is saved.').waitFor()
    await page.getByRole('button', { name: 'Back to the threads' }).click()
    await page
      .getByText(/Answer given to Salma/)
      .first()
      .waitFor()
  })

  test('takes a proposed wording into the text', { timeout: LONG_MS }, async () => {
    const query = `threads?thread=${given.wordingId}`
    await page.goto(`/fr/drafts/${given.draftId}/${query}`)
    expect(await listBarriers(page, 'fr')).toEqual([])
    await page.goto(`/en/drafts/${given.draftId}/${query}`)
    await page.getByRole('button', { name: 'Accept and put into the text' }).click()

    await page.getByText('The wording is in the text, and the answer has begun.').waitFor()
    await page.goto(`/en/drafts/${given.draftId}/edit`)
    await page.locator('#draft-text').getByText(`${WORDING}.`).waitFor()
  })
})

function waiting(count: number): string {
  return count === 1
    ? '1 thread waits for a person to say where it stands.'
    : `${count} threads wait for a person to say where they stand.`
}

/** The passage is chosen among those near it, then all of its words. */
async function moveByHand(page: Page) {
  await page.keyboard.press('m')
  const search = page.getByRole('searchbox', { name: 'Find a passage by its words' })
  await search.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Schools')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /Schools are open/ }).waitFor()
  await page.getByRole('link', { name: /Schools are open/ }).press('Enter')
  const words = page.getByLabel('The words the thread is about')
  await words.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Schools')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('The thread is in its new place.').waitFor()
}
