import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import {
  asCitizen,
  fact,
  of,
  press,
  seesHeading,
  seesText,
  type Journey,
} from '~/tests/support/journey'

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
  await press(page, 'Envoyer ma contribution')
  await seesText(page, /C’est reçu/)
  journey.facts.receipt = page.url().split('?')[0]!
  journey.facts.receiptCode = await page.locator('.private-code').innerText()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('C-0001')

  await sendAgain(page)
  expect(page.url()).toContain(journey.facts.receipt)
  await page.goto(fact(journey, 'discussion'))
  expect(await page.getByText(CITIZEN.said).count()).toBe(1)
  await page.context().close()
}

async function writeContribution(page: Page, said: string): Promise<void> {
  await page.getByLabel('Votre contribution').fill(said)
  await page.getByLabel('pour vous-même').check()
}

/** As someone does who is not sure that it went. */
async function sendAgain(page: Page): Promise<void> {
  await page.goBack()
  await press(page, 'Envoyer ma contribution')
  await seesText(page, 'Cet envoi était déjà reçu')
}

/** A discussion of a phase to come refuses with the reason, and gives the text back. */
export async function contributeTooEarly(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(of(journey, ''))
  const activities = page.getByRole('main').getByRole('link', { name: /Discussion ouverte/ })
  const addresses = await activities.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  )
  const later = addresses.find((address) => address !== fact(journey, 'discussion'))
  if (later) {
    await page.goto(later)
    await writeContribution(page, 'Trop tôt, mais pas perdu.')
    await press(page, 'Relire avant d’envoyer')
    await seesText(page, 'Trop tôt, mais pas perdu.')
  }
  await page.context().close()
}
