import { strFromU8, unzipSync } from 'fflate'
import {
  childOf,
  childrenNamed,
  elementsOf,
  parseXml,
  textIn,
  type Element,
} from '~/server/documents/word/xml'

/** What is done with every tracked change of a file. */
export type Answer = 'accept' | 'reject'

/**
 * What a Word file says once every change is accepted or rejected, by the rules of the format
 * alone (ECMA-376 part 1, 17.13.5): a line for each paragraph that says something, one for each
 * row of a table, its cells parted by `|`, and last its footnotes.
 */
export function resolvedLines(file: Uint8Array, answer: Answer): string[] {
  const parts = unzipSync(file)
  const read = (name: string) => (parts[name] ? parseXml(strFromU8(parts[name])) : undefined)
  const resolver = new Resolver(answer)
  const body = childOf(read('word/document.xml'), 'w:body')!
  const lines = resolver.flow(elementsOf(body))
  const notes = childrenNamed(read('word/footnotes.xml'), 'w:footnote')
  const said = resolver.notes.map((id) => {
    const note = notes.find(({ attrs }) => attrs['w:id'] === id)!
    return `note: ${resolver.flow(elementsOf(note)).join('/')}`
  })
  return [...lines, ...said].filter((line) => line.trim() !== '')
}

/** What a file gets wrong of the rules for moves and ids; none in a good one. */
export function brokenRules(file: Uint8Array): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  const moves = {
    'w:moveFromRangeStart': new Set<string>(),
    'w:moveToRangeStart': new Set<string>(),
  }
  const visit = (element: Element) => {
    const { name, attrs } = element
    if (/^w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart)$/.test(name)) {
      if (seen.has(attrs['w:id']!)) problems.push(`${name} ${attrs['w:id']} is there twice`)
      seen.add(attrs['w:id']!)
    }
    if (name === 'w:moveFromRangeStart' || name === 'w:moveToRangeStart') {
      if (moves[name].has(attrs['w:name']!)) problems.push(`${name} ${attrs['w:name']} twice`)
      moves[name].add(attrs['w:name']!)
    }
    for (const child of elementsOf(element)) visit(child)
  }
  visit(parseXml(strFromU8(unzipSync(file)['word/document.xml']!)))
  const [from, to] = [moves['w:moveFromRangeStart'], moves['w:moveToRangeStart']]
  for (const name of [...from].filter((one) => !to.has(one))) problems.push(`${name} goes nowhere`)
  for (const name of [...to].filter((one) => !from.has(one))) problems.push(`${name} from nowhere`)
  return problems
}

class Resolver {
  readonly notes: string[] = []
  private readonly gone: RegExp
  private readonly kept: RegExp

  constructor(answer: Answer) {
    const [put, taken] = [/^w:(?:ins|moveTo)$/, /^w:(?:del|moveFrom)$/]
    this.gone = answer === 'accept' ? taken : put
    this.kept = answer === 'accept' ? put : taken
  }

  /** A paragraph whose mark is gone goes on in the next one. */
  flow(elements: readonly Element[]): string[] {
    const lines: string[] = []
    let begun = ''
    for (const element of elements) {
      if (element.name === 'w:p') {
        begun += this.words(element)
        if (this.isGone(childOf(childOf(element, 'w:pPr'), 'w:rPr'))) continue
        lines.push(begun)
        begun = ''
      } else if (element.name === 'w:tbl') {
        if (begun !== '') lines.push(begun)
        begun = ''
        lines.push(...this.rows(element))
      }
    }
    if (begun !== '') lines.push(begun)
    return lines
  }

  private rows(table: Element): string[] {
    return childrenNamed(table, 'w:tr')
      .filter((row) => !this.isGone(childOf(row, 'w:trPr')))
      .map((row) => {
        const cells = childrenNamed(row, 'w:tc').map((cell) => this.flow(elementsOf(cell)))
        return `row: ${cells.map((lines) => lines.join('/')).join('|')}`
      })
  }

  private isGone(properties: Element | undefined): boolean {
    return (
      properties !== undefined && elementsOf(properties).some(({ name }) => this.gone.test(name))
    )
  }

  private words(holder: Element): string {
    return elementsOf(holder)
      .map((element) => {
        const { name, attrs } = element
        if (this.gone.test(name)) return ''
        if (this.kept.test(name) || /^w:(?:r|hyperlink|fldSimple)$/.test(name)) {
          return this.words(element)
        }
        if (name === 'w:t' || name === 'w:delText') return textIn(element)
        if (name === 'w:br') return '\n'
        if (name === 'w:drawing') return '[picture]'
        if (name === 'w:footnoteReference') this.notes.push(attrs['w:id']!)
        return name === 'w:footnoteReference' ? '*' : ''
      })
      .join('')
  }
}
