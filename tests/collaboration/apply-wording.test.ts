import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocksOf, type Document } from '~/app/domain/document'
import { withWording } from '~/app/domain/replace-passage'
import { editState, readDocument, seedUpdate } from '~/server/collaboration/headless'
import { blockIdFor, paragraph, words } from '../support/documents'

const DOCUMENT: Document = {
  nodes: [
    {
      type: 'paragraph',
      id: blockIdFor(1),
      children: [
        { type: 'text', text: 'Clean water ' },
        { type: 'text', text: 'for all', marks: ['bold'] },
        { type: 'text', text: ' by 2040.' },
      ],
    },
    paragraph(2, 'Safe roads.'),
    { type: 'list', ordered: false, items: [{ id: blockIdFor(3), children: words('Schools.') }] },
  ],
}

/** "Clean water" becomes "Safe water", on the server. */
function applied(state: Uint8Array): Uint8Array {
  const place = { startBlockId: blockIdFor(1), startOffset: 0, endBlockId: blockIdFor(1) }
  return editState(state, (current) => {
    return withWording(current, { ...place, endOffset: 11 }, 'Safe water')!
  })
}

/** What somebody's editor sends when they write at the end of a block's last words meanwhile. */
function typed(state: Uint8Array, place: number, text: string): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  const block = doc.get('root-v2', Y.XmlElement).get(place) as Y.XmlElement
  const line = block.get(block.length - 1) as Y.XmlText
  line.insert(line.length, text)
  return Y.encodeStateAsUpdate(doc, before)
}

function textsOf(...updates: Uint8Array[]): string[] {
  return blocksOf(readDocument(Y.mergeUpdates(updates))).map(({ text }) => text)
}

describe('a proposed wording', () => {
  const state = seedUpdate(DOCUMENT)

  it('replaces exactly its passage', () => {
    const after = readDocument(Y.mergeUpdates([state, applied(state)]))

    expect(after.nodes.slice(1)).toEqual(DOCUMENT.nodes.slice(1))
    expect(after.nodes[0]).toMatchObject({
      children: [
        { text: 'Safe water ' },
        { text: 'for all', marks: ['bold'] },
        { text: ' by 2040.' },
      ],
    })
  })

  it('leaves alone what another person types in another passage at the same time', () => {
    const texts = textsOf(state, applied(state), typed(state, 1, ' Everywhere.'))

    expect(texts).toEqual(['Safe water for all by 2040.', 'Safe roads. Everywhere.', 'Schools.'])
  })

  it('leaves alone what another person types in the rest of the same passage', () => {
    const texts = textsOf(state, applied(state), typed(state, 0, ' Everywhere.'))

    expect(texts[0]).toBe('Safe water for all by 2040. Everywhere.')
  })
})
