import { $createQuoteNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Document } from '~/app/domain/document'
import {
  $closedAt,
  $openAmong,
  keepClosed,
  SectionIsClosed,
  setClosed,
} from '~/app/editor/closed-blocks'
import { closedByUndo } from '~/app/editor/closed-undo'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { moveSection } from '~/app/editor/sections'
import { seedUpdate } from '~/server/collaboration/headless'
import { blockIdFor, paragraph, words } from '../support/documents'
import { bind, givenHeadlessEditor } from './replica'

const heading = (n: number, title: string) =>
  ({ type: 'heading', level: 2, id: blockIdFor(n), children: words(title) }) as const
const plan: Document = {
  nodes: [
    heading(1, 'Eau'),
    paragraph(2, 'Ouverte.'),
    heading(3, 'Budget'),
    paragraph(4, 'Fermé.'),
    { type: 'list', ordered: false, items: [{ id: blockIdFor(5), children: words('Relu.') }] },
    heading(6, 'Suivi'),
    paragraph(7, 'Ouvert.'),
  ],
}
const closed = [{ blockId: blockIdFor(3), closedBy: 'Amina' }]

/** A writer in whose text Amina has closed the budget, and what they are told. */
function givenWriter() {
  const refused: string[] = []
  const editor = givenHeadlessEditor((error) => {
    if (!(error instanceof SectionIsClosed)) throw error
    refused.push(error.closedBy)
  })
  const doc = new Y.Doc()
  const replica = bind(editor, doc)
  Y.applyUpdate(doc, seedUpdate(plan), 'the server')
  const close = () => {
    setClosed(editor, closed)
    return keepClosed(editor, closed)
  }
  const edit = ($change: () => void) => editor.update($change, { discrete: true })
  return {
    ...replica,
    refused,
    close,
    edit,
    shown: () => documentFromLexical(editor.getEditorState()),
  }
}

const block = (at: number) => $getRoot().getChildren().filter($isElementNode)[at]!
const newBlock = () => $createParagraphNode().append($createTextNode('Nouveau.'))

describe('an editor in whose text somebody else closed a section', () => {
  it.each<[string, () => void]>([
    ['words typed in it', () => void block(3).selectEnd().insertText('!')],
    ['words typed in a list of it', () => void block(4).selectEnd().insertText('!')],
    ['a block put between two of its blocks', () => void block(3).insertAfter(newBlock())],
    ['a new item in its list', () => void block(4).selectEnd().insertParagraph()],
    ['taking a block out', () => block(3).remove()],
    ['making a quote of one of its blocks', () => void block(3).replace($createQuoteNode(), true)],
    ['marking words of it', () => block(3).select(0, 1).formatText('bold')],
    [
      'joining it with the block behind',
      () => {
        const selection = block(4).selectEnd()
        selection.focus.set(block(5).getFirstDescendant()!.getKey(), 2, 'text')
        selection.removeText()
      },
    ],
  ])('refuses %s, and shows and shares what was there', (_, $change) => {
    const { refused, close, edit, shown, doc } = givenWriter()
    close()
    const before = Y.encodeStateVector(doc)
    edit($change)
    expect(refused).toEqual(['Amina'])
    expect(shown()).toEqual(plan)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('takes what is written elsewhere, beside it too', () => {
    const { refused, close, edit, shown } = givenWriter()
    close()
    edit(() => void block(1).selectEnd().insertText(' Encore.'))
    edit(() => void block(1).insertAfter(newBlock()))
    edit(() => void block(5).insertAfter(newBlock()))
    expect(refused).toEqual([])
    expect(shown().nodes).toHaveLength(plan.nodes.length + 2)
  })

  it('takes what the person who closed it writes there', () => {
    const { refused, close, shown, doc } = givenWriter()
    const holder = givenWriter()
    close()
    holder.edit(() => void block(3).selectEnd().insertText(' Par Amina.'))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(holder.doc), 'a line')
    expect(JSON.stringify(shown())).toContain('Par Amina.')
    expect(refused).toEqual([])
  })

  it('does not move it, nor anything into it', () => {
    const { editor, refused, close, shown } = givenWriter()
    close()
    moveSection(editor, blockIdFor(3), 0)
    expect(refused).toEqual(['Amina'])
    expect(shown()).toEqual(plan)
    expect(editor.read(() => [2, 3, 4, 5].map($closedAt))).toEqual([null, 'Amina', 'Amina', null])
  })

  it('says whether undoing would change it', () => {
    const { editor, doc, close, edit } = givenWriter()
    edit(() => void block(3).selectEnd().insertText(' Encore.'))
    close()
    expect(closedByUndo(editor, doc, 'undoStack', closed)).toBe('Amina')
    expect(closedByUndo(editor, doc, 'redoStack', closed)).toBeNull()
    expect(closedByUndo(editor, doc, 'undoStack', [])).toBeNull()
  })

  it('tells what may be replaced from what may not', () => {
    const { editor, close } = givenWriter()
    close()
    const found = editor.read(() => {
      const keys = [1, 3].map((at) => block(at).getKey())
      return $openAmong(keys, (key) => key)
    })
    expect(found.open).toHaveLength(1)
    expect(found.closedBy).toBe('Amina')
  })

  it('is written again when the section is opened', () => {
    const { refused, close, edit, shown } = givenWriter()
    close()()
    edit(() => void block(3).selectEnd().insertText(' Rouvert.'))
    expect(refused).toEqual([])
    expect(JSON.stringify(shown())).toContain('Rouvert.')
  })
})
