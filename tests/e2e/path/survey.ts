import { as, asCitizen, fact, of, press, seesText, type Journey } from '~/tests/support/journey'
import type { Page } from 'playwright-core'
import { PEOPLE } from './set-up'

const FREE_TEXT = 'Je ne sais jamais quand une décision se prépare.'

/** One question of each kind: a choice, several, a scale, words of one's own. */
export async function buildSurvey(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/surveys'))
  await page.getByRole('link', { name: 'Composer les questions' }).first().click()
  await addQuestion(page, 'Un choix', 'Connaissez-vous le partenariat ?', 'Oui\nNon')
  await addQuestion(page, 'Plusieurs choix', 'Par où vous informez-vous ?', 'Radio\nMairie\nSite')
  await addQuestion(page, 'Échelle', 'Vous sentez-vous entendus ?')
  await addQuestion(page, 'Texte libre', 'Qu’est-ce qui vous manque ?')
  await page.getByRole('link', { name: 'Aperçu' }).click()
  await page.waitForURL('**/surveys/*')
  journey.facts.survey = new URL(page.url()).pathname
}

async function addQuestion(page: Page, kind: string, words: string, choices?: string) {
  const form = page.locator('#new')
  await form.getByLabel('Sorte de réponse').selectOption(kind)
  await form.getByLabel('Question').fill(words)
  if (choices) await form.getByLabel('Choix', { exact: false }).last().fill(choices)
  await form.getByRole('button', { name: 'Ajouter une question' }).click()
  await page.getByRole('heading', { name: words }).waitFor()
}

/** Somebody without an account answers, reads again, sends, keeps the receipt. */
export async function answerSurvey(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(fact(journey, 'survey'))
  await page
    .getByRole('group', { name: /Connaissez-vous/ })
    .getByLabel('Oui')
    .check()
  await page
    .getByRole('group', { name: /Par où/ })
    .getByLabel('Mairie')
    .check()
  await page
    .getByRole('group', { name: /Par où/ })
    .getByLabel('Radio')
    .check()
  await page
    .getByRole('group', { name: /entendus/ })
    .getByLabel('2')
    .check()
  await page.getByLabel(/Qu’est-ce qui vous manque/).fill(FREE_TEXT)
  await press(page, 'Relire avant d’envoyer')
  await seesText(page, FREE_TEXT)
  await press(page, 'Envoyer ma contribution')
  await seesText(page, /C’est reçu/)
  await page.context().close()
}

/** Results with their tables; the free text stands in the register. */
export async function readResults(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(`${fact(journey, 'survey')}/results`)
  await seesText(page, '1 personne a répondu')
  await page.getByRole('heading', { name: /Connaissez-vous/ }).waitFor()
  await page.goto(of(journey, '/register?channel=survey'))
  await seesText(page, FREE_TEXT)
  await page.context().close()
}
