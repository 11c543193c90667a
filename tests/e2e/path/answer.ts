import type { Page } from 'playwright-core'
import {
  as,
  asCitizen,
  fact,
  mailTo,
  of,
  press,
  seesText,
  type Journey,
} from '~/tests/support/journey'
import { COMMENTS_SAID } from './comment'
import { CITIZEN } from './contribute'
import { PEOPLE } from './set-up'

export const REASON =
  'Une aide pratique est écrite dans la version 2 ; son montant sera voté chaque année.'

/** Chosen in the register, two contributions get one decision and one reason. */
export async function answerTogether(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  const comment = await codeOf(page, journey, COMMENTS_SAID.selected)
  await page.goto(of(journey, '/desk/responses/new'))
  await page.getByLabel('Contributions, par numéro').fill(`C-0001, ${comment}`)
  await press(page, 'Choisir ces contributions')
  await page
    .getByRole('group', { name: 'Décision pour toutes' })
    .getByLabel('acceptée', { exact: true })
    .check()
  await page.getByLabel(/^La raison/).fill(REASON)
  await press(page, 'Publier')
  await seesText(page, 'La réponse est publiée.')
  for (const said of [CITIZEN.said, COMMENTS_SAID.selected]) {
    await seesText(page.getByRole('listitem').filter({ hasText: 'acceptée' }), said)
  }
  await page.getByRole('link', { name: 'Lire en public' }).click()
  await seesText(page, 'Répond à 2 contributions')
}

/** The public number of what was said, as the register of the team has it. */
async function codeOf(page: Page, journey: Journey, said: string): Promise<string> {
  await page.goto(of(journey, `/desk/register?q=${encodeURIComponent(said.split(',')[0]!)}`))
  const row = page.getByRole('row').filter({ hasText: said }).first()
  return (await row.innerText()).match(/C-\d+/)![0]
}

/** Who left an address is told by mail; the receipt of each shows the decision and its reason. */
export async function readAnswers(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto('/fr/mails')
  for (const email of [CITIZEN.email, COMMENTS_SAID.reader]) {
    await seesText(mailTo(page, email, 'Une réponse à votre contribution'), REASON)
  }
  for (const receipt of ['receipt', 'commentReceipt']) {
    await page.goto(fact(journey, receipt))
    await seesText(page, 'Répondue')
    await seesText(page, REASON)
    await seesText(page, 'Réponse commune à 2 contributions')
  }
  await page.context().close()
}
