import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { asCitizen, fact, of, press, seesText, type Journey } from '~/tests/support/journey'
import { WRITTEN } from './draft'

export const COMMENTS_SAID = {
  selected: 'Dites combien, et à partir de quand.',
  block: 'Cette phrase ne nous engage à rien.',
  plain: 'Une personne par commune, c’est trop pour les plus petites.',
  reply: 'D’accord, et dites aussi qui paie.',
  reader: 'rachid@exemple.org',
}

/** With the mouse: words are selected, a link beside them opens the form with these words in it. */
export async function commentSelectedWords(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(fact(journey, 'version1'))
  await page.getByRole('article').getByText(WRITTEN.passage).click({ clickCount: 3 })
  await page.getByRole('link', { name: 'Commenter ces mots' }).click()
  const form = page.locator('.comment-box')
  await seesText(form, /^Sur le passage/)
  await form.getByRole('textbox', { name: 'Votre texte' }).fill(COMMENTS_SAID.selected)
  await form.getByText('Qui parle, et ce qui sera montré').click()
  await form.getByLabel('Adresse de courriel').fill(COMMENTS_SAID.reader)
  await send(page)
  journey.facts.commentReceipt = page.url().split('?')[0]!
  await page.context().close()
}

/** With the button of a block, as an objection. */
export async function commentBlock(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(fact(journey, 'version1'))
  await openFormOf(page, WRITTEN.opening)
  await page.getByLabel('Objection').check()
  await page.getByRole('textbox', { name: 'Votre texte' }).fill(COMMENTS_SAID.block)
  await send(page)
  await page.context().close()
}

/** Without JavaScript the same page does the same. */
export async function commentWithoutScript(journey: Journey): Promise<void> {
  const page = await asCitizen(journey, { hasJavaScript: false })
  await page.goto(fact(journey, 'version1'))
  await openFormOf(page, WRITTEN.offline)
  await page.getByRole('textbox', { name: 'Votre texte' }).fill(COMMENTS_SAID.plain)
  await send(page)
  await page.context().close()
}

export async function openFormOf(page: Page, words: string): Promise<void> {
  const passage = page.locator('.passage').filter({ hasText: words })
  await passage.getByRole('link', { name: /^Réagir au passage/ }).click()
}

async function send(page: Page): Promise<void> {
  await press(page, 'Relire avant d’envoyer')
  await press(page, 'Envoyer ma contribution')
  await seesText(page, /C’est reçu/)
}

/** Somebody else answers in the thread and supports what was said; both are counted. */
export async function replyAndSupport(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(`${fact(journey, 'version1')}/threads`)
  const thread = page.getByRole('listitem').filter({ hasText: COMMENTS_SAID.selected })
  await thread.getByRole('link').first().click()
  await page.locator('.thread-open').getByRole('link', { name: 'Ouvrir le fil' }).click()
  await page.waitForURL('**/threads/*')
  journey.facts.thread = new URL(page.url()).pathname
  await press(page, 'Soutenir')
  await seesText(page, 'Votre soutien est compté.')
  await page.getByRole('textbox', { name: 'Votre texte' }).fill(COMMENTS_SAID.reply)
  await send(page)
  await page.goto(fact(journey, 'thread'))
  await seesText(page, COMMENTS_SAID.reply)
  await seesText(page, '1 soutien')
  await page.goto(of(journey, '/register?channel=draft_comment'))
  await seesText(page, COMMENTS_SAID.plain)
  await page.context().close()
}

/** In version 2 a thread has its place, or stands where its passage was. */
export async function followThreads(journey: Journey): Promise<void> {
  const page = await asCitizen(journey)
  await page.goto(fact(journey, 'version2'))
  await seesText(page, COMMENTS_SAID.plain)
  await seesText(page, 'Ce passage n’est plus dans le texte.')
  expect(await page.getByText(WRITTEN.opening).count()).toBeGreaterThan(0)
  await page.goto(fact(journey, 'thread'))
  await seesText(page, /Le passage a été réécrit depuis|a beaucoup changé/)
  await page.context().close()
}
