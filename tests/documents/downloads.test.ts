import { describe, expect, it } from 'vitest'
import type { Document, TableCell } from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import { inTurn, writable } from '~/server/documents/downloads'
import { exportText, type ExportedText } from '~/server/documents/exported'
import { blockIdFor, paragraph, words } from '../support/documents'

const text = (key: string) => key

const cell = (id: number, columns: number, rows: number): TableCell => ({
  id: blockIdFor(id),
  header: false,
  columns,
  rows,
  children: words('c'),
})
const tableOf = (...cells: TableCell[]): Document => ({
  nodes: [{ type: 'table', rows: [{ cells }] }],
})

describe('a text that is written into a file', () => {
  it.each([
    ['what no cell reaches over', tableOf(cell(1, 2 ** 53 - 1, 1), cell(2, 1, 1e9))],
    ['few cells over a million places', tableOf(...[1, 2, 3, 4].map((id) => cell(id, 1e3, 1e3)))],
    ['blocks without an id', { nodes: [{ ...paragraph(1, 'Eau'), id: '' }] }],
  ])('may have been kept with %s', async (_, kept) => {
    const document = writable(kept, text)

    expect(checkDocument(document)).toBeNull()
    for (const form of ['docx', 'pdf', 'html', 'md'] as const) {
      const response = await exportText(form, textOf(document), 'plan')
      if (form !== 'pdf') expect(response!.status, form).toBe(200)
    }
  })

  it('is refused in words when it is no text that may be kept', async () => {
    const many = { nodes: Array.from({ length: 5_001 }, (_, at) => paragraph(at, 'Eau')) }

    const refused = await thrownBy(async () => writable(many, text))

    expect(refused.status).toBe(422)
    expect(await refused.text()).toBe('document.never-written\n')
  })

  it('is refused in words when setting it brings typst down, and only then', async () => {
    const absurd = exportText('pdf', textOf(tableOf(cell(1, 2 ** 53 - 1, 1))), 'plan')

    // Without typst on this machine there is no PDF at all.
    const answer = await absurd.catch((thrown: unknown) => thrown)
    if (answer === null) return
    expect((answer as Response).status).toBe(422)
    expect(await (answer as Response).text()).toBe('jamais\n')
  })

  it('waits for its turn, and is sent away in words when very many wait', async () => {
    let running = 0
    let most = 0
    const ends: (() => void)[] = []
    const work = async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => ends.push(resolve))
      running--
      return 'done'
    }
    const all = Array.from({ length: 90 }, () => inTurn('docx', text, work))
    const answers = Promise.allSettled(all)
    while (running > 0 || ends.length > 0) {
      ends.splice(0).forEach((end) => end())
      await new Promise((resolve) => setImmediate(resolve))
    }

    const done = (await answers).filter(({ status }) => status === 'fulfilled')
    expect(most).toBe(2)
    expect(done).toHaveLength(62)
    const refused = await thrownBy(() => all.at(-1)!)
    expect(refused.status).toBe(503)
    expect(await refused.text()).toBe('document.written-later\n')
  })
})

async function thrownBy(work: () => Promise<unknown>): Promise<Response> {
  return work().then(
    () => Promise.reject(new Error('Nothing was thrown')),
    (thrown: unknown) => thrown as Response,
  )
}

function textOf(document: Document): ExportedText {
  return {
    title: 'Plan',
    language: 'fr',
    document,
    citations: new Map(),
    pictures: new Map(),
    words: { note: String, notes: '', back: String, gap: '', missing: '?' },
    withheld: '',
    notWritten: { later: 'plus tard', never: 'jamais' },
    contributionUrl: String,
  }
}
