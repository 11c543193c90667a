import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BlockNode, Document } from '~/app/domain/document'
import type { Db } from '~/db/connection'
import { seedUpdate } from '~/server/collaboration/headless'
import { startDraft } from '~/server/commands/start-draft'
import { startDraftText } from '~/server/commands/start-draft-text'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { givenPlatform } from '~/tests/support/command-line'
import { blockIdFor, paragraph, words } from '~/tests/support/documents'
import { givenConsultation, givenMember } from '~/tests/support/given'
import { givenSession, startServer, type TestServer } from '~/tests/support/server'

const LONG_MS = 300_000
const SLUG = 'ecrire-ensemble'

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

type Given = { draftId: string; french: string; arabic: string; cookies: Record<Who, string> }
type Who = 'amina' | 'bruno' | 'solene'

/** Two drafters and a secretariat, a strategy in French and in Arabic. */
async function givenStrategy(db: Db): Promise<Given> {
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

describe.skipIf(!chromiumPath)('people who write together', () => {
  let server: TestServer
  let browser: Browser
  let given: Given
  const contexts = new Map<Who, BrowserContext>()

  beforeAll(async () => {
    const platform = await givenPlatform()
    given = await platform.inDatabase(givenStrategy)
    server = await startServer(platform)
    browser = await openBrowser()
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  afterEach(async () => {
    for (const context of contexts.values()) await context.close()
    contexts.clear()
  }, LONG_MS)

  async function open(who: Who, options: { text?: string; language?: string } = {}): Promise<Page> {
    const { text = given.french, language = 'fr' } = options
    const cookie = given.cookies[who]
    const context =
      contexts.get(who) ?? (await newVisitor(browser, { origin: server.origin, cookie }))
    contexts.set(who, context)
    const page = await context.newPage()
    await page.goto(`/${language}/drafts/${given.draftId}/edit?text=${text}`)
    await page.locator('#draft-text[contenteditable=true]').waitFor()
    return page
  }

  test('see each other, and what the other writes', { timeout: LONG_MS }, async () => {
    const [amina, bruno] = [await open('amina'), await open('bruno')]
    await Promise.all([
      write(amina, 'De l’eau pour tous.', ' Partout.'),
      write(bruno, 'Loger sans déplacer.', ' Jamais.'),
    ])
    for (const page of [amina, bruno]) {
      await textOf(page).getByText('De l’eau pour tous. Partout.').waitFor()
      await textOf(page).getByText('Loger sans déplacer. Jamais.').waitFor()
      await isSaved(page)
    }
    await amina.getByRole('list', { name: 'Présents' }).getByText('Bruno').waitFor()
    await amina
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('button', { name: /^Toit.*Bruno/ })
      .waitFor()

    await amina.getByRole('button', { name: /^Bruno/ }).click()
    await write(bruno, 'Des routes sûres.', ' Et éclairées.')
    await amina.getByRole('button', { name: /^Bruno/, pressed: true }).waitFor()
  })

  test('lose nothing when a section moves under their hands', { timeout: LONG_MS }, async () => {
    const [amina, bruno] = [await open('amina'), await open('bruno')]
    await goOffline(amina)
    await write(amina, 'Des routes sûres.', ' Même la nuit.')

    await bruno.getByRole('button', { name: /^Routes/ }).press('Alt+Shift+ArrowUp')
    await bruno.getByText('La partie est déplacée').waitFor()
    expect(await headings(bruno)).toEqual(['Eau', 'Routes', 'Toit'])

    await amina.context().setOffline(false)
    await textOf(bruno)
      .getByText(/Même la nuit\./)
      .waitFor()
    await amina.keyboard.type(' Et l’hiver.')
    await textOf(bruno)
      .getByText(/Même la nuit\. Et l’hiver\./)
      .waitFor()
    expect(await headings(amina)).toEqual(['Eau', 'Routes', 'Toit'])
    await isSaved(amina)
  })

  test(
    'are asked before a passage changes in which another types',
    { timeout: LONG_MS },
    async () => {
      const [amina, bruno] = [await open('amina'), await open('bruno')]
      await textOf(bruno).getByText('Loger sans déplacer').click()
      const typing = keepTyping(amina, 'Loger sans déplacer')
      await bruno.getByRole('list', { name: 'Présents' }).getByText('Amina').waitFor()
      await bruno.getByText('Toit, écrit').waitFor()
      await bruno.keyboard.press('Control+Alt+2')
      const question = bruno.getByRole('alertdialog', { name: /Amina écrit dans ce passage/ })
      await question.getByRole('button', { name: 'Attendre' }).click()
      await typing.stop()

      await textOf(bruno)
        .getByRole('heading', { name: /Loger sans déplacer/ })
        .waitFor()
      await question.waitFor({ state: 'detached' })
    },
  )

  test('get words back whose passage was removed meanwhile', { timeout: LONG_MS }, async () => {
    const [amina, bruno] = [await open('amina'), await open('bruno')]
    await goOffline(amina)
    await write(amina, /De l’eau pour tous/, ' Sans délai.')
    await textOf(bruno)
      .getByText(/De l’eau pour tous/)
      .click({ clickCount: 3 })
    await bruno.keyboard.press('Delete')
    await bruno.keyboard.press('Backspace')
    await isSaved(bruno)

    await amina.context().setOffline(false)
    const kept = amina.getByRole('alert', { name: /Vos mots, gardés/ })
    await kept.getByText(/Sans délai\./).waitFor()
    await kept.getByRole('button', { name: 'Remettre dans le texte' }).click()
    await textOf(bruno)
      .getByText(/Sans délai\./)
      .waitFor()
  })

  test(
    'find words again that the text before a new version never got',
    { timeout: LONG_MS },
    async () => {
      const amina = await open('amina')
      await isSaved(amina)
      await amina.evaluate(
        ([key, value]) => localStorage.setItem(key!, value!),
        [
          `kept-words-${given.french}`,
          JSON.stringify({
            generation: 0,
            words: [{ blockId: blockIdFor(6), text: 'Et des trottoirs.', why: 'unsent' }],
          }),
        ],
      )
      await amina.reload()
      const kept = amina.getByRole('alert', { name: /Vos mots, gardés/ })
      await kept.getByText('Et des trottoirs.').waitFor()
      await kept.getByRole('button', { name: 'Remettre dans le texte' }).click()
      await textOf(amina).getByText('Et des trottoirs.').waitFor()
      await kept.waitFor({ state: 'detached' })
      await amina.reload()
      await textOf(amina).getByText('Et des trottoirs.').waitFor()
      expect(await kept.count()).toBe(0)
    },
  )

  test('find and replace, and take it back in one step', { timeout: LONG_MS }, async () => {
    const amina = await open('amina')
    await textOf(amina)
      .getByText(/routes sûres/)
      .click()
    await amina.keyboard.press('Control+h')
    const bar = amina.getByRole('search', { name: 'Chercher' })
    await bar.getByRole('searchbox', { name: 'Chercher' }).fill('routes')
    await bar.getByText('1 sur 2').waitFor()
    await bar.getByRole('checkbox', { name: 'Majuscules comme écrites' }).check()
    await bar.getByText('1 sur 1').waitFor()
    await bar.getByRole('textbox', { name: 'Remplacer par' }).fill('rues')
    await bar.getByRole('button', { name: 'Tout remplacer' }).click()
    await textOf(amina)
      .getByText(/Des rues sûres/)
      .waitFor()
    await bar.getByRole('button', { name: 'Annuler' }).click()
    await textOf(amina)
      .getByText(/Des routes sûres/)
      .waitFor()
  })

  test(
    'write and move a part in the plain form, without JavaScript',
    { timeout: LONG_MS },
    async () => {
      const context = await newVisitor(browser, {
        origin: server.origin,
        cookie: given.cookies.amina,
        hasJavaScript: false,
      })
      const page = await context.newPage()
      await page.goto(`/fr/drafts/${given.draftId}/plain?text=${given.french}`)
      await page.getByRole('link', { name: 'Routes' }).click()
      const field = page.getByLabel('Le texte, en Markdown')
      const before = await field.inputValue()
      expect(before).toMatch(/^## Routes/)
      await field.fill(`${before}\n\nDes ponts aussi.`)
      await page.getByRole('button', { name: 'Enregistrer et descendre cette partie' }).click()
      await page.getByText('Enregistré').first().waitFor()
      await page.getByRole('link', { name: 'Tout le texte' }).click()
      expect(await field.inputValue()).toMatch(/## Toit[^]*## Routes[^]*Des ponts aussi\./)
      await context.close()
    },
  )

  test('write Arabic and French side by side', { timeout: LONG_MS }, async () => {
    const french = await open('amina')
    const arabic = await open('amina', { text: given.arabic, language: 'ar' })
    expect(await directionOf(french)).toBe('ltr')
    expect(await directionOf(arabic)).toBe('rtl')
    await write(arabic, 'الماء للجميع.', ' دون تأخير.')
    await write(french, /Des routes sûres/, ' Bientôt.')
    await isSaved(french)
    await arabic
      .getByText(/^حُفظ النص/)
      .first()
      .waitFor()
    for (const [page, language] of [
      [french, 'fr'],
      [arabic, 'ar'],
    ] as const) {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await listBarriers(page, language)).toEqual([])
      }
    }
  })

  test('keep their words when their role ends', { timeout: LONG_MS }, async () => {
    const bruno = await open('bruno')
    await goOffline(bruno)
    await write(bruno, /Des routes sûres/, ' Ces mots aussi.')
    const solene = await newVisitor(browser, {
      origin: server.origin,
      cookie: given.cookies.solene,
    })
    const team = await solene.newPage()
    await team.goto(`/fr/consultations/${SLUG}/desk/team`)
    await team.getByRole('button', { name: /à Bruno/ }).click()
    await team.getByText('Bruno').first().waitFor({ state: 'detached' })
    await bruno.context().setOffline(false)

    await bruno.getByRole('heading', { name: 'Vous ne pouvez plus écrire ici' }).waitFor()
    await bruno
      .getByRole('alert', { name: /Vos mots, gardés/ })
      .getByText(/Ces mots aussi\./)
      .waitFor()
    expect(await bruno.locator('#draft-text').getAttribute('contenteditable')).toBe('false')
  })
})

function textOf(page: Page): Locator {
  return page.locator('#draft-text')
}

/** Behind the last word of the passage. */
async function write(page: Page, passage: string | RegExp, added: string): Promise<void> {
  await textOf(page).getByText(passage).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(added)
  await textOf(page).getByText(added.trim()).first().waitFor()
}

async function isSaved(page: Page): Promise<void> {
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor()
}

async function headings(page: Page): Promise<string[]> {
  return textOf(page).getByRole('heading').allInnerTexts()
}

async function directionOf(page: Page): Promise<string> {
  return textOf(page).evaluate((element) => getComputedStyle(element).direction)
}

async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await page
    .getByText(/Hors ligne/)
    .first()
    .waitFor()
}

/** A hand that goes on until it is told to stop. */
function keepTyping(page: Page, passage: string) {
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
