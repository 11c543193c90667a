import { expect } from 'vitest'
import { as, asCitizen, fact, of, press, seesText, type Journey } from '~/tests/support/journey'
import { inText, saved, selectParagraph, text, WRITTEN, writeAtEnd } from './draft'
import { PEOPLE } from './set-up'

/** The draft as it stands becomes version 1; it is what the open comments are about. */
export async function publishFirstVersion(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/phases'))
  await page.getByRole('link', { name: 'Débats' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Commentaires sur le texte' })
    .first()
    .click()
  await page.getByLabel('Le texte dont il s’agit').selectOption('Stratégie 2027-2031')
  await press(page, 'Enregistrer l’activité')
  journey.facts.version1 = await publish(journey, 1, 'Première version, à commenter.')
  const reader = await asCitizen(journey)
  await reader.goto(of(journey, '/text'))
  await seesText(reader.getByRole('article'), WRITTEN.passage)
  await reader.context().close()
}

/** The drafters take up what was said: one passage is rewritten, another one leaves the text. */
export async function publishSecondVersion(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.drafter)
  await page.goto(`${fact(journey, 'draft')}/edit`)
  await inText(page)
  await selectParagraph(page, WRITTEN.passage)
  await page.keyboard.type(WRITTEN.revised)
  await text(page).getByText(WRITTEN.revised).waitFor()
  await selectParagraph(page, WRITTEN.opening)
  await page.keyboard.press('Backspace')
  await text(page).getByText(WRITTEN.opening).waitFor({ state: 'detached' })
  await writeAtEnd(page, 'Un rendez-vous public a lieu chaque trimestre.')
  await saved(page)
  journey.facts.version2 = await publish(journey, 2, 'Après vos commentaires.')
}

/** Signs what the page shows; whose text changed meanwhile reads again and signs again. */
async function publish(journey: Journey, number: number, note: string): Promise<string> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(`${fact(journey, 'draft')}/publish`)
  await page.getByLabel(/Ce qui change, en une phrase/).fill(note)
  const published = page.getByText(`Version ${number}, publiée`)
  const changed = page.getByText('Le texte a changé depuis')
  do {
    await page.getByLabel('J’ai relu ce texte et j’en réponds.').check()
    await press(page, `Publier la version ${number}`)
    await published.or(changed).first().waitFor()
  } while (await changed.isVisible())
  return new URL(page.url()).pathname
}

/** Word by word, what changed between the two. */
export async function readRedline(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(`${fact(journey, 'version2')}/changes`)
  await seesText(page, 'Ce qui a changé de la version 1 à la version 2')
  expect(await page.locator('ins').filter({ hasText: 'pratique' }).count()).toBeGreaterThan(0)
  expect(await page.locator('del').filter({ hasText: 'Écouter d’abord' }).count()).toBeGreaterThan(
    0,
  )
  await page.context().close()
}
