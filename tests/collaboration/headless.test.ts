import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocksOf, type Document } from '~/app/domain/document'
import { checkpointOf } from '~/server/collaboration/checkpoint'
import { editState, readDocument, seedUpdate } from '~/server/collaboration/headless'
import { anyDocument, blockIdFor, numbered, paragraph, words } from '../support/documents'

/** The state after all these updates, in this order. */
function stateOf(...updates: Uint8Array[]): Uint8Array {
  return Y.mergeUpdates(updates)
}

/** What someone's editor sends when they write at the end of the block at this place. */
function typed(state: Uint8Array, place: number, text: string): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  const block = doc.get('root-v2', Y.XmlElement).get(place) as Y.XmlElement
  const line = block.get(0) as Y.XmlText
  line.insert(line.length, text)
  return Y.encodeStateAsUpdate(doc, before)
}

const rewrite = (place: number, text: string) => (document: Document) => ({
  nodes: document.nodes.map((node, at) =>
    at === place ? { ...paragraph(1, text), id: 'id' in node ? node.id : '' } : node,
  ),
})

describe('seedUpdate and readDocument', () => {
  it('bring any document into a live text and back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readDocument(seedUpdate(document))).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it('keep where a list starts, merged cells, language and role', () => {
    const cell = { header: true, columns: 2, rows: 1, children: words('Axe') }
    const document = numbered({
      nodes: [
        { type: 'list', ordered: true, start: 4, items: [{ id: '', children: words('Publier') }] },
        { type: 'table', rows: [{ cells: [{ id: '', ...cell }] }] },
        {
          type: 'paragraph',
          id: '',
          language: 'ar',
          role: 'goal',
          attributes: { target: '60' },
          children: words('الماء للجميع'),
        },
      ],
    })

    expect(readDocument(seedUpdate(document))).toEqual(document)
  })
})

describe('editState', () => {
  it('turns any stored text into any other document', () => {
    fc.assert(
      fc.property(
        anyDocument,
        anyDocument,
        fc.integer({ min: 1, max: 30 }),
        (before, other, from) => {
          const after = numbered(other, from)
          const state = seedUpdate(before)
          const update = editState(state, () => after)
          expect(readDocument(stateOf(state, update))).toEqual(after)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps what is typed elsewhere at the same time', () => {
    const state = seedUpdate({
      nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux'), paragraph(3, 'Trois')],
    })

    const edit = editState(state, rewrite(1, 'Deux, autrement'))
    const typing = [typed(state, 0, ' encore'), typed(state, 2, ' !')]

    expect(
      blocksOf(readDocument(stateOf(state, edit, ...typing))).map((block) => block.text),
    ).toEqual(['Un encore', 'Deux, autrement', 'Trois !'])
  })

  it('keeps what is typed in a block while others are put before it and taken away', () => {
    const state = seedUpdate({
      nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux'), paragraph(3, 'Trois')],
    })

    const edit = editState(state, () => ({ nodes: [paragraph(9, 'Neuf'), paragraph(2, 'Deux')] }))

    expect(
      blocksOf(readDocument(stateOf(state, edit, typed(state, 1, ' encore')))).map(
        (block) => block.text,
      ),
    ).toEqual(['Neuf', 'Deux encore'])
  })

  it('says nothing when nothing changes', () => {
    const state = seedUpdate({ nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux')] })
    const update = editState(state, (document) => document)

    expect(Y.decodeUpdate(update).structs).toEqual([])
  })
})

describe('checkpointOf', () => {
  it('gives each block its own id: a doubled one stays with the text it was given to', () => {
    const state = seedUpdate({
      nodes: [paragraph(1, 'De l’eau propre pour tous'), paragraph(2, 'Deux')],
    })
    const { blocks: previous } = checkpointOf(state)
    const pasted = editState(state, () => ({
      nodes: [
        paragraph(2, 'Tout autre chose'),
        paragraph(1, 'De l’eau propre'),
        paragraph(2, 'Deux'),
      ],
    }))

    const { blocks, html, problem } = checkpointOf(stateOf(state, pasted), previous)

    expect(problem).toBeNull()
    expect(blocks.map((block) => block.blockId).slice(1)).toEqual([blockIdFor(1), blockIdFor(2)])
    expect(new Set(blocks.map((block) => block.blockId)).size).toBe(3)
    expect(html).toContain(`<p id="b-${blockIdFor(2)}">Deux</p>`)
  })

  it('has the same hash for the same document, and another for another', () => {
    const hash = (text: string) =>
      Buffer.from(checkpointOf(seedUpdate({ nodes: [paragraph(1, text)] })).hash).toString('hex')
    expect(hash('Un')).toBe(hash('Un'))
    expect(hash('Un')).not.toBe(hash('Deux'))
  })

  it('leaves out an address another editor smuggled in', () => {
    const link = { type: 'link' as const, url: 'javascript:alert(1)', children: words('ici') }
    const { document, problem } = checkpointOf(
      seedUpdate({ nodes: [{ type: 'paragraph', id: blockIdFor(1), children: [link] }] }),
    )

    expect(problem).toBeNull()
    expect(JSON.stringify(document)).not.toContain('javascript')
  })

  it('reads what cells, lists, pictures and citations cannot be as what is nearest', () => {
    const cell = (id: number, columns: number, rows: number) => ({
      id: blockIdFor(id),
      header: false,
      columns,
      rows,
      children: words('c'),
    })
    const { document, problem } = checkpointOf(
      seedUpdate({
        nodes: [
          { type: 'table', rows: [{ cells: [cell(1, 2 ** 53 - 1, -5), cell(2, 3, 1)] }] },
          {
            type: 'table',
            rows: [{ cells: [3, 4, 5, 6].map((id) => cell(id, 1_000, 1_000)) }],
          },
          {
            type: 'list',
            ordered: true,
            start: -7,
            items: [{ id: blockIdFor(7), role: '"><script>', language: '<b>', children: [] }],
          },
          {
            type: 'paragraph',
            id: 'not-an-id',
            children: [{ type: 'citation', citationId: '../../x' }],
          },
          {
            type: 'image',
            id: blockIdFor(8),
            fileHash: 'a'.repeat(64),
            alt: '',
            width: 2 ** 53 - 1,
            height: 10,
            children: [],
          },
        ],
      }),
    )

    expect(problem).toBeNull()
    const spans = document.nodes.flatMap((node) =>
      node.type === 'table'
        ? node.rows.flatMap(({ cells }) => cells.map(({ columns, rows }) => [columns, rows]))
        : [],
    )
    expect(spans).toEqual([[1, 1], [3, 1], ...Array<number[]>(4).fill([1, 1])])
  })

  it('freezes a thousand blocks', () => {
    const nodes = Array.from({ length: 1_000 }, (_, n) =>
      paragraph(n, `Objectif ${n} : de l’eau pour chacun, partout.`),
    )
    expect(checkpointOf(seedUpdate({ nodes })).blocks).toHaveLength(1_000)
  })
})
