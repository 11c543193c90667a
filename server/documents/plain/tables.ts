import type { InlineNode, TableCell, TableNode, TableRow } from '~/app/domain/document'
import type { Chunk } from './chunks'
import { isAim, isCapitals } from './signs'

/** How words of a cell or paragraph are read, with the marks and links they may hold. */
export type Words = (text: string) => InlineNode[]

/** Cells of a table that the layout shows; each cell is made of the lines in it. */
export type LaidTable = { rows: string[][]; hasHeads: boolean }

const MONTH =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/iu

/** Rows of tabs as a table, and the heading its first row may be. */
export function tableOfRows(
  run: readonly Chunk[],
  words: Words,
): { heading: string | null; table: TableNode } {
  const rows = joinedRows(run.map(({ text }) => text.split('\t').map((cell) => cell.trim())))
  const width = Math.max(...rows.map((cells) => cells.length))
  const [first = [], ...rest] = rows
  const name = loneCell(first)
  const isNamed = name !== null && rest.length > 0 && (isAim(name) || isCapitals(name))
  const counted = rows.filter(([cell = '']) => /^\p{L}+ \d+$/u.test(cell)).length > rows.length / 3
  return {
    heading: isNamed ? name : null,
    table: {
      type: 'table',
      rows: (isNamed ? rest : rows).map((cells) => rowOf(cells, width, counted, words)),
    },
  }
}

/** A row without a first cell goes on with the row before it: a page ended in between. */
function joinedRows(rows: string[][]): string[][] {
  const joined: string[][] = []
  for (const cells of rows) {
    const before = joined.at(-1)
    if (before && cells[0] === '' && cells.some((cell) => cell !== '')) {
      cells.forEach((cell, x) => {
        if (cell !== '') before[x] = [before[x] ?? '', cell].filter(Boolean).join('\n')
      })
    } else if (cells.some((cell) => cell !== '')) {
      joined.push([...cells])
    }
  }
  return joined
}

function loneCell(cells: readonly string[]): string | null {
  const [first = '', ...others] = cells
  return first !== '' && others.every((cell) => cell === '') ? first : null
}

function rowOf(cells: string[], width: number, isCounted: boolean, words: Words): TableRow {
  const name = loneCell(cells)
  if (name !== null && width > 1 && !MONTH.test(name) && (isCounted || /\s/.test(name))) {
    return { cells: [cellOf(name, words, true, width)] }
  }
  return {
    cells: Array.from({ length: width }, (_, x) => cellOf(cells[x] ?? '', words, x === 0)),
  }
}

function cellOf(text: string, words: Words, header: boolean, columns = 1): TableCell {
  return { id: '', header, columns, rows: 1, children: cellWords(text, words) }
}

function cellWords(text: string, words: Words): InlineNode[] {
  const plain = /<li\b/i.test(text) ? text : text.replace(/<\/?(?:ul|ol)\b[^>]*>/gi, ' ')
  return plain
    .replace(/(?<=\S) *(?=[●•▪] )/gu, '\n')
    .split('\n')
    .flatMap(enumerated)
    .flatMap((line, index): InlineNode[] =>
      index > 0 ? [{ type: 'break' }, ...words(line)] : words(line),
    )
}

/** "a. Un b. Deux": items that lost their lines, also where letter and word have grown together. */
function enumerated(text: string): string[] {
  const start = /(?:^|[\s>:])([a-d])\. ?(?=\p{Lu})/u.exec(text)
  if (!start) return [text]
  let letter = start[1]!.charCodeAt(0)
  let rest = text.slice(start.index).replace(/^[\s:]/, '')
  const parts = [text.slice(0, text.length - rest.length).trim()]
  for (;;) {
    letter++
    const next = new RegExp(`${String.fromCharCode(letter)}\\. ?(?=\\p{Lu})`, 'u').exec(
      rest.slice(2),
    )
    if (!next) break
    parts.push(rest.slice(0, next.index + 2).trim())
    rest = rest.slice(next.index + 2)
  }
  return [...parts, rest.trim()].filter((part) => part !== '')
}

/** A table as it is kept, out of one that the layout shows. */
export function tableOfLayout({ rows, hasHeads }: LaidTable, words: Words): TableNode {
  const width = Math.max(...rows.map((cells) => cells.length))
  return {
    type: 'table',
    rows: rows.map((cells, y) => ({
      cells: cells.map((cell, x) => {
        const columns = x === cells.length - 1 ? width - x : 1
        return cellOf(cell, words, (hasHeads && y === 0) || x === 0, columns)
      }),
    })),
  }
}

