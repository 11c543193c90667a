import { describe, expect, it } from 'vitest'
import {
  BrokenCsv,
  decodeText,
  detectDelimiter,
  readRows,
  type CsvRow,
} from '~/server/documents/csv'

const bytes = (text: string) => new TextEncoder().encode(text)

async function cellsOf(text: string, delimiter: ',' | ';' | '\t' | '|' = ',') {
  const rows: string[][] = []
  for await (const row of readRows(text, delimiter)) rows.push(row.cells)
  return rows
}

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const all = hasMark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

describe('decodeText', () => {
  it('reads UTF-8, with and without a mark at the start', () => {
    expect(decodeText(bytes('é,ة'))).toMatchObject({ text: 'é,ة', encoding: 'utf-8' })
    expect(decodeText(bytes('\ufeffé'))).toMatchObject({ text: 'é', encoding: 'utf-8' })
  })

  it('reads UTF-16 in both orders, with and without a mark', () => {
    const text = 'text;auteur\nde l’été;Zoé\n'
    expect(decodeText(utf16(text, true, true))).toMatchObject({ text, encoding: 'utf-16le' })
    expect(decodeText(utf16(text, false, true))).toMatchObject({ text, encoding: 'utf-16be' })
    expect(decodeText(utf16(text, true, false))).toMatchObject({ text, encoding: 'utf-16le' })
    expect(decodeText(utf16(text, false, false))).toMatchObject({ text, encoding: 'utf-16be' })
  })

  it('falls back to Western European, and says so', () => {
    const latin = new Uint8Array([0x63, 0xf4, 0x74, 0xe9, 0x20, 0x80])
    expect(decodeText(latin)).toMatchObject({ text: 'côté €', encoding: 'windows-1252' })
  })

  it('does not take a spreadsheet or a picture for text', () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2])).problem).toBe(
      'file-is-a-spreadsheet',
    )
    const picture = new Uint8Array(2000).map((_, at) => (at * 7919) % 32)
    expect(decodeText(picture).problem).toBe('file-not-text')
  })
})

describe('detectDelimiter', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'texte;date\n"Oui, et; non";2027-01-15\n"Bon, voilà";2027-01-16\n'],
    ['\t', 'text\tauthor\nYes, of course; why not\tAmina\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'text\nYes; of course\nNo\n'],
  ])('finds %j', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })
})

describe('readRows', () => {
  it('keeps line breaks, delimiters and quotation marks within quoted cells, and knows the lines', async () => {
    const text = 'id,text\n1,"one\ntwo"\n\n2,"say ""yes"", please"\n'
    const rows: CsvRow[] = []
    for await (const row of readRows(text, ',')) rows.push(row)
    expect(rows.map((row) => row.cells)).toEqual([
      ['id', 'text'],
      ['1', 'one\ntwo'],
      ['2', 'say "yes", please'],
    ])
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4])
  })

  it('takes rows that are too short or too long, and stray quotation marks', async () => {
    expect(await cellsOf('a,b\n1\n1,2,3\n5" pipe,x\n')).toEqual([
      ['a', 'b'],
      ['1'],
      ['1', '2', '3'],
      ['5" pipe', 'x'],
    ])
  })

  it('keeps a formula as the text it is', async () => {
    expect(await cellsOf('=1+1,@SUM(A1),-cmd\n')).toEqual([['=1+1', '@SUM(A1)', '-cmd']])
  })

  it('reads a cell of ten megabytes', async () => {
    const long = 'eau '.repeat(2_621_440)
    const rows = await cellsOf(`text,author\n"${long}",Amina\nshort,Bilal\n`)
    expect(rows[1]?.[0]).toHaveLength(long.length)
    expect(rows[2]).toEqual(['short', 'Bilal'])
  })

  it('says from which line on a file has no rows: a quotation mark never closed', async () => {
    const reading = cellsOf('text,author\n"fine",Amina\n"never closed,Bilal\nmore,Zoé\n')
    await expect(reading).rejects.toThrow(BrokenCsv)
    await expect(cellsOf('a\n"b')).rejects.toMatchObject({ line: 2 })
  })

  it('reads all kinds of line ends', async () => {
    expect(await cellsOf('a,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(await cellsOf('a,b\r1,2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('reads a hundred thousand rows and lets other work go on between them', async () => {
    const text = `text\n${'"Nous voulons plus d’arbres, et de l’ombre.",3\n'.repeat(100_000)}`
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    let count = 0
    for await (const row of readRows(text, ',')) count += row.cells.length > 0 ? 1 : 0
    clearInterval(timer)
    expect(count).toBe(100_001)
    expect(turns).toBeGreaterThan(1)
  })
})
