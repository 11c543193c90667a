import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { BlockNode, Document } from '~/app/domain/document'
import type { Db } from '~/db/connection'
import { seedUpdate } from '~/server/collaboration/headless'
import { startDraft } from '~/server/commands/start-draft'
import { startDraftText } from '~/server/commands/start-draft-text'
import { newVisitor } from '~/tests/support/browser'
import { blockIdFor, paragraph, words } from '~/tests/support/documents'
import { givenConsultation, givenMember } from '~/tests/support/given'
import { givenSession } from '~/tests/support/server'

export const SLUG = 'ecrire-ensemble'

function heading(n: number, text: string): BlockNode {
  return { type: 'heading', level: 2, id: blockIdFor(n), children: words(text) }
}

const FRENCH: Document = {
  nodes: [
    heading(1, 'Eau'),
    paragraph(2, 'De l’eau pour tous.'),
    heading(3, 'Toit'),
    paragraph(4, 'Loger sans déplacer.'),
    heading(5, 'Routes'),
    paragraph(6, 'Des routes sûres.'),
  ],
}
const ARABIC: Document = { nodes: [heading(1, 'الماء'), paragraph(2, 'الماء للجميع.')] }

export type Given = {
  draftId: string
  french: string
  arabic: string
  cookies: Record<Who, string>
}
export type Who = 'amina' | 'bruno' | 'solene'

/** Two drafters and a secretariat, a strategy in French and in Arabic. */
export async function givenStrategy(db: Db): Promise<Given> {
  const { consultationId } = await givenConsultation(db, { slug: SLUG, languages: ['fr', 'ar'] })
  const amina = await givenMember(db, 'Amina', 'drafter', consultationId)
  const bruno = await givenMember(db, 'Bruno', 'drafter', consultationId)
  const solene = await givenMember(db, 'Solène', 'secretariat', consultationId)
  const facts = { consultationId, phaseId: null, kind: 'strategy' as const }
  const started = await db
    .transaction()
    .execute((trx) =>
      startDraft(
        trx,
        solene,
        { ...facts, title: { fr: 'Plan', ar: 'الخطة' }, language: 'fr' },
        seedUpdate(FRENCH),
      ),
    )
  const { draftId, draftTextId: french } = started
  const arabic = await db
    .transaction()
    .execute((trx) =>
      startDraftText(
        trx,
        solene,
        { draftId, language: 'ar', sourceId: french },
        seedUpdate(ARABIC),
      ),
    )
  const cookies = {
    amina: await givenSession(db, amina),
    bruno: await givenSession(db, bruno),
    solene: await givenSession(db, solene),
  }
  return { draftId, french, arabic, cookies }
}

export function textOf(page: Page): Locator {
  return page.locator('#draft-text')
}

/** Behind the last word of the passage. */
export async function write(page: Page, passage: string | RegExp, added: string): Promise<void> {
  await textOf(page).getByText(passage).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(added)
  await textOf(page).getByText(added.trim()).first().waitFor()
}

export async function isSaved(page: Page): Promise<void> {
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor()
}

export async function headings(page: Page): Promise<string[]> {
  return textOf(page).getByRole('heading').allInnerTexts()
}

export async function directionOf(page: Page): Promise<string> {
  return textOf(page).evaluate((element) => getComputedStyle(element).direction)
}

export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await page
    .getByText(/Hors ligne/)
    .first()
    .waitFor()
}

/** A hand that goes on until it is told to stop. */
export function keepTyping(page: Page, passage: string | RegExp) {
  let isOn = true
  const done = (async () => {
    await textOf(page).getByText(passage).click()
    await page.keyboard.press('End')
    while (isOn) await page.keyboard.type(' encore', { delay: 100 })
  })()
  return {
    async stop() {
      isOn = false
      await done
    },
  }
}

/** People in the rooms of one strategy, each with a browser of their own. */
export function roomsOf(browser: Browser, origin: string, given: Given) {
  const contexts = new Map<Who, BrowserContext>()
  const visit = async (who: Who): Promise<Page> => {
    const cookie = given.cookies[who]
    const context = contexts.get(who) ?? (await newVisitor(browser, { origin, cookie }))
    contexts.set(who, context)
    return context.newPage()
  }
  return {
    /** A page of this person, somewhere else than in the room. */
    visit,
    async open(who: Who, options: { text?: string; language?: string } = {}): Promise<Page> {
      const { text = given.french, language = 'fr' } = options
      const page = await visit(who)
      await page.goto(`/${language}/drafts/${given.draftId}/edit?text=${text}`)
      await page.locator('#draft-text[contenteditable=true]').waitFor()
      return page
    },
    async leave(): Promise<void> {
      for (const context of contexts.values()) await context.close()
      contexts.clear()
    },
  }
}
