import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { EXAMPLE_SLUG, startExample } from '~/tests/support/example'
import { press, seesHeading, seesText } from '~/tests/support/journey'
import type { TestServer } from '~/tests/support/server'

const STEP_MS = 180_000
const HOME = `/fr/consultations/${EXAMPLE_SLUG}`
const SAID = 'Le soir, il n’y a plus de bus : personne ne vient aux réunions.'

describe.skipIf(!chromiumPath)('a citizen without JavaScript', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startExample()
    browser = await openBrowser()
    const looking = { origin: server.origin, hasJavaScript: false, width: 360 }
    page = await (await newVisitor(browser, looking)).newPage()
  }, STEP_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, STEP_MS)

  test('reads what is asked, until when, and the text', { timeout: STEP_MS }, async () => {
    await page.goto(HOME)
    await seesHeading(page, 'Quelle stratégie pour nos villes, de 2027 à 2031 ?')
    await page.goto(`${HOME}/text`)
    await page.getByRole('article').first().waitFor()
    expect(await page.getByRole('link', { name: /^Réagir au passage/ }).count()).toBeGreaterThan(20)
  })

  test('contributes, and finds the receipt again by its code', { timeout: STEP_MS }, async () => {
    await openActivity('activities')
    await page.getByRole('textbox', { name: 'Votre contribution' }).fill(SAID)
    await send()
    const code = await page.locator('.private-code').innerText()
    const number = await page.getByRole('heading', { level: 1 }).innerText()

    await page.goto('/fr/receipts')
    await page.getByLabel('Code privé').fill(code)
    await press(page, 'Ouvrir mon reçu')
    await seesHeading(page, number)
    await seesText(page, SAID)
  })

  test('is shown what is missing, with nothing lost', { timeout: STEP_MS }, async () => {
    await openActivity('activities')
    await page.getByRole('textbox', { name: 'Votre contribution' }).fill('Un mot')
    await page.getByLabel('Adresse de courriel').fill('pas une adresse@')
    await page.locator('form').evaluateAll((forms) => {
      for (const form of forms) (form as HTMLFormElement).noValidate = true
    })
    await press(page, 'Relire avant d’envoyer')
    await seesHeading(page, /à corriger/)
    expect(await page.getByRole('textbox', { name: 'Votre contribution' }).inputValue()).toBe(
      'Un mot',
    )
  })

  test('answers a survey', { timeout: STEP_MS }, async () => {
    await openActivity('surveys')
    const questions = page.getByRole('main').locator('form').getByRole('group')
    await questions
      .first()
      .getByRole('radio')
      .or(questions.first().getByRole('checkbox'))
      .first()
      .check()
    await send()
  })

  test('comments on a passage', { timeout: STEP_MS }, async () => {
    await page.goto(`${HOME}/text`)
    await page
      .getByRole('link', { name: /^Réagir au passage/ })
      .nth(3)
      .click()
    await page.getByRole('textbox', { name: 'Votre texte' }).fill('Dites qui paiera.')
    await send()
  })

  test('finds what they said of the text by their code alone', { timeout: STEP_MS }, async () => {
    const code = await page.locator('.private-code').innerText()

    await page.getByRole('link', { name: 'Mes fils, et ce qui a changé depuis' }).click()
    await page.getByLabel('Codes privés de vos reçus').fill(code.toLowerCase())
    await press(page, 'Montrer mes fils')

    await seesText(page, 'Dites qui paiera.')
    expect(page.url()).not.toContain(code)
  })

  test('searches the register and reads one contribution', { timeout: STEP_MS }, async () => {
    await page.goto(`${HOME}/register`)
    await page.getByRole('searchbox').fill('bus')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL(/q=bus/)
    await page
      .getByRole('main')
      .getByRole('link', { name: /^C-\d+/ })
      .first()
      .click()
    await page.waitForURL(/contributions\/\d+/)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  /** The first open one the consultation's page offers. */
  async function openActivity(kind: 'activities' | 'surveys') {
    await page.goto(HOME)
    await page.getByRole('main').locator(`a[href*="/fr/${kind}/"]`).first().click()
  }

  async function send() {
    await press(page, 'Relire avant d’envoyer')
    await press(page, 'Envoyer ma contribution')
    await seesText(page, /C’est reçu/)
  }
})
