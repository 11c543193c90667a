import type { TestServer } from './server'

const MOST_PAGES = 150
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const IS_FILE = /\.(css|js|svg|png|woff2)$/

/**
 * One address of every kind of page that links lead to, from `starts` on: two versions are pages
 * of one kind, a version and its threads of two. In order of discovery; the first one counts.
 * Files to keep are asked for, and are no pages.
 *
 * @throws when a link leads nowhere, or to a page or a file that fails.
 */
export async function crawl(
  server: TestServer,
  starts: string[],
  cookie?: string,
): Promise<string[]> {
  const found = new Map(starts.map((start) => [kindOf(start), start]))
  const seen = new Set(found.keys())
  for (const address of found.values()) {
    const answer = await server.get(address, { cookie })
    if (answer.status >= 400) throw new Error(`${address} answers ${answer.status}`)
    const leadsOn = answer.headers.get('location')
    const isRead = leadsOn === null && isPage(answer)
    const body = await answer.text()
    const nexts = leadsOn ? [new URL(leadsOn, server.origin).pathname] : linksIn(isRead ? body : '')
    if (!isRead) found.delete(kindOf(address))
    for (const next of nexts) {
      if (found.size < MOST_PAGES && !seen.has(kindOf(next))) found.set(kindOf(next), next)
      seen.add(kindOf(next))
    }
  }
  return [...found.values()]
}

/** Shown by a browser, not kept as a file. */
function isPage({ headers }: Response): boolean {
  const isKept = headers.get('content-disposition')?.startsWith('attachment') ?? false
  return !isKept && (headers.get('content-type') ?? '').startsWith('text/html')
}

function linksIn(html: string): string[] {
  const hrefs = [...html.matchAll(/ href="(\/fr(?:\/[^"#?]*)?)(?:[?#][^"]*)?"/g)]
  return hrefs.map(([, address]) => address!).filter((address) => !IS_FILE.test(address))
}

function kindOf(address: string): string {
  const parts = address.split('/').map((part) => (ID.test(part) ? ':id' : part))
  return parts.map((part) => (/^(C-)?\d+$/.test(part) ? ':number' : part)).join('/')
}
