/** A part of another page of ours, brought here. */
export type PagePart = { part: HTMLElement; title: string; address: string }

/**
 * The element of a page that bears this attribute, ready to stand in this one; `null` when the
 * page has none (where a form led elsewhere, `address` says where; `refusal`: the server took it
 * for no page at all, and why).
 *
 * @throws TypeError when there is no connection.
 */
export async function pagePart(
  address: string,
  attribute: string,
  sent?: URLSearchParams | FormData,
): Promise<PagePart | { part: null; address: string; refusal: string | null }> {
  const response = await fetch(address, sent && { method: 'POST', body: sent })
  if (response.headers.get('content-type')?.startsWith('text/plain')) {
    return { part: null, address: response.url, refusal: await response.text() }
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const found = page.querySelector<HTMLElement>(`[${attribute}]`)
  if (!found) return { part: null, address: response.url, refusal: null }
  const part = document.importNode(found, true)
  for (const element of part.querySelectorAll('[id^="thread-"]')) {
    if (document.getElementById(element.id)) element.removeAttribute('id')
  }
  for (const heading of part.querySelectorAll('h1')) heading.replaceWith(asThird(heading))
  const title = page.querySelector('[data-list-title]')?.textContent?.trim() ?? ''
  return { part, title, address: response.url }
}

/** A page's own title is a heading of the third level where it is a part. */
function asThird(heading: HTMLElement): HTMLElement {
  const third = document.createElement('h3')
  third.append(...heading.childNodes)
  return third
}