/**
 * A table whose cells stand one after the other: a corner of one word, the heads of its columns,
 * then rows that begin with their name. `null`: there is none here.
 */
export function labelledTableAt(
  chunks: readonly Chunk[],
  at: number,
): { table: LaidTable; length: number } | null {
  const corner = chunks[at]!
  if (corner.kind !== 'words' || !/^\p{Lu}\p{Ll}{2,14}$/u.test(corner.text)) return null
  const groups = groupsFrom(chunks, at)
  for (let width = 2; width <= 6; width++) {
    const heads = groups.slice(1, width + 1)
    if (heads.length < width || !heads.every(isHead)) return null
    const rows: string[][] = []
    let next = width + 1
    while (isNamedRow(groups[next])) {
      const end = endOfRow(groups, next, width)
      if (end === null) break
      rows.push(rowFrom(groups.slice(next, end), width))
      next = end
    }
    if (rows.length >= 2) {
      const head = [corner.text, ...heads.map(textOf)]
      const length = groups.slice(0, next).reduce((count, group) => count + group.length, 0)
      return { table: { rows: [head, ...rows], hasHeads: true }, length }
    }
  }
  return null
}

/** Groups a row may have when gaps within its cells hide where they end. */
const LONGEST_ROW = 24

/** Where the next row begins; a row with more gaps than cells ends where another name stands. */
function endOfRow(groups: readonly Chunk[][], at: number, width: number): number | null {
  const isItem = (group: readonly Chunk[] | undefined) => group?.[0]?.kind === 'bullet'
  if (groups.length < at + width) return null
  if (!isItem(groups[at + width])) return at + width
  for (let end = at + width; end < at + LONGEST_ROW && end < groups.length; end++) {
    if (!isItem(groups[end])) return end
  }
  return null
}

/** Chunks with no gap between them. */
function groupsFrom(chunks: readonly Chunk[], at: number): Chunk[][] {
  const groups: Chunk[][] = []
  for (const chunk of chunks.slice(at, at + 120)) {
    if (chunk.blanks > 0 || groups.length === 0) groups.push([chunk])
    else groups.at(-1)!.push(chunk)
  }
  return groups
}

function isHead(group: readonly Chunk[]): boolean {
  const [only, ...others] = group
  return (
    only?.kind === 'words' &&
    others.length === 0 &&
    only.text.length <= 80 &&
    !/[.!?]$/.test(only.text)
  )
}

const ROW_NAME = /^(\p{Lu}\p{Ll}{1,14})\s+(?=[●•▪]|\p{Lu})/u

function isNamedRow(group: readonly Chunk[] | undefined): boolean {
  return group !== undefined && group[0]!.kind === 'words' && ROW_NAME.test(group[0]!.text)
}

/** The name and its cells; where cells cannot be told apart, all of them as one. */
function rowFrom(groups: readonly Chunk[][], width: number): string[] {
  const [first = '', ...others] = groups.map(textOf)
  const name = ROW_NAME.exec(first)![1]!
  const cells = [first.slice(name.length).trim(), ...others]
  return cells.length === width ? [name, ...cells] : [name, cells.join('\n')]
}

function textOf(group: readonly Chunk[]): string {
  return group
    .map(({ kind, sign, text }) => (kind === 'words' ? text : `${sign} ${text}`))
    .join('\n')
}

/** Heads in one line, wide apart, then as many cells with an arrow between each two. */
export function arrowTableAt(
  chunks: readonly Chunk[],
  at: number,
): { table: LaidTable; length: number } | null {
  const heads = chunks[at]!.text.split(/ {2,}/)
  if (chunks[at]!.kind !== 'words' || heads.length < 3 || heads.length > 8) return null
  const cells: string[] = ['']
  let next = at + 1
  for (; next < chunks.length && next < at + 40; next++) {
    const chunk = chunks[next]!
    const parts = /^→\s*/.test(chunk.text) ? ['', chunk.text.replace(/^→\s*/, '')] : [chunk.text]
    const isLast = cells.length === heads.length
    if (isLast && (cells.at(-1) !== '' || chunk.startsPage)) break
    if (parts.length === 2) cells.push(parts[1]!)
    else cells[cells.length - 1] = `${cells.at(-1)} ${parts[0]}`.trim()
  }
  if (cells.length !== heads.length) return null
  return { table: { rows: [heads, cells], hasHeads: true }, length: next - at }
}
