import type { Page } from 'playwright-core'
import { as, fact, of, press, seesText, type Journey } from '~/tests/support/journey'
import { sharedFile } from '~/tests/support/shared-data'
import { PEOPLE } from './set-up'

const STRATEGY = sharedFile('strategies/ogp-strategy-2023-2028.fr.txt', 'strategy.fr.txt').path

export const WRITTEN = {
  opening: 'Écouter d’abord, décider ensuite.',
  passage: 'Les petites villes reçoivent une aide pour ouvrir leurs comptes.',
  revised: 'Les petites villes reçoivent chaque année une aide pratique pour ouvrir leurs comptes.',
  offline: 'Chaque commune nomme une personne qui répond.',
}

/** The text one has, as one has it: copied from a PDF. */
export async function startDraft(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.drafter)
  await page.goto(of(journey, '/desk/drafts'))
  await page.getByLabel('Titre').fill('Stratégie 2027-2031')
  await page.getByLabel('Fichier').setInputFiles(STRATEGY)
  await press(page, 'Commencer ce document')
  await page.waitForURL('**/desk/drafts/import/*')
  await press(page, 'Créer le document')
  await page.waitForURL('**/drafts/*/edit**')
  journey.facts.draft = new URL(page.url()).pathname.replace('/edit', '')
  await inText(page)
}

/** Two people write in the same text; each sees what the other writes, saved by the server. */
export async function writeTogether(journey: Journey): Promise<void> {
  const [denise, solene] = await inTheRoom(journey)
  await writeAtEnd(denise, WRITTEN.opening)
  await seesText(text(solene), WRITTEN.opening)
  await writeAtEnd(solene, WRITTEN.passage)
  await seesText(text(denise), WRITTEN.passage)
  await Promise.all([saved(denise), saved(solene)])
}

/** Words written without a connection stay on the device and arrive when it is back. */
export async function writeOffline(journey: Journey): Promise<void> {
  const [denise, solene] = await inTheRoom(journey)
  await denise.context().setOffline(true)
  await seesText(denise, /Hors ligne/)
  await writeAtEnd(denise, WRITTEN.offline)
  await denise.context().setOffline(false)
  await seesText(text(solene), WRITTEN.offline)
  await saved(denise)
}

async function inTheRoom(journey: Journey): Promise<[Page, Page]> {
  const people = [PEOPLE.drafter, PEOPLE.secretariat]
  const pages = await Promise.all(people.map((email) => as(journey, email)))
  for (const page of pages) {
    await page.goto(`${fact(journey, 'draft')}/edit`)
    await inText(page)
  }
  return [pages[0]!, pages[1]!]
}

export function text(page: Page) {
  return page.getByRole('textbox', { name: 'Stratégie 2027-2031', exact: true })
}

/** Opened and ready to be written in. */
export async function inText(page: Page): Promise<void> {
  await text(page).waitFor()
  await saved(page)
}

export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor()
}

/** A new paragraph after all others. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await text(page).click()
  await page.keyboard.press('Control+End')
  await page.waitForFunction(() => {
    const last = document.querySelector('[contenteditable=true] > :last-child')
    return last?.contains(getSelection()?.focusNode ?? null)
  })
  await selectionTaken(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await text(page).getByText(words).waitFor()
}

/** As one does with the mouse, before writing over a paragraph. */
export async function selectParagraph(page: Page, words: string): Promise<void> {
  await text(page).getByText(words).click({ clickCount: 3 })
  await page.waitForFunction((all) => getSelection()?.toString().trim() === all, words)
  await selectionTaken(page)
}

/** Hands are slower than a browser, which tells the editor of a selection a moment later. */
async function selectionTaken(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}
