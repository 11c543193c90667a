import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '~/tests/support/browser'
import { givenPlatform } from '~/tests/support/command-line'
import { eventually } from '~/tests/support/eventually'
import { startServer, type TestServer } from '~/tests/support/server'
import {
  givenStrategy,
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

describe.skipIf(!chromiumPath)('what happens around an open drafting room', () => {
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

  test('a section that is closed cannot be written at once', { timeout: LONG_MS }, async () => {
    const bruno = await rooms.open('bruno')
    const amina = await rooms.visit('amina')
    await amina.goto(`/fr/drafts/${given.draftId}/notes?text=${given.french}`)
    await amina.getByRole('button', { name: /^Fermer aux autres.*Toit/ }).click()
    const closed = textOf(bruno).locator('[data-closed]')
    await closed.getByText('Loger sans déplacer.').or(closed).last().waitFor()

    await textOf(bruno).getByText('Loger sans déplacer.').click()
    const told = bruno.locator('.editor-closed')
    await told.getByText('Amina a fermé cette section : elle se lit').waitFor()
    await bruno.keyboard.type('Non. ')
    await told.getByText('demandez-lui de la rouvrir').waitFor()
    await bruno.keyboard.press('Control+Alt+2')
    await bruno.getByRole('button', { name: /^Toit/ }).press('Alt+Shift+ArrowUp')
    await textOf(bruno).getByText('Loger sans déplacer.', { exact: true }).waitFor()
    expect(await headings(bruno)).toEqual(['Eau', 'Toit', 'Routes'])
    await write(bruno, 'Des routes sûres.', ' Partout.')
    await isSaved(bruno)

    await amina.getByRole('button', { name: /^Rouvrir.*Toit/ }).click()
    await closed.first().waitFor({ state: 'detached' })
    await write(bruno, 'Loger sans déplacer.', ' Oui.')
    await isSaved(bruno)
  })

  test('an earlier state comes back under the eyes of others', { timeout: LONG_MS }, async () => {
    const bruno = await rooms.open('bruno')
    const amina = await rooms.visit('amina')
    await amina.goto(`/fr/drafts/${given.draftId}/history?text=${given.french}`)
    await amina.getByLabel('Donner un nom à l’état présent').fill('Avant l’atelier')
    await amina.getByRole('button', { name: 'Garder cet état' }).click()
    await amina.getByText('Avant l’atelier').first().waitFor()
    await write(bruno, /De l’eau pour tous/, ' À supprimer.')
    await isSaved(bruno)

    await amina.getByRole('link', { name: 'Comparer avec maintenant' }).first().click()
    await amina.getByText('À supprimer.').first().waitFor()
    await amina.getByText('Rétablir tout le texte comme avant').click()
    await amina.getByRole('checkbox').check()
    await amina.getByRole('button', { name: 'Rétablir le texte' }).click()
    await textOf(bruno).getByText('À supprimer.').waitFor({ state: 'detached' })
    await write(bruno, /De l’eau pour tous/, ' Après.')
    await isSaved(bruno)
  })

  test('a text goes out as Word and comes in again the same', { timeout: LONG_MS }, async () => {
    const amina = await rooms.visit('amina')
    await amina.goto(`/fr/consultations/${SLUG}/desk/drafts`)
    const coming = amina.waitForEvent('download')
    await amina.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.download = ''
      document.body.append(link)
      link.click()
    }, `/fr/drafts/${given.draftId}/export/fr.docx`)
    const file = await (await coming).path()

    await amina.getByLabel('Titre').fill('Le plan, revenu')
    await amina.getByLabel('Fichier').setInputFiles({
      name: 'plan.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await readFile(file),
    })
    await amina.getByRole('button', { name: 'Commencer ce document' }).click()
    await amina.waitForURL('**/desk/drafts/import/*')
    await amina.getByRole('button', { name: 'Créer le document' }).click()
    await amina.waitForURL('**/drafts/*/edit**')
    await amina.locator('#draft-text[contenteditable=true]').waitFor()
    expect(await headings(amina)).toEqual(['Eau', 'Toit', 'Routes'])
    await textOf(amina)
      .getByText(/Loger sans déplacer/)
      .waitFor()
  })

  test(
    'somebody on a phone writes, sees it saved, and finds a section',
    { timeout: LONG_MS },
    async () => {
      const amina = await rooms.visit('amina')
      await amina.setViewportSize({ width: 360, height: 740 })
      await amina.goto(`/fr/drafts/${given.draftId}/edit?text=${given.french}`)
      await amina.locator('#draft-text[contenteditable=true]').waitFor()
      await write(amina, /Des routes sûres/, ' Depuis un téléphone.')
      const foot = amina.locator('.editor-foot')
      await foot
        .getByText(/^Enregistré/)
        .first()
        .waitFor()
      expect(await isInView(amina, '.editor-foot .saved')).toBe(true)
      await foot.getByRole('link', { name: 'Plan' }).click()
      const entry = amina
        .getByRole('navigation', { name: 'Plan' })
        .getByRole('button', { name: /^Toit/ })
      await entry.click()
      await amina.waitForFunction(() => {
        const headings = [...document.querySelectorAll('#draft-text h2')]
        const box = headings.find((one) => one.textContent === 'Toit')!.getBoundingClientRect()
        return box.top >= 0 && box.bottom <= innerHeight
      })
    },
  )

  test('every tool is reached and used by keyboard alone', { timeout: LONG_MS }, async () => {
    const amina = await rooms.open('amina')
    await textOf(amina)
      .getByText(/Des routes sûres/)
      .click()
    await amina.keyboard.press('Alt+F10')
    const names: string[] = []
    for (let name = await focused(amina); !names.includes(name); name = await focused(amina)) {
      names.push(name)
      await amina.keyboard.press('ArrowRight')
    }
    const tools = amina.getByRole('toolbar').locator('button, select, a[href]')
    expect(names).toHaveLength(await tools.count())
    expect(names).not.toContain('')

    await toTool(amina, 'Gras')
    await amina.keyboard.press('Enter')
    await amina.getByRole('button', { name: 'Gras', pressed: true }).waitFor()
    await toTool(amina, 'Note')
    await amina.keyboard.press('Enter')
    await amina.getByLabel('Texte de la note').and(amina.locator(':focus')).waitFor()
    await amina.keyboard.type('Selon la ville.')
    await amina.keyboard.press('Enter')
    await textOf(amina).getByText('Selon la ville.').waitFor()
    await toTool(amina, 'Tableau')
    await amina.keyboard.press('Enter')
    await amina.getByLabel('Lignes').and(amina.locator(':focus')).waitFor()
    await amina.keyboard.press('Enter')
    await textOf(amina).locator('table').waitFor()
    await amina.locator('#draft-text:focus').waitFor()
    await amina.keyboard.type('Une cellule')
    await textOf(amina).locator('table').getByText('Une cellule').waitFor()
    await toTool(amina, 'Aide clavier')
    await amina.keyboard.press('Tab')
    await amina
      .getByRole('button', { name: 'Ligne au-dessus' })
      .and(amina.locator(':focus'))
      .waitFor()
    await amina.keyboard.press('Escape')
    await amina.locator('#draft-text:focus').waitFor()
    await isSaved(amina)
  })

  test('whose role ends while they type keeps every word', { timeout: LONG_MS }, async () => {
    const bruno = await rooms.open('bruno')
    const solene = await rooms.visit('solene')
    await solene.goto(`/fr/consultations/${SLUG}/desk/team`)
    const typing = keepTyping(bruno, /Des routes sûres/)
    await textOf(bruno)
      .getByText(/encore encore/)
      .waitFor()
    await solene.getByRole('button', { name: /à Bruno/ }).click()
    await bruno.getByRole('heading', { name: 'Vous ne pouvez plus écrire ici' }).waitFor()
    await typing.stop()
    expect(await bruno.locator('#draft-text').getAttribute('contenteditable')).toBe('false')

    const said = await textOf(bruno)
      .getByText(/encore encore/)
      .innerText()
    const reader = await rooms.visit('solene')
    await reader.goto(`/fr/drafts/${given.draftId}/edit?text=${given.french}`)
    await textOf(reader)
      .getByText(/encore encore/)
      .waitFor()
    const stored = await textOf(reader)
      .getByText(/encore encore/)
      .innerText()
    if (plain(stored) === plain(said)) return
    const kept = bruno.getByRole('alert', { name: /Vos mots, gardés/ })
    await eventually(async () => expect(plain(await kept.innerText())).toContain(plain(said)))
  })
})

/** Spaces are told in other ways here and there. */
const plain = (words: string) => words.replace(/\s+/g, ' ').trim()

/** What somebody who listens hears of the tool they have come to. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement!
    return (
      one.getAttribute('aria-label') ?? one.closest('label')?.innerText ?? one.textContent ?? ''
    )
  })
}

/** By keyboard from anywhere: to the tools, then along them. */
async function toTool(page: Page, name: string): Promise<void> {
  await page.locator('#draft-text').focus()
  await page.keyboard.press('Alt+F10')
  await page.getByRole('toolbar').locator(':focus').waitFor()
  await page.keyboard.press('Home')
  const tool = page.getByRole('toolbar').getByRole('button', { name, exact: true })
  while (!(await tool.and(page.locator(':focus')).isVisible())) {
    await page.keyboard.press('ArrowRight')
  }
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}
