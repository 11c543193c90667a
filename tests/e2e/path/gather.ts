import type { Page } from 'playwright-core'
import { as, asCitizen, fact, of, press, seesText, type Journey } from '~/tests/support/journey'
import { CITIZEN } from './contribute'
import { POINTS } from './listen'
import { PEOPLE } from './set-up'

const THEME = 'Aider les petites villes'
export const QUOTED = 'personne ne leur montre comment'
export const STATEMENT =
  'Les petites communes demandent une aide pratique pour ouvrir leurs comptes.'

/** A theme made by hand; contributions are found by their words and put in it. */
export async function sortIntoThemes(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/themes'))
  await page.getByLabel('Nom', { exact: true }).fill(THEME)
  await press(page, 'Créer le thème')
  await page.getByRole('navigation', { name: 'Thèmes' }).getByText(THEME).first().waitFor()
  await assign(journey, page, 'comptes')
  await assign(journey, page, 'budgets')
}

async function assign(journey: Journey, page: Page, words: string): Promise<void> {
  await page.goto(of(journey, `/desk/register?q=${words}`))
  await page
    .getByRole('checkbox', { name: /^Choisir C-/ })
    .first()
    .check()
  await page.getByLabel('Thème pour les choisies').selectOption({ label: THEME })
  await press(page, 'Ranger les choisies dans ce thème')
  await seesText(page, '1 contribution rangée dans le thème.')
}

/** A statement with its evidence and words quoted as they were said; signed and published. */
export async function writeSynthesis(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/synthesis'))
  await page.getByRole('button', { name: 'Commencer la synthèse' }).first().click()
  await page.waitForURL('**/desk/synthesis/*')
  const statements = page.getByRole('region', { name: 'Énoncés' })
  await statements.getByLabel('Texte de l’énoncé').fill(STATEMENT)
  await statements.getByLabel('Sous le thème').selectOption({ label: THEME })
  await press(statements, 'Écrire l’énoncé')
  await statements.getByText(STATEMENT).first().waitFor()
  await cite(page, CITIZEN.said)
  await cite(page, POINTS[1]!)
  await quote(page, QUOTED)
}

async function openSynthesis(journey: Journey, page: Page): Promise<void> {
  await page.goto(of(journey, '/desk/synthesis'))
  await page.getByRole('link', { name: 'Ouvrir la synthèse' }).click()
}

async function cite(page: Page, said: string): Promise<void> {
  const candidates = page.getByRole('region', { name: 'Contributions à citer' })
  await candidates.getByRole('searchbox').fill(said.split(' ').slice(0, 3).join(' '))
  await press(candidates, 'Chercher')
  await candidates
    .getByRole('listitem')
    .filter({ hasText: said })
    .first()
    .getByRole('checkbox')
    .check()
  await press(candidates, 'Ajouter comme preuve')
  await candidates
    .getByText(/déjà citée/)
    .first()
    .waitFor()
}

async function quote(page: Page, words: string): Promise<void> {
  const statements = page.getByRole('region', { name: 'Énoncés' })
  const evidence = statements.locator('details').filter({ hasText: CITIZEN.said })
  await evidence.getByText('citée en entier').click()
  await evidence.getByLabel('Citer ces mots, tels quels').fill(words)
  await press(evidence, 'Citer')
  await statements.locator('blockquote').filter({ hasText: words }).waitFor()
}

/** Signed by a person; readers find the statement with what it rests on, and the words quoted. */
export async function publishSynthesis(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await openSynthesis(journey, page)
  await seesText(page, 'Ce qu’aucun énoncé ne couvre')
  await press(page.locator('#publish'), 'Signer et publier')
  await page.waitForURL('**/versions/*')
  journey.facts.synthesis = new URL(page.url()).pathname
  const reader = await asCitizen(journey)
  await reader.goto(fact(journey, 'synthesis'))
  await seesText(reader, STATEMENT)
  await seesText(reader, QUOTED)
  await reader.context().close()
}
