import {
  as,
  asCitizen,
  fact,
  inHours,
  of,
  press,
  seesText,
  type Journey,
} from '~/tests/support/journey'
import { PEOPLE } from './set-up'

const RESERVATION = 'Sous réserve que le montant de l’aide soit publié.'

/** The steering committee is asked about version 2. */
export async function openVote(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/approvals'))
  await page.getByLabel('Version à approuver').selectOption('Stratégie 2027-2031, version 2')
  await page.getByLabel('Le vote ferme').fill(inHours(24))
  await page.getByLabel(/^Je confirme/).check()
  await press(page, 'Ouvrir un vote')
  await seesText(page, 'Le vote est ouvert. Les membres sont prévenus par courriel.')
  await page
    .getByRole('link', { name: /version 2/ })
    .first()
    .click()
  await page.waitForURL('**/approvals/*')
  journey.facts.approval = new URL(page.url()).pathname
}

/** Each from their seat, one with a reservation. */
export async function vote(journey: Journey): Promise<void> {
  for (const [index, email] of PEOPLE.committee.entries()) {
    const page = await as(journey, email)
    await page.goto(fact(journey, 'approval'))
    await page
      .getByRole('radio', { name: index === 1 ? 'Oui, avec réserve' : 'Oui', exact: true })
      .check()
    if (index === 1) await page.getByLabel('Raison ou réserve').fill(RESERVATION)
    await press(page, 'Voter')
    await seesText(page, 'Votre voix est enregistrée.')
  }
}

/** The result is counted, not chosen; the public page of the version shows it. */
export async function decide(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(fact(journey, 'approval'))
  await press(page, 'Constater le résultat')
  await seesText(page, 'Le résultat est constaté et public.')
  const reader = await asCitizen(journey)
  await reader.goto(fact(journey, 'version2'))
  await reader
    .getByRole('link', { name: /Approuvée par Comité de pilotage/ })
    .first()
    .click()
  await seesText(reader, RESERVATION)
  await reader.context().close()
}
