import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listBarriers } from '~/tests/support/accessibility'
import { chromiumPath, newVisitor, openBrowser } from '~/tests/support/browser'
import { givenPlatform } from '~/tests/support/command-line'
import { blockIdFor } from '~/tests/support/documents'
import { startServer, type TestServer } from '~/tests/support/server'
import {
  directionOf,
  givenStrategy,
  goOffline,
  headings,
  isSaved,
  keepTyping,
  roomsOf,
  SLUG,
  textOf,
  write,
  type Given,
} from './drafting/room'

const LONG_MS = 300_000
describe.skipIf(!chromiumPath)('people who write together', () => {
  let server: TestServer
  let browser: Browser
  let given: Given
  let rooms: ReturnType<typeof roomsOf>

  beforeAll(async () => {
    const platform = await givenPlatform()
    given = await platform.inDatabase(givenStrategy)
    server = await startServer(platform)
    browser = await openBrowser()
    rooms = roomsOf(browser, server.origin, given)
  }, LONG_MS)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await server?.platform.remove()
  }, LONG_MS)

  afterEach(() => rooms.leave(), LONG_MS)

  const open: (typeof rooms)['open'] = (...asked) => rooms.open(...asked)

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
    await textOf(bruno)
      .getByText(/De l’eau pour tous/)
      .waitFor({ state: 'detached' })
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
