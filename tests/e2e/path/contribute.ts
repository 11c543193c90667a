import { expect } from 'vitest'
import type { Page, Request } from 'playwright-core'
import {
  as,
  asCitizen,
  fact,
  of,
  press,
  seesHeading,
  seesText,
  type Journey,
} from '~/tests/support/journey'
import { PEOPLE } from './set-up'

export const CITIZEN = {
  email: 'nadia@exemple.org',
  said: 'Aidez les petites villes : elles ouvrent leurs comptes, personne ne leur montre comment.',
}

/** Reads what is asked, writes, reads again, sends; sends once more by going back. */
export async function contribute(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(of(journey, ''))
  await page
    .getByRole('main')
    .getByRole('link', { name: /Discussion ouverte/ })
    .first()
    .click()
  journey.facts.discussion = page.url()
  await writeContribution(page, CITIZEN.said)
  await page.getByLabel('Mon texte et mon nom').check()
  await page.getByLabel('Votre nom, ou celui de l’organisation').fill('Nadia B.')
  await page.getByLabel('Adresse de courriel').fill(CITIZEN.email)
  await press(page, 'Relire avant d’envoyer')

  await seesHeading(page, 'Voici ce qui sera publié')
  await seesText(page, 'Nadia B.')
  const sending = page.waitForRequest((request) => request.method() === 'POST')
  await press(page, 'Envoyer ma contribution')
  await seesText(page, /C’est reçu/)
  journey.facts.receipt = page.url().split('?')[0]!
  journey.facts.receiptCode = await page.locator('.private-code').innerText()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('C-0001')

  await sendAgain(page, await sending, journey.facts.receipt)
  await page.goto(fact(journey, 'discussion'))
  expect(await page.getByText(CITIZEN.said).count()).toBe(1)
  await page.context().close()
}

async function writeContribution(page: Page, said: string): Promise<void> {
  await page.getByLabel('Votre contribution').fill(said)
  await page.getByLabel('pour vous-même').check()
}

/** The very same form once more, as a browser does when one loads the answer anew. */
async function sendAgain(page: Page, sent: Request, receipt: string): Promise<void> {
  const { origin = '', 'content-type': type = '' } = await sent.allHeaders()
  const answer = await page.request.post(sent.url(), {
    headers: { origin, 'content-type': type, 'sec-fetch-site': 'same-origin' },
    data: sent.postDataBuffer() ?? Buffer.of(),
  })
  expect(answer.url()).toContain(receipt)
  expect(await answer.text()).toContain('Cet envoi était déjà reçu')
}

/** A discussion of a phase to come refuses with the reason, and gives the text back. */
export async function contributeTooEarly(journey: Journey): Promise<void> {
  const team = await as(journey, PEOPLE.secretariat)
  await team.goto(of(journey, '/desk/phases'))
  await team.getByRole('link', { name: 'Orientations' }).click()
  await team.getByRole('link', { name: 'Discussion ouverte' }).click()
  await team.waitForURL('**/desk/activities/*')
  const page = await asCitizen(journey)
  await page.goto(`/fr/activities/${team.url().split('/').at(-1)}`)
  const words = 'Trop tôt, mais pas perdu.'
  await writeContribution(page, words)
  await press(page, 'Relire avant d’envoyer')
  await press(page, 'Envoyer ma contribution')
  await page.getByRole('alert').waitFor()
  const kept = page.getByRole('textbox', { name: 'Votre contribution' })
  expect(await kept.inputValue()).toBe(words)
  await page.context().close()
}
