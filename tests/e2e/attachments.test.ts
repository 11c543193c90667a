import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
import { beInTheExample } from '~/tests/support/example-people'
import { jpegOf } from '~/tests/support/images'
import { press, seesHeading, seesText } from '~/tests/support/journey'
import type { TestServer } from '~/tests/support/server'

const STEP_MS = 180_000
const PLACE = '48.8566 N, 2.3522 E'
const PHOTO = { name: 'carrefour.jpg', mimeType: 'image/jpeg', buffer: jpegOf(PLACE) }
const PROGRAM = {
  name: 'rapport.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('MZ\x90\0\x03 This program cannot be run in DOS mode.', 'latin1'),
}
const LARGE = {
  name: 'tout.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5 * 1024 * 1024)]),
}
const TOO_LARGE = /Ce fichier est trop grand/
/** Of a file whose sender is not named. */
const NEUTRAL = /^piece-1\.jpeg/

describe.skipIf(!chromiumPath)('files that come with a comment', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
  }, STEP_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, STEP_MS)

  test('are checked and received without JavaScript', { timeout: STEP_MS }, async () => {
    const page = await visit({ hasJavaScript: false, width: 360 })
    await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
    await page
      .getByRole('link', { name: /^Réagir au passage/ })
      .nth(5)
      .click()
    await page.getByRole('textbox', { name: 'Votre texte' }).fill('Voyez ce carrefour.')
    await press(page, 'Relire avant d’envoyer')

    await attach(page, 1, PROGRAM)
    await attach(page, 2, LARGE)
    await press(page, 'Envoyer ma contribution')
    await seesText(page, 'Votre texte est gardé. Choisissez à nouveau vos fichiers.')
    await seesText(page, /Ce fichier n’est ni un PDF/)
    await seesText(page, TOO_LARGE)
    await seesText(page, 'Voyez ce carrefour.')

    await attach(page, 1, PHOTO)
    await press(page, 'Envoyer ma contribution')
    await seesText(page, /C’est reçu/)
    await page.goto(await threadSaying(page, 'Voyez ce carrefour.'))
    const saved = await download(page, NEUTRAL)
    expect(saved.subarray(0, 2)).toEqual(PHOTO.buffer.subarray(0, 2))
    expect(saved.includes(PLACE)).toBe(false)
    expect(saved.byteLength).toBeLessThan(PHOTO.buffer.byteLength / 2)
  })

  test('are told to be too large before they are sent', { timeout: STEP_MS }, async () => {
    const page = await visit({})
    await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
    await page
      .getByRole('link', { name: /^Réagir au passage/ })
      .nth(6)
      .click()
    const box = page.locator('.comment-box')
    await box.getByRole('textbox', { name: 'Votre texte' }).fill('Un plan est joint.')
    await press(page, 'Relire avant d’envoyer')
    await seesHeading(page, 'Voici ce qui sera publié')
    expect(await listBarriers(page, 'fr')).toEqual([])

    await attach(page, 1, LARGE)
    const file = page.getByLabel(/^Fichier 1/)
    const problem = () => file.evaluate((input: HTMLInputElement) => input.validationMessage)
    expect(await problem()).toMatch(TOO_LARGE)
    await attach(page, 1, PHOTO)
    expect(await problem()).toBe('')
    await press(page, 'Envoyer ma contribution')
    await seesText(page, /C’est reçu/)
  })

  test('come with a reply of somebody who has an account', { timeout: STEP_MS }, async () => {
    const page = await visit({})
    await beInTheExample(page.context(), 'Facilitatrice.')
    await page.goto(await threadSaying(page, 'Un plan est joint.'))
    await page.getByRole('textbox', { name: 'Votre texte' }).fill('En voici un autre.')
    await press(page, 'Relire avant d’envoyer')
    await attach(page, 1, { ...PHOTO, name: '../autre <plan>.jpg' })
    await press(page, 'Envoyer ma contribution')
    await seesText(page, /C’est reçu/)
    await page.goto(await threadSaying(page, 'Un plan est joint.'))
    await seesText(page, 'En voici un autre.')
    await page.getByRole('link', { name: NEUTRAL }).nth(1).waitFor()
  })

  async function visit(looking: { hasJavaScript?: boolean; width?: number }): Promise<Page> {
    return (await newVisitor(browser, { origin: server.origin, ...looking })).newPage()
  }
})

type File = { name: string; mimeType: string; buffer: Buffer }

async function attach(page: Page, number: number, file: File): Promise<void> {
  const field = page.getByLabel(new RegExp(`^Fichier ${number}`))
  if (!(await field.isVisible())) await page.getByText('Joindre des fichiers').click()
  await field.setInputFiles(file)
}

/** The page of the thread with these words. */
async function threadSaying(page: Page, words: string): Promise<string> {
  await page.goto(`/fr/consultations/${EXAMPLE_SLUG}/text`)
  const list = `${new URL(page.url()).pathname}/threads?q=${encodeURIComponent(words)}`
  await page.goto(list)
  const link = page.getByRole('link', { name: 'Ouvrir le fil' }).first()
  return (await link.getAttribute('href'))!
}

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const link = page.getByRole('link', { name })
  const answer = await page.request.get((await link.getAttribute('href'))!)
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  return answer.body()
}
