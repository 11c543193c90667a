import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyKnowledge, learn, type Knowledge } from '~/server/collaboration/knowledge'
import { checkUpdate } from '~/server/collaboration/update-check'
import { linesOf, writeIn } from './text'

/** What one edit adds to a document. */
function updateOf(doc: Y.Doc, edit: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(edit)
  return Y.encodeStateAsUpdate(doc, before)
}

/** A text that Amina wrote, and what is known of it. */
function givenText(): { doc: Y.Doc; known: Knowledge } {
  const doc = new Y.Doc()
  const known = emptyKnowledge('strategy')
  take(
    known,
    updateOf(doc, () => writeIn(doc, 'Clean water')),
    'amina',
  )
  return { doc, known }
}

function take(known: Knowledge, update: Uint8Array, personId: string) {
  const verdict = checkUpdate(update, personId, known)
  if (verdict.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(verdict)}`)
  learn(known, verdict.checked, personId)
}

const root = (doc: Y.Doc) => doc.get('root-v2', Y.XmlElement)

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
      updateOf(doc, () => writeIn(doc, ' for all')),
      'amina',
    )
    take(
      known,
      updateOf(bruno, () => linesOf(bruno)[0]!.delete(0, 5)),
      'bruno',
    )
    take(
      known,
      updateOf(bruno, () => writeIn(bruno, 'Safe', 0)),
      'bruno',
    )
  })

  it('finds nothing new in what is known, deletions too', () => {
    const { doc, known } = givenText()
    take(
      known,
      updateOf(doc, () => linesOf(doc)[0]!.delete(2, 3)),
      'amina',
    )

    const everything = Y.encodeStateAsUpdate(doc)

    expect(checkUpdate(everything, 'bruno', known)).toEqual({ kind: 'nothing-new' })
  })

  it('refuses new text under another person’s client id', () => {
    const { doc, known } = givenText()
    const forged = updateOf(doc, () => writeIn(doc, 'Un', 0))

    expect(checkUpdate(forged, 'bruno', known)).toEqual({
      kind: 'refused',
      reason: 'foreign-author',
    })
  })

  it('refuses what rests on text that never arrived', () => {
    const { doc, known } = givenText()
    const bruno = copyOf(doc)
    updateOf(bruno, () => writeIn(bruno, 'lost ', 0))

    const next = updateOf(bruno, () => writeIn(bruno, 'then ', 0))
    const deletion = updateOf(bruno, () => linesOf(bruno)[0]!.delete(0, 10))

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
      const update = updateOf(bruno, () => root(bruno).setAttribute('__dir', content as never))
      expect(checkUpdate(update, 'bruno', known)).toEqual({
        kind: 'refused',
        reason: 'not-allowed',
      })
    }
  })

  it('stores nothing a second time, and otherwise', () => {
    const { doc, known } = givenText()
    const whole = Y.encodeStateAsUpdate(doc)
    writeIn(doc, ' for all')

    const verdict = checkUpdate(Y.encodeStateAsUpdate(doc), 'amina', known)

    if (verdict.kind !== 'accepted') throw new Error(verdict.kind)
    const first = Y.decodeUpdate(verdict.checked.update).structs[0]!
    expect(first.id.clock).toBe(known.clocks.get(doc.clientID))
    const merged = new Y.Doc()
    Y.applyUpdate(merged, Y.mergeUpdates([whole, verdict.checked.update]))
    expect(linesOf(merged)[0]!.toJSON()).toBe('Clean water for all')
  })

  it('passes on what somebody deleted, not what fell with the block around it', () => {
    const { doc, known } = givenText()
    const bruno = copyOf(doc)
    const stored = copyOf(doc)
    const gone = updateOf(doc, () => root(doc).delete(0, 1))
    take(known, gone, 'amina')
    const late = updateOf(bruno, () => writeIn(bruno, ' for all'))
    take(known, late, 'bruno')
    Y.applyUpdate(doc, late)

    expect(checkUpdate(Y.encodeStateAsUpdate(doc), 'amina', known)).toEqual({ kind: 'nothing-new' })

    for (const update of [gone, late]) Y.applyUpdate(stored, update)
    writeIn(doc, 'Anew')
    updateOf(doc, () => linesOf(doc)[0]!.delete(0, 1))
    const verdict = checkUpdate(Y.encodeStateAsUpdate(doc), 'amina', known)
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind)
    const deleted = [...Y.decodeUpdate(verdict.checked.update).ds.clients.keys()]
    expect(deleted).toEqual([doc.clientID])
    Y.applyUpdate(stored, verdict.checked.update)
    expect(linesOf(stored).map(String)).toEqual(['new'])
  })

  it('survives any change of any byte, and any cut', () => {
    const { doc } = givenText()
    linesOf(doc)[0]!.format(0, 5, { p: { __format: 1 } })
    root(doc).setAttribute('__style', [{ b: 1.5 }, 'x', null] as never)
    const update = Y.encodeStateAsUpdate(doc)

    for (let at = 0; at < update.length; at += 1) {
      for (const value of [0, 1, 127, 128, 255, update[at]! ^ 1]) {
        const changed = Uint8Array.from(update)
        changed[at] = value
        checkUpdate(changed, 'bruno', emptyKnowledge('strategy'))
      }
      expect(checkUpdate(update.slice(0, at), 'bruno', emptyKnowledge('strategy')).kind).not.toBe(
        'accepted',
      )
    }
  })
})
