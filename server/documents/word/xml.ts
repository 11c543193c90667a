import { SaxesParser } from 'saxes'

/** An element of a part of an office document, by the names as written (`w:p`). */
export type Element = {
  name: string
  attrs: Record<string, string>
  children: (Element | string)[]
}

/** Thrown for what is no well-formed XML, declares entities, or is nested beyond reason. */
export class BrokenXml extends Error {}

const MAX_DEPTH = 400
const MAX_ELEMENTS = 2_000_000

/** @throws {BrokenXml} A document type is refused: nothing is ever fetched or expanded. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attrs: {}, children: [] }
  const open = [root]
  let count = 0
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  parser.on('doctype', () => {
    throw new BrokenXml('doctype')
  })
  parser.on('error', (error) => {
    throw new BrokenXml(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH || ++count > MAX_ELEMENTS) throw new BrokenXml('too large')
    const element: Element = { name, attrs: attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (words) => {
    open.at(-1)!.children.push(words)
  })
  parser.on('cdata', (words) => {
    open.at(-1)!.children.push(words)
  })
  parser.write(text).close()
  return elementsOf(root)[0] ?? root
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string')
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && elementsOf(element).find((child) => child.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : []
}

/** The first with this name at any depth. */
export function findIn(element: Element, name: string): Element | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findIn(child, name)
    if (found) return found
  }
  return undefined
}

export function textIn(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

/** The `w:val` of a child; `undefined`: there is no such child. `''`: it says no value. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child && (child.attrs['w:val'] ?? '')
}

/** Whether a property is on; `undefined`: nothing is said of it. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const value = valueOf(element, name)
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(value)
}
