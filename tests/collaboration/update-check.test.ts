import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyKnowledge, learn, type Knowledge } from '~/server/collaboration/knowledge'
import { checkUpdate } from '~/server/collaboration/update-check'

/** What one edit adds to a document. */
function updateOf(doc: Y.Doc, edit: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(edit)
  return Y.encodeStateAsUpdate(doc, before)
}

/** A text that Amina wrote, and what is known of it. */
function givenText(): { doc: Y.Doc; known: Knowledge } {
  const doc = new Y.Doc()
  const known = emptyKnowledge()
  take(
    known,
    updateOf(doc, () => doc.getText('text').insert(0, 'Clean water')),
    'amina',
  )
  return { doc, known }
}

function take(known: Knowledge, update: Uint8Array, personId: string) {
  const verdict = checkUpdate(update, personId, known)
  if (verdict.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(verdict)}`)
  learn(known, verdict.checked, personId)
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('checkUpdate', () => {
  it('takes what goes on from the known text, in anyone’s own name', () => {
    const { doc, known } = givenText()
    const bruno = copyOf(doc)

    take(
      known,
      updateOf(doc, () => doc.getText('text').insert(11, ' for all')),
      'amina',
    )
    take(
      known,
      updateOf(bruno, () => bruno.getText('text').delete(0, 5)),
      'bruno',
    )
    take(
      known,
      updateOf(bruno, () => bruno.getText('text').insert(0, 'Safe')),
      'bruno',
    )
  })

  it('finds nothing new in what is known, deletions too', () => {
    const { doc, known } = givenText()
    take(
      known,
      updateOf(doc, () => doc.getText('text').delete(2, 3)),
      'amina',
    )

    const everything = Y.encodeStateAsUpdate(doc)

    expect(checkUpdate(everything, 'bruno', known)).toEqual({ kind: 'nothing-new' })
  })

  it('refuses new text under another person’s client id', () => {
    const { doc, known } = givenText()
    const forged = updateOf(doc, () => doc.getText('text').insert(0, 'Un'))

    expect(checkUpdate(forged, 'bruno', known)).toEqual({
      kind: 'refused',
      reason: 'foreign-author',
    })
  })

  it('refuses what rests on text that never arrived', () => {
    const { doc, known } = givenText()
    const bruno = copyOf(doc)
    updateOf(bruno, () => bruno.getText('text').insert(0, 'lost '))

    const next = updateOf(bruno, () => bruno.getText('text').insert(0, 'then '))
    const deletion = updateOf(bruno, () => bruno.getText('text').delete(0, 10))

    const refused = { kind: 'refused', reason: 'missing-part' }
    expect(checkUpdate(next, 'bruno', known)).toEqual(refused)
    expect(checkUpdate(deletion, 'bruno', known)).toEqual(refused)
  })

  it('refuses documents in the document, files, and content nested without end', () => {
    const { doc, known } = givenText()
    let deep: unknown[] = []
    for (let i = 0; i < 100; i += 1) deep = [deep]
    const contents = [new Y.Doc(), Uint8Array.of(1), deep]

    for (const content of contents) {
      const bruno = copyOf(doc)
      const update = updateOf(bruno, () => bruno.getMap('map').set('key', content))
      expect(checkUpdate(update, 'bruno', known)).toEqual({
        kind: 'refused',
        reason: 'not-allowed',
      })
    }
  })

  it('survives any change of any byte, and any cut', () => {
    const { doc } = givenText()
    doc.getText('text').format(0, 5, { bold: true })
    doc.getMap('map').set('a', [{ b: 1.5 }, 'x', null])
    const update = Y.encodeStateAsUpdate(doc)

    for (let at = 0; at < update.length; at += 1) {
      for (const value of [0, 1, 127, 128, 255, update[at]! ^ 1]) {
        const changed = Uint8Array.from(update)
        changed[at] = value
        checkUpdate(changed, 'bruno', emptyKnowledge())
      }
      expect(checkUpdate(update.slice(0, at), 'bruno', emptyKnowledge()).kind).not.toBe('accepted')
    }
  })
})
