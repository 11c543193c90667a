import type { TrackedChange } from '~/app/domain/tracked-text'
import { blockOfBookmark } from './names'
import { childOf, elementsOf, valueOf, type Element } from './xml'

/** What became of a stretch; `null`: nothing. */
export type Change = TrackedChange | null

/** Where the comments of a file stand, by their ids. */
export type Ranges = ReadonlyMap<string, { start?: number; end?: number; at?: number }>

export function refersToBlock(code: string): boolean {
  return blockOfBookmark(/^\s*REF\s+(\S+)/.exec(code)?.[1] ?? '') !== null
}

export function isContents(element: Element): boolean {
  const part = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj')
  return valueOf(part, 'w:docPartGallery') === 'Table of Contents'
}

export function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((child): Element[] =>
    child.name === 'w:tr'
      ? [child]
      : child.name === 'w:sdt'
        ? rowsOf(childOf(child, 'w:sdtContent') ?? child)
        : [],
  )
}

export function cellsOf(row: Element): Element[] {
  return elementsOf(row).flatMap((child): Element[] =>
    child.name === 'w:tc'
      ? [child]
      : child.name === 'w:sdt'
        ? cellsOf(childOf(child, 'w:sdtContent') ?? child)
        : [],
  )
}

/** All paragraphs of a cell, also of tables in it. */
export function linesOf(holder: Element): Element[] {
  return elementsOf(holder).flatMap((child): Element[] =>
    child.name === 'w:p' ? [child] : /^(?:w:pPr|w:tcPr)$/.test(child.name) ? [] : linesOf(child),
  )
}

/** The change an element makes, within the one it stands in. */
export function changed({ name, attrs }: Element, outer: Change): Change {
  const own: TrackedChange = {
    kind: name === 'w:ins' || name === 'w:moveTo' ? 'inserted' : 'deleted',
    author: attrs['w:author'] ?? '',
    date: attrs['w:date'] ?? null,
    isMove: name.startsWith('w:move'),
    undoneBy: null,
  }
  if (outer === null || outer.kind === own.kind) return own
  // Words that were put in and taken out again are neither in the original nor in the new text.
  const [put, taken] = own.kind === 'inserted' ? [own, outer] : [outer, own]
  return { ...put, undoneBy: taken.author }
}

/** What became of the end of a paragraph, or of a row. */
export function markOf(properties: Element | undefined, outer: Change): Change {
  const marks = elementsOf(properties ?? EMPTY).filter(({ name }) =>
    /^w:(?:ins|del|moveFrom|moveTo)$/.test(name),
  )
  return marks.reduce((change, mark) => changed(mark, change), outer)
}

const EMPTY: Element = { name: '', attrs: {}, children: [] }
