/**
 * What a word processor or a site puts on the clipboard, as plain HTML: the lists of Word become
 * lists, titles headings, bold and italic marks; styles, scripts, comments and pictures go.
 *
 * @param page as parsed from the clipboard; it is changed in place.
 */
export function cleanPasted(page: Document): void {
  for (const element of all(page, UNWANTED)) element.remove()
  removeComments(page)
  for (const element of all(page, 'p, div, h1, h2, h3, h4, h5, h6, li')) nameTitles(element)
  listsOfWord(page)
  for (const element of all(page, 'b, strong')) {
    // Google puts all it copies into a bold that is none.
    if (/(?:^|[;\s])font-weight:\s*(?:normal|400)/i.test(styleOf(element))) unwrap(element)
  }
  for (const element of all(page, 'span, font')) markStyled(element)
  for (const element of all(page, '*')) plainAttributes(element)
}

const UNWANTED =
  'script, style, meta, link, title, xml, img, picture, svg, video, audio, iframe, object, button, input, select, textarea, o\\:p:empty'

const KEPT: ReadonlySet<string> = new Set(['href', 'colspan', 'rowspan', 'start', 'lang', 'scope'])

function all(page: Document, selector: string): HTMLElement[] {
  return [...page.body.querySelectorAll<HTMLElement>(selector)]
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}

function removeComments(page: Document): void {
  const walk = (node: Node) => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 8) child.parentNode?.removeChild(child)
      else walk(child)
    }
  }
  walk(page.body)
}

/** Paragraphs that Word only styles as titles. */
function nameTitles(element: HTMLElement): void {
  const level = titleLevel(element)
  if (level === null || /^h\d$/i.test(element.tagName)) return
  rename(element, `h${level}`)
}

function titleLevel(element: HTMLElement): number | null {
  if (element.tagName === 'LI') return null
  const named = /^Mso(?:Heading|Titre|T[ií]tulo)(\d)$/i.exec(element.className)?.[1]
  const outline = /mso-outline-level:\s*(\d)/i.exec(styleOf(element))?.[1]
  if (/^MsoTitle/i.test(element.className)) return 1
  const level = Number(named ?? outline ?? 0)
  return level >= 1 && level <= 6 ? level : null
}

/** Word writes each item as a paragraph with its level and a sign in front. */
function listsOfWord(page: Document): void {
  const open: { level: number; list: HTMLElement }[] = []
  for (const paragraph of all(page, 'p')) {
    const item = itemOfWord(paragraph)
    if (!item) continue
    const before = paragraph.previousElementSibling
    if (open[0] && before !== open[0].list) open.length = 0
    while (open.length > 0 && open.at(-1)!.level > item.level) open.pop()
    let current = open.at(-1)
    if (current && current.level === item.level && current.list.tagName !== item.tag) {
      if (open.length === 1) open.length = 0
      else open.pop()
      current = open.at(-1)
    }
    if (!current || current.level < item.level) {
      const list = page.createElement(item.tag)
      if (item.start > 1) list.setAttribute('start', String(item.start))
      if (current) (current.list.lastElementChild ?? current.list).append(list)
      else paragraph.before(list)
      current = { level: item.level, list }
      open.push(current)
    }
    const li = page.createElement('li')
    li.append(...paragraph.childNodes)
    current.list.append(li)
    paragraph.remove()
  }
}

type WordItem = { level: number; tag: 'OL' | 'UL'; start: number }

function itemOfWord(paragraph: HTMLElement): WordItem | null {
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const signs = [...paragraph.querySelectorAll<HTMLElement>('span')].filter((span) =>
    /mso-list:\s*Ignore/i.test(styleOf(span)),
  )
  const sign = signs
    .map((span) => span.textContent ?? '')
    .join('')
    .replace(/[\s\u00a0]+/g, '')
  for (const span of signs) span.remove()
  const isCounted = /^[([]?(?:\d+(?:[.)]\d+)*|[a-z]{1,3}|[ivxlc]{1,6})[.)\]]+$/i.test(sign)
  const number = /(\d+)[.)\]]*$/.exec(sign)?.[1]
  return { level: Number(level), tag: isCounted ? 'OL' : 'UL', start: Number(number ?? 1) }
}

const STYLED: [RegExp, string][] = [
  [/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/(?:^|[;\s])font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*line-through/i, 's'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub\b/i, 'sub'],
  // A marker over words in Word says that they are to be settled.
  [/mso-highlight:\s*(?!none)\w/i, 'mark'],
]

/** A span that only styles gives way to the marks it stands for. */
function markStyled(element: HTMLElement): void {
  const style = styleOf(element)
  const marks = STYLED.filter(([pattern]) => pattern.test(style)).map(([, tag]) => tag)
  let inner: HTMLElement = element
  for (const tag of marks) {
    const mark = element.ownerDocument.createElement(tag)
    mark.append(...inner.childNodes)
    inner.append(mark)
    inner = mark
  }
  unwrap(element)
}

function plainAttributes(element: HTMLElement): void {
  for (const { name } of [...element.attributes]) {
    if (!KEPT.has(name)) element.removeAttribute(name)
  }
  if (/^o:|^st1:|^w:/i.test(element.tagName)) unwrap(element)
}

function rename(element: HTMLElement, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function unwrap(element: HTMLElement): void {
  element.replaceWith(...element.childNodes)
}
