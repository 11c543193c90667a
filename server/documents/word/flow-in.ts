import type { LeftOutKind } from './left-out'
import { childOf, elementsOf, textIn, valueOf, type Element } from './xml'

/**
 * The paragraphs and tables of a holder, also those in controls, with changes as if accepted; a
 * generated table of contents is left out.
 */
export function flowIn(holder: Element, note: (kind: LeftOutKind) => void): Element[] {
  return joined(elementsIn(holder, note), note)
}

/** The words of each paragraph, at any depth; those without are left out. */
export function linesIn(holder: Element | undefined): string[] {
  return (holder ? elementsOf(holder) : []).flatMap((element) => {
    if (element.name !== 'w:p') return linesIn(element)
    const words = wordsIn(element).replace(/\s+/g, ' ').trim()
    return words === '' ? [] : [words]
  })
}

function wordsIn(element: Element): string {
  if (element.name === 'w:t') return textIn(element)
  return elementsOf(element)
    .map(wordsIn)
    .join(element.name === 'w:tab' ? ' ' : '')
}

function elementsIn(holder: Element, note: (kind: LeftOutKind) => void): Element[] {
  return elementsOf(holder).flatMap((element): Element[] => {
    if (element.name === 'w:p' || element.name === 'w:tbl') return [element]
    if (element.name === 'w:sdt') {
      const part = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj')
      if (valueOf(part, 'w:docPartGallery') === 'Table of Contents') {
        note('contents')
        return []
      }
      const content = childOf(element, 'w:sdtContent')
      return content ? elementsIn(content, note) : []
    }
    const isPassedThrough = /^w:(?:ins|moveTo|customXml|smartTag)$/.test(element.name)
    return isPassedThrough ? elementsIn(element, note) : []
  })
}

/** A paragraph whose mark was deleted goes on with the next one, and is what that one is. */
function joined(elements: readonly Element[], note: (kind: LeftOutKind) => void): Element[] {
  const found: Element[] = []
  let open: Element | null = null
  for (const element of elements) {
    if (open && element.name !== 'w:p') found.push(open)
    const whole: Element = open && element.name === 'w:p' ? asOne(open, element) : element
    open = null
    if (element.name !== 'w:p' || !hasDeletedMark(element)) found.push(whole)
    else {
      note('changes_accepted')
      // A paragraph that was deleted with all its words leaves nothing to the next.
      if (hasWords(whole)) open = whole
    }
  }
  return open ? [...found, open] : found
}

function asOne(first: Element, second: Element): Element {
  const properties = childOf(second, 'w:pPr')
  return {
    ...second,
    children: [...(properties ? [properties] : []), ...inParagraph(first), ...inParagraph(second)],
  }
}

function inParagraph({ children }: Element): Element['children'] {
  return children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr')
}

function hasDeletedMark(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

/** Whether anything is left of a paragraph once its changes are accepted. */
function hasWords(element: Element): boolean {
  return elementsOf(element).some((child) => {
    if (child.name === 'w:r') return elementsOf(child).some(({ name }) => name !== 'w:rPr')
    return !/^w:(?:pPr|del|moveFrom)$/.test(child.name) && hasWords(child)
  })
}
