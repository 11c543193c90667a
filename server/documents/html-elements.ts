import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

export function isElement(node: Node | Parent | null): node is Element {
  return node !== null && 'tagName' in node
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** Everything inside, in reading order. Never recursive: a tree may be of any depth. */
export function elementsIn(root: Parent): Element[] {
  const found: Element[] = []
  const waiting: Node[] = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!)
  }
  return found
}

/** What an element says, its spaces as written. */
export function wordsIn(root: Parent): string {
  let words = ''
  const waiting: Node[] = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value
    if (!isElement(node)) continue
    for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!)
  }
  return words
}

export function detach(element: Element): void {
  const siblings = element.parentNode?.childNodes
  const place = siblings?.indexOf(element) ?? -1
  if (place >= 0) siblings?.splice(place, 1)
}
