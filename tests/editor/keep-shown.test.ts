import { $getRoot, $isElementNode } from 'lexical'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { keepShown } from '~/app/editor/keep-shown'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { undoManagerOf } from '~/app/editor/one-edit'
import { showsText } from '~/app/editor/shown-text'
import { readDocument, seedUpdate } from '~/server/collaboration/headless'
import { blockIdFor, paragraph } from '../support/documents'
import { bind, givenHeadlessEditor, type Replica } from './replica'

const plan = { nodes: [paragraph(1, 'Écouter chacun.'), paragraph(2, 'Répondre à tous.')] }

/** A writer whose editor is looked after, and what they were told. */
function givenKept() {
  const homeless = vi.fn()
  const apart = vi.fn()
  let failed: (error: Error) => void = () => undefined
  const editor = givenHeadlessEditor((error) => failed(error))
  const doc = new Y.Doc()
  const replica = bind(editor, doc)
  const keeper = keepShown({ editor, doc, onHomeless: homeless, onApart: apart })
  failed = keeper.failed
  Y.applyUpdate(doc, seedUpdate(plan), 'the server')
  return { ...replica, ...keeper, homeless, apart }
}

/** Somebody else on the same text. */
function givenOther(doc: Y.Doc): Replica {
  const other = new Y.Doc()
  const replica = bind(givenHeadlessEditor(), other)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'the server')
  return replica
}

function type({ editor }: Pick<Replica, 'editor'>, block: number, words: string): void {
  editor.update(
    () => {
      const chosen = $getRoot().getChildAtIndex(block)
      if ($isElementNode(chosen)) chosen.selectEnd().insertText(words)
    },
    { discrete: true },
  )
}

/** The next change that comes in finds an editor that cannot take it. */
function breakOnce({ editor }: Replica): void {
  const stop = editor.registerUpdateListener(() => undefined)
  const original = editor._nodes.get('text')!
  editor._nodes.set('text', {
    ...original,
    get klass(): never {
      editor._nodes.set('text', original)
      stop()
      throw new Error('broken for the test')
    },
  } as never)
}

const shown = ({ editor }: Replica) => documentFromLexical(editor.getEditorState())
const shared = ({ doc }: Replica) => readDocument(Y.encodeStateAsUpdate(doc))
const exchange = (from: Replica, to: Replica) =>
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'a line')

describe('an editor that could not take in a change', () => {
  it('shows the shared text again before anything else is written, and still undoes its own words', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const kept = givenKept()
    const other = givenOther(kept.doc)
    type(kept, 0, ' Toujours.')
    exchange(kept, other)
    other.editor.update(
      () => void $getRoot().getLastChild()!.selectEnd().insertParagraph()?.selectEnd(),
      { discrete: true },
    )
    type(other, 2, 'Publier.')
    breakOnce(kept)
    exchange(other, kept)

    expect(JSON.stringify(shown(kept))).toContain('Publier.')
    type(kept, 1, ' Par écrit.')
    expect(shown(kept)).toEqual(shared(kept))
    expect(JSON.stringify(shared(kept))).toMatch(/Toujours.*Par écrit.*Publier/)

    undoManagerOf(kept.editor)!.undo()
    expect(JSON.stringify(shared(kept))).not.toContain('Toujours')
    expect(JSON.stringify(shared(kept))).toContain('Publier.')
    expect(kept.apart).not.toHaveBeenCalled()
  })

  it('keeps the cursor where its writer had set it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const kept = givenKept()
    type(kept, 0, '!')
    kept.failed(new Error('anything'))
    kept.doc.transact(() => undefined)
    kept.editor.update(
      () => void kept.editor.getEditorState()._selection?.clone().insertText('?'),
      { discrete: true },
    )
    expect(JSON.stringify(shared(kept))).toContain('Écouter chacun.!?')
  })
})

describe('an editor that shows something else than the shared text', () => {
  it('is brought back to it, and the words only it showed are handed to their writer', () => {
    const kept = givenKept()
    kept.editor.update(
      () => {
        const first = $getRoot().getFirstChild()
        if ($isElementNode(first)) first.selectEnd().insertText(' Nulle part ailleurs.')
      },
      { discrete: true, tag: 'collaboration' },
    )
    expect(showsText(kept.editor.getEditorState(), kept.root)).toBe(false)
    kept.look()
    expect(showsText(kept.editor.getEditorState(), kept.root)).toBe(true)
    expect(shown(kept)).toEqual(plan)
    expect(kept.homeless).toHaveBeenCalledWith([
      { blockId: blockIdFor(1), text: 'Écouter chacun. Nulle part ailleurs.' },
    ])
  })

  it('is left alone when it shows the same', () => {
    const kept = givenKept()
    const before = kept.editor.getEditorState()
    kept.look()
    expect(kept.editor.getEditorState()).toBe(before)
    expect(kept.homeless).not.toHaveBeenCalled()
  })

  it('is given up when nothing helps, so that it writes over nobody', () => {
    const kept = givenKept()
    kept.doc.get('root-v2', Y.XmlElement).insert(0, [new Y.XmlElement('unknown')])
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    kept.look()
    expect(kept.apart).toHaveBeenCalled()
  })
})
