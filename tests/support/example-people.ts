import type { BrowserContext } from 'playwright-core'

/** Takes the place of someone of the example, with one click. `role`: as the page says it. */
export async function beInTheExample(visitor: BrowserContext, role: string): Promise<void> {
  const page = await visitor.newPage()
  await page.goto('/fr/try')
  await page
    .getByRole('listitem')
    .filter({ hasText: role })
    .getByRole('button', { name: /^Prendre la place de/ })
    .first()
    .click()
  await page.waitForURL('**/fr/me')
  await page.close()
}

/** As other clients than the browser send it. */
export async function cookieOf(visitor: BrowserContext): Promise<string> {
  const cookies = await visitor.cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
