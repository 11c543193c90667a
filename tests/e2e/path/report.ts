import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
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
import { REASON } from './answer'
import { QUOTED, STATEMENT } from './gather'
import { PEOPLE } from './set-up'

const LESSON = 'Venir dans les quartiers a fait parler des personnes que le site n’atteint pas.'

/** Made from the register as a job, then written on in the marked places. */
export async function generateReport(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(of(journey, '/desk/reports'))
  await page.getByRole('button', { name: 'Préparer le rapport' }).first().click()
  await untilReady(page)
  await page.getByRole('link', { name: 'Écrire et publier' }).click()
  await page.getByLabel('Ce que nous apprenons sur la méthode').fill(LESSON)
  await press(page, 'Enregistrer ce que vous avez écrit')
  await seesText(page, 'C’est enregistré.')
  journey.facts.writeReport = new URL(page.url()).pathname
}

/** The page asks for itself again until the work is done. */
async function untilReady(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Écrire et publier' }).waitFor({ timeout: 120_000 })
}

/** Not while contributions wait for an answer, unless the report lists them by number. */
export async function publishReport(journey: Journey): Promise<void> {
  const page = await as(journey, PEOPLE.secretariat)
  await page.goto(fact(journey, 'writeReport'))
  await press(page, 'Publier le rapport')
  await seesText(page.getByRole('alert'), /attendent|sans réponse|pas de réponse/)
  await page.getByLabel('Les lister par leur numéro, comme en attente').check()
  await press(page, 'Publier le rapport')
  await page.waitForURL(/\/reports\//)
  await page.goto(of(journey, '/desk/reports'))
  await page.getByRole('link', { name: 'Lire la version 1' }).click()
  await page.waitForURL(/\/fr\/reports\//)
  journey.facts.report = new URL(page.url()).pathname
}

/** The end of the path: everybody reads the report, its numbers, and takes the files. */
export async function readReport(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(fact(journey, 'report'))
  await seesHeading(page, /Débats/)
  await seesText(page, LESSON)
  await seesText(page, REASON)
  await seesText(page, STATEMENT)
  await seesText(page, QUOTED)
  await seesHeading(page, 'En attente, numéro par numéro')
  const report = JSON.parse(await downloaded(page, /JSON/)) as { report: { number: number } }
  expect(report.report.number).toBe(1)
  const csv = await downloaded(page, /CSV/)
  expect(csv).toContain('C-0001')
  expect(csv.split('\r\n').length).toBeGreaterThan(10)
}

async function downloaded(page: Page, name: RegExp): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  return readFile(await (await download).path(), 'utf8')
}
