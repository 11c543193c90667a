import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is wrong with the open page at its present width, a line for each; `[]`: nothing. */
export async function listBarriers(page: Page, language: 'fr' | 'ar'): Promise<string[]> {
  await layOutEverything(page)
  return [...(await listViolations(page)), ...(await listStructureProblems(page, language))]
}

/** What is far down the page has only a guessed height until somebody scrolls to it. */
async function layOutEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
}

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (rules) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    const { violations: found } = await inPage.run(document, {
      runOnly: { type: 'tag', values: rules },
    })
    return found
  }, RULES)
  return violations.map(({ id, help, nodes }) => {
    const examples = nodes.slice(0, 3).map((node) => {
      const why = node.failureSummary?.split('\n')[1]?.trim() ?? ''
      return `      ${node.html.slice(0, 160)}\n        ${why.slice(0, 200)}`
    })
    return `${id}: ${help} (${nodes.length})\n${examples.join('\n')}`
  })
}

async function listStructureProblems(page: Page, language: 'fr' | 'ar'): Promise<string[]> {
  const facts = await page.evaluate(() => {
    const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowX)
    /** Beyond an edge of the screen, where nothing scrolls to it. */
    const isCutOff = (one: Element) => {
      const { left, right, width, height } = one.getBoundingClientRect()
      const isSeen = width > 1 && height > 1 && !one.closest('.visually-hidden, svg *')
      if (!isSeen || (right <= window.innerWidth + 1 && left >= -1)) return false
      for (let frame: Element | null = one; frame; frame = frame.parentElement) {
        if (scrolls(frame)) return false
      }
      return true
    }
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${one.textContent.slice(0, 40)}"`
    return {
      // The headings of a text that is being written are its writers', also before it is live.
      headings: document.querySelectorAll('h1:not([contenteditable] *, .pane.reading *)').length,
      mains: document.querySelectorAll('main').length,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cutOff: [...document.querySelectorAll('main *')].filter(isCutOff).slice(0, 3).map(nameOf),
    }
  })
  return [
    facts.headings !== 1 && `${facts.headings} headings of level 1`,
    facts.mains !== 1 && `${facts.mains} main landmarks`,
    facts.lang !== language && `lang is "${facts.lang}"`,
    facts.dir !== (language === 'ar' ? 'rtl' : 'ltr') && `dir is "${facts.dir}"`,
    facts.overflow > 0 && `${facts.overflow} px wider than the screen`,
    facts.cutOff.length > 0 && `cut off at the edge: ${facts.cutOff.join(', ')}`,
  ].filter((problem) => problem !== false)
}
