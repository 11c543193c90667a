import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { newVisitor } from './browser'

/** One walk through a consultation, by several people, each in a browser of their own. */
export type Journey = {
  origin: string
  browser: Browser
  people: Map<string, BrowserContext>
  /** What a step leaves for the next ones: addresses, codes, names. */
  facts: Record<string, string>
}

export function newJourney(browser: Browser, origin: string): Journey {
  return { origin, browser, people: new Map(), facts: {} }
}

/** What an earlier step left. @throws when it did not. */
export function fact(journey: Journey, name: string): string {
  const value = journey.facts[name]
  if (!value) throw new Error(`No step said "${name}": see the first failure above`)
  return value
}

/** The address of a page of the consultation, or of its desk: `of(journey, '/desk/themes')`. */
export function of(journey: Journey, page: string): string {
  return `/fr/consultations/${fact(journey, 'slug')}${page}`
}

/** A page of someone; the first one of a member of the team is reached by signing in. */
export async function as(journey: Journey, email: string): Promise<Page> {
  const known = journey.people.get(email)
  if (known) return known.pages()[0] ?? known.newPage()
  const context = await newVisitor(journey.browser, { origin: journey.origin })
  journey.people.set(email, context)
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

/** A page of somebody without an account. */
export async function asCitizen(
  journey: Journey,
  looking: { hasJavaScript?: boolean; width?: number } = {},
): Promise<Page> {
  const context = await newVisitor(journey.browser, { origin: journey.origin, ...looking })
  return context.newPage()
}

/** By the link of the mail, which is read on the page of sent mails. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/fr/sign-in')
  await page.getByLabel('Votre adresse de courriel').fill(email)
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await page.getByRole('link', { name: /lire ceux qui sont gardés ici/ }).click()
  await mailTo(page, email, 'Votre lien pour vous connecter')
    .getByRole('link', { name: /\/sign-in\// })
    .click()
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL('**/fr/me')
}

/** The newest mail of that subject to that address; the page of sent mails must be open. */
export function mailTo(page: Page, email: string, subject: string | RegExp): Locator {
  return page
    .getByRole('article')
    .filter({ hasText: email })
    .filter({ has: page.getByRole('heading', { name: subject }) })
    .first()
}

/** A button, and the page that answers it. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string'
  await page.getByRole('button', { name, exact }).click()
}

export async function seesHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).first().waitFor()
}

export async function seesText(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** For a field of date and time, on the clocks of the consultation (Europe/Paris). */
export function inHours(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000)
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  })
  return format.format(at).replace(' ', 'T')
}
