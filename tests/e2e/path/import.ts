import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { as, fact, of, press, seesHeading, seesText, type Journey } from '~/tests/support/journey'
import { sharedFile } from '~/tests/support/shared-data'
import { PEOPLE } from './set-up'

export const COMMENTS = sharedFile(
  'contributions/scoop-hivemind.biodiversity/comments.csv',
  'comments.csv',
).path

/** Says what the columns are, checks each line, imports, waits for the work to end. */
export async function importComments(journey: Journey): Promise<void> {
  const page = await bringIn(journey)
  await press(page, 'Importer dans le registre')
  await seesText(page, 'C’est au registre')
  const added = await page
    .getByText(/contributions ajoutées/)
    .first()
    .innerText()
  journey.facts.imported = added.replace(/\D/g, '')
  await page.getByRole('link', { name: 'Voir ces contributions' }).click()
  await seesText(page, `${journey.facts.imported} contributions`)
}

/** The same file once more adds nothing: this is said, and no button would import it again. */
export async function importAgain(journey: Journey): Promise<void> {
  const page = await bringIn(journey)
  const imported = fact(journey, 'imported')
  await seesHeading(page, /^Ce fichier est déjà au registre/)
  await seesText(page, `${imported} y étaient déjà`)
  expect(await page.getByRole('button', { name: 'Importer dans le registre' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Voir l’import précédent' }).click()
  await page.getByRole('link', { name: 'Voir ces contributions' }).click()
  await seesText(page, `${imported} contributions`)
}

async function bringIn(journey: Journey): Promise<Page> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/import'))
  await page.getByLabel('Fichier CSV').setInputFiles(COMMENTS)
  await press(page, 'Lire le fichier')
  await choose(1, 'Ne pas importer')
  await choose(2, 'Date')
  await choose(4, 'Identifiant de l’auteur')
  await choose(8, 'Texte de la contribution')
  await page.getByLabel('Langue', { exact: true }).selectOption('en')
  await press(page, 'Vérifier toutes les lignes')
  await seesText(page, 'Vérification : rien n’est encore importé')
  return page

  async function choose(column: number, field: string) {
    await page.getByRole('combobox', { name: `Colonne ${column}`, exact: true }).selectOption(field)
  }
}
