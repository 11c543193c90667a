import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, detach, elementsIn, isElement, wordsIn, type Element } from './html-elements'
import { referenceTo } from './inline-tags'

/** A footnote as somebody's HTML has it: the name it is referred to by, and the element it fills. */
export type HtmlNote = { name: string; body: Element }

type Root = DefaultTreeAdapterTypes.ParentNode

/**
 * Takes the footnotes out of a page, in the order in which they are referred to, with the way
 * back that each holds; the references lead to `#note-` and their name from then on. Footnotes
 * are recognised by their signs: a short link, raised or named as such, into the same page.
 */
export function takeNotes(root: Root): HtmlNote[] {
  const elements = elementsIn(root)
  const places = new Map<string, Element>()
  for (const element of elements) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name && !places.has(name)) places.set(name, element)
    }
  }
  const notes = new Map<Element, HtmlNote>()
  for (const sign of elements.filter(isNoteSign)) {
    const name = attribute(sign, 'href')!.slice(1)
    const body = bodyAt(places.get(name))
    if (!body || isInside(sign, body) || [...notes.keys()].some((one) => isInside(sign, one)))
      continue
    const note = notes.get(body) ?? { name: `n${notes.size + 1}`, body }
    notes.set(body, note)
    sign.attrs = [{ name: 'href', value: `#note-${note.name}` }]
  }
  for (const { body } of notes.values()) {
    detach(body)
    elementsIn(body).filter(isWayBack).forEach(detach)
  }
  return [...notes.values()]
}

const NAMED = /foot-?note|note-?ref|end-?note|\bfn\b/i
const NAME = /^#_?(?:ftn|edn|fn|en|note|footnote|endnote)[-_:]?\w*$/i
const SIGN = /^[[(]?(?:\d{1,4}|[a-z]{1,2}|[ivx]{1,6}|[*†‡§¶]{1,3})[\])]?$/i

function isNoteSign(element: Element): boolean {
  const href = attribute(element, 'href') ?? ''
  if (element.tagName !== 'a' || !/^#./.test(href) || referenceTo(href, null)) return false
  if (!SIGN.test(wordsIn(element).trim())) return false
  return isNamed(element) || NAME.test(href) || isRaised(element)
}

function isNamed(element: Element): boolean {
  const said = ['class', 'role', 'epub:type', 'rel'].map((name) => attribute(element, name) ?? '')
  return NAMED.test(said.join(' '))
}

function isRaised({ parentNode, childNodes }: Element): boolean {
  const isSup = (node: unknown) => isElement(node as Element) && (node as Element).tagName === 'sup'
  return isSup(parentNode) || childNodes.some(isSup)
}

/** The block a note fills: from a sign at its head, the paragraph or item around it. */
function bodyAt(place: Element | undefined): Element | null {
  let body = place
  while (body && !/^(?:p|li|div|aside|dd)$/.test(body.tagName)) {
    if (!/^(?:a|span|sup|b|i|em|strong|small)$/.test(body.tagName)) return null
    body = isElement(body.parentNode) ? body.parentNode : undefined
  }
  const around = body?.parentNode ?? null
  const isWhole = isElement(around) && /^_?(?:ftn|edn|fn)\d/i.test(attribute(around, 'id') ?? '')
  return isWhole ? around : (body ?? null)
}

function isInside(element: Element, outer: Element): boolean {
  for (let one: Root | null = element; one; one = 'parentNode' in one ? one.parentNode : null) {
    if (one === outer) return true
  }
  return false
}

function isWayBack(element: Element): boolean {
  if (element.tagName !== 'a' || !(attribute(element, 'href') ?? '').startsWith('#')) return false
  const words = wordsIn(element).trim()
  return words === '' || SIGN.test(words) || /^(?:[\^↩↑⏎←]\p{M}*)+$/u.test(words)
}
