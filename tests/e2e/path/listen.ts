import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import {
  as,
  asCitizen,
  fact,
  inHours,
  of,
  press,
  seesHeading,
  seesText,
  type Journey,
} from '~/tests/support/journey'
import { PEOPLE } from './set-up'

export const POINTS = [
  'Les textes nous arrivent dans une langue que peu de gens lisent ici.',
  'Publiez les budgets commune par commune.',
]

/** A facilitator plans a session that is running now. */
export async function planSession(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.facilitator)
  await page.goto(of(journey, '/desk/sessions'))
  await page.getByRole('link', { name: 'Prévoir une séance' }).click()
  await page.getByLabel('Titre').fill('Écouter les collectifs de quartier')
  await page.getByLabel('Début').fill(inHours(-1))
  await page.getByLabel('Fin').fill(inHours(1))
  await page.getByLabel(/^Lieu \(/).fill('Maison des associations, Lille')
  await page.getByLabel('Le groupe, jamais le nom').check()
  await page.getByLabel('Société civile').check()
  await page.getByLabel('La question traitée').fill('Qu’est-ce qui vous empêche de participer ?')
  await page.getByLabel('Minutes').first().fill('30')
  await page
    .getByLabel(/Ce que l’on fait/)
    .first()
    .fill('Tour de table')
  await press(page, 'Enregistrer la séance')
  await seesText(page, 'La séance est enregistrée.')
  await page.getByRole('link', { name: 'Prendre des notes' }).last().click()
  journey.facts.session = new URL(page.url()).pathname.replace('/notes', '')
}

/** Two people note points at once; each sees the other's; everybody in the room is counted. */
export async function takeNotesTogether(journey: Journey): Promise<void> {
  const [farid, denise] = [await as(journey, PEOPLE.facilitator), await as(journey, PEOPLE.drafter)]
  for (const page of [farid, denise]) {
    await page.goto(`${fact(journey, 'session')}/notes`)
    await seesText(page, /^Enregistré/)
  }
  await Promise.all([notePoint(farid, 1, POINTS[0]!), notePoint(denise, 2, POINTS[1]!)])
  for (const page of [farid, denise]) {
    for (const words of POINTS) {
      await page.getByRole('listitem').filter({ hasText: words }).first().waitFor()
    }
    await seesText(page, /^Enregistré/)
  }
  await farid.getByRole('button', { name: 'Une personne de plus, Société civile' }).click()
  await seesText(farid, '1 dans la salle')
}

async function notePoint(page: Page, voice: number, words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Noter le point' })
  await form.getByLabel('Qui parle').selectOption(`Voix ${voice}`)
  await form.getByLabel('Groupe').selectOption('Société civile')
  await form.getByLabel('Le point').pressSequentially(words)
  await form.getByRole('button', { name: 'Noter le point' }).click()
}

/** Closing turns each point into a contribution; the public page shows them, without names. */
export async function closeSession(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.facilitator)
  await page.goto(`${fact(journey, 'session')}/close`)
  await seesText(page, '2 points deviendront 2 contributions du registre.')
  await press(page, 'Fermer la séance')
  const reader = await asCitizen(journey)
  await reader.goto(fact(journey, 'session'))
  await seesHeading(reader, 'Écouter les collectifs de quartier')
  for (const words of POINTS) await seesText(reader, words)
  expect(await reader.getByText('Société civile').count()).toBeGreaterThan(0)
  await reader.context().close()
}
