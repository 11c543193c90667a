import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '~/app/domain/problem'
import { runApart } from '~/server/documents/apart/run-apart'

const LENGTH = 300_000
const many = (piece: string, length = LENGTH) => piece.repeat(Math.floor(length / piece.length))
const ticks = Array.from({ length: 1_500 }, (_, count) => '`'.repeat(count)).join(' ')
const wordWith = (body: string) =>
  zipSync(
    {
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    },
    { level: 0 },
  )

/** Files that once kept a reader busy for minutes, or filled its memory. */
const FILES: readonly [string, 'text' | 'markdown' | 'html' | 'word', string | Uint8Array][] = [
  ['one word without an end', 'text', many('a')],
  ['a hyphen at the end of each line', 'text', many('a-\n')],
  ['a page for each line', 'text', many('\f12\n')],
  ['nothing but columns', 'text', many('a  b  c  d\n')],
  ['dates without an end', 'text', many('1er janvier 2027 - 3 mars\n')],
  ['emphasis that never closes', 'markdown', many('*a ')],
  ['links that never close', 'markdown', many('[a](')],
  ['code of every length', 'markdown', ticks],
  ['quotations in quotations', 'markdown', many('> ', 50_000)],
  ['form that is opened again and again', 'html', many('<p><b><i><u>a')],
  ['tables in tables', 'html', many('<table><tr><td>')],
  [
    'a cell over a whole table',
    'html',
    `<table><tr><td colspan=100000 rowspan=60000>a${many('<tr><td>a')}`,
  ],
  ['a million paragraphs', 'word', wordWith(many('<w:p/>', 6_000_000))],
  ['paragraphs in paragraphs', 'word', wordWith(many('<w:p>', 1_000_000))],
  [
    'a paragraph of a million words',
    'word',
    wordWith(`<w:p><w:r><w:t>${many('a ', 3_000_000)}</w:t></w:r></w:p>`),
  ],
  [
    'cells a thousand columns wide',
    'word',
    wordWith(
      `<w:tbl><w:tr>${many('<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr><w:p/></w:tc>')}</w:tr></w:tbl>`,
    ),
  ],
]

describe('a file made to keep a reader busy', () => {
  it.each(FILES)(
    '%s, is answered, with a draft or with the reason why not',
    async (_, format, given) => {
      const bytes = typeof given === 'string' ? strToU8(given) : given
      const { problem } = await runApart('understandFile', [bytes, format, 'fr'], { timeMs: 8_000 })
      expect([null, ...PROBLEMS]).toContain(problem)
    },
  )
})
