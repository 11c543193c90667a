import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
import { carryWords } from '~/app/editor/carry-words'
import { setClosed } from '~/app/editor/closed-blocks'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { undoManagerOf } from '~/app/editor/one-edit'
import { setBlockType, toggleList } from '~/app/editor/plugins/block-type'
import { $blockWithId, $keptCursor } from '~/app/editor/put-words'
import { $sections, moveSection, placeBeside, undoMove } from '~/app/editor/sections'
import type { UnseenWords } from '~/app/editor/unseen-words'
import { readDocument, seedUpdate } from '~/server/collaboration/headless'
import { blockIdFor, paragraph, words } from '../support/documents'
import { givenReplica, ownAnswers, type Replica } from './replica'

function heading(n: number, level: 1 | 2 | 3, text: string): BlockNode {
  return { type: 'heading', level, id: blockIdFor(n), children: words(text) }
}

const cell = (n: number, text: string) => ({
  id: blockIdFor(n),
  header: false,
  columns: 1,
  rows: 1,
  children: words(text),
})

const PLAN: Document = {
  nodes: [
    heading(1, 2, 'Eau'),
    paragraph(2, 'De l’eau pour tous'),
    { type: 'list', ordered: false, items: [{ id: blockIdFor(3), children: words('puits') }] },
    { type: 'table', rows: [{ cells: [cell(4, 'Ville'), cell(5, 'Litres')] }] },
    heading(6, 3, 'Prix'),
    paragraph(7, 'Un tarif juste'),
    heading(8, 2, 'Toit'),
    paragraph(9, 'Loger sans déplacer'),
    { ...paragraph(10, 'Voir la loi'), role: 'footnote' } as BlockNode,
  ],
}

type Writer = Replica & { homeless: UnseenWords[]; receive: (update: Uint8Array) => void }

function givenWriter(seed: Uint8Array): Writer {
  const replica = givenReplica(seed)
  const homeless: UnseenWords[] = []
  const carrier = carryWords({
    ...replica,
    isOwn: (client) => client === replica.doc.clientID,
    onHomeless: (some) => homeless.push(...some),
  })
  return {
    ...replica,
    homeless,
    receive(update) {
      carrier.before(update)
      Y.applyUpdate(replica.doc, update, 'the server')
      carrier.after()
    },
  }
}

/** Two writers with the same text; what each does reaches the other when they are exchanged. */
function givenTwo(document = PLAN) {
  const seed = seedUpdate(document)
  const [amina, bruno] = [givenWriter(seed), givenWriter(seed)]
  const outbox = new Map<Writer, Uint8Array[]>([
    [amina, []],
    [bruno, []],
  ])
  for (const [writer, updates] of outbox) {
    writer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'the server') updates.push(update)
    })
  }
  const deliver = (from: Writer, to: Writer) => outbox.get(from)!.splice(0).forEach(to.receive)
  const exchange = async () => {
    for (let round = 0; round < 3; round += 1) {
      deliver(bruno, amina)
      deliver(amina, bruno)
      await ownAnswers()
    }
  }
  return { amina, bruno, exchange }
}

const textsOf = ({ editor }: Writer) =>
  blocksOf(documentFromLexical(editor.getEditorState())).map((block) => block.text)
const idsOf = ({ editor }: Writer) =>
  blocksOf(documentFromLexical(editor.getEditorState())).map((block) => block.blockId)
const stored = ({ doc }: Writer) => readDocument(Y.encodeStateAsUpdate(doc))

function textIn(node: LexicalNode | null) {
  const found = $isElementNode(node) ? node.getFirstDescendant() : null
  if (!$isTextNode(found)) throw new Error('no words there')
  return found
}

function type({ editor }: Writer, block: number, at: number, words: string): void {
  editor.update(
    () => {
      const node = textIn($blockWithId(blockIdFor(block)))
      node.select(at, at).insertText(words)
    },
    { discrete: true },
  )
}

const move = ({ editor }: Writer, heading: number, direction: 'up' | 'down') => {
  const place = editor.read(() => placeBeside($sections(), blockIdFor(heading), direction))
  return place !== null && moveSection(editor, blockIdFor(heading), place)
}

describe('a section', () => {
  it('reaches to the next heading that is not deeper, and never over the footnotes', () => {
    const { amina } = givenTwo()
    const sections = amina.editor.read($sections)

    expect(sections.map(({ level, start, end }) => [level, start, end])).toEqual([
      [2, 0, 6],
      [3, 4, 6],
      [2, 6, 8],
    ])
    expect(placeBeside(sections, blockIdFor(1), 'up')).toBeNull()
    expect(placeBeside(sections, blockIdFor(1), 'down')).toBe(8)
    expect(placeBeside(sections, blockIdFor(8), 'up')).toBe(0)
    expect(placeBeside(sections, blockIdFor(6), 'up')).toBeNull()
    expect(placeBeside(sections, blockIdFor(6), 'down')).toBeNull()
  })

  it('moves whole, with its blocks, their ids, lists and tables, and is one update', () => {
    const { amina } = givenTwo()
    let updates = 0
    amina.doc.on('update', () => (updates += 1))

    expect(move(amina, 8, 'up')).toBe(true)

    expect(updates).toBe(1)
    expect(idsOf(amina)).toEqual([8, 9, 1, 2, 3, 4, 5, 6, 7, 10].map(blockIdFor))
    expect(stored(amina)).toEqual(documentFromLexical(amina.editor.getEditorState()))
  })

  it('goes back in one step, with what others wrote in it since', async () => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, 9, 0, 'Bien ')
    move(amina, 1, 'down')
    await exchange()
    type(bruno, 2, 5, 'potable ')
    await exchange()
    expect(undoMove(amina.editor)).toBe(true)
    await exchange()

    expect(idsOf(bruno)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(blockIdFor))
    expect(textsOf(bruno)).toContain('De l’potable eau pour tous')
    expect(undoMove(amina.editor)).toBe(false)
    undoManagerOf(amina.editor)!.undo()
    await exchange()
    expect(textsOf(bruno)).toContain('Loger sans déplacer')
  })
})

describe('words somebody is typing', () => {
  it.each([
    ['a paragraph', 2, 5, 'potable ', 'De l’potable eau pour tous'],
    ['a list', 3, 5, ' neufs', 'puits neufs'],
    ['a cell', 5, 0, 'Des ', 'Des Litres'],
    ['the heading itself', 1, 3, ' pour tous', 'Eau pour tous'],
  ])('in %s stay when somebody else moves the section', async (_, block, at, added, result) => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, block, at, added)
    move(bruno, 1, 'down')
    await exchange()

    expect(textsOf(amina)).toContain(result)
    expect(textsOf(bruno)).toEqual(textsOf(amina))
    expect(stored(bruno)).toEqual(stored(amina))
    expect(idsOf(amina)).toEqual([8, 9, 1, 2, 3, 4, 5, 6, 7, 10].map(blockIdFor))
  })

  it('stay with the cursor behind them, so that the next word follows', async () => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, 2, 5, 'potable ')
    move(bruno, 1, 'down')
    await exchange()

    expect(amina.editor.read($keptCursor)).toMatchObject({ blockId: blockIdFor(2), anchor: 13 })
  })

  it('stay when the block becomes a heading or a list', async () => {
    for (const convert of [setBlockType, toggleList] as const) {
      const { amina, bruno, exchange } = givenTwo()
      type(amina, 9, 5, ' chacun')
      bruno.editor.update(() => void textIn($blockWithId(blockIdFor(9))).select(0, 0), {
        discrete: true,
      })
      if (convert === setBlockType) setBlockType(bruno.editor, 'h3')
      else toggleList(bruno.editor, 'bullet')
      await ownAnswers()
      await exchange()

      expect(textsOf(bruno)).toContain('Loger chacun sans déplacer')
      expect(textsOf(amina)).toEqual(textsOf(bruno))
      expect(idsOf(amina)).toEqual(idsOf(bruno))
    }
  })

  it('keep what was deleted deleted', async () => {
    const { amina, bruno, exchange } = givenTwo()
    amina.editor.update(() => textIn($blockWithId(blockIdFor(9))).spliceText(6, 5, 'tous '), {
      discrete: true,
    })
    move(bruno, 8, 'up')
    await exchange()

    expect(textsOf(bruno)).toContain('Loger tous déplacer')
    expect(textsOf(amina)).toEqual(textsOf(bruno))
  })

  it('stay beside what others write into the moved block', async () => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, 9, 19, ', jamais')
    move(bruno, 8, 'up')
    type(bruno, 9, 0, 'Toujours : ')
    await exchange()

    const [found] = textsOf(bruno).filter((text) => text.includes('Loger'))
    expect(found).toContain('Toujours : ')
    expect(found).toContain(', jamais')
    expect(textsOf(amina)).toEqual(textsOf(bruno))
  })

  it('are handed to their author when the block is gone', async () => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, 9, 5, ' chacun')
    bruno.editor.update(() => $blockWithId(blockIdFor(9))?.remove(), { discrete: true })
    await exchange()

    expect(amina.homeless).toMatchObject([
      { blockId: blockIdFor(9), text: 'Loger chacun sans déplacer' },
    ])
    expect(bruno.homeless).toEqual([])
  })

  it('are handed to their author when the block was replaced in a section that is closed now', async () => {
    const { amina, bruno, exchange } = givenTwo()
    type(amina, 9, 5, ' chacun')
    bruno.editor.update(() => void textIn($blockWithId(blockIdFor(9))).select(0, 0), {
      discrete: true,
    })
    setBlockType(bruno.editor, 'h3')
    await ownAnswers()
    setClosed(amina.editor, [{ blockId: blockIdFor(8), closedBy: 'Olga' }])
    await exchange()

    expect(amina.homeless).toMatchObject([
      { blockId: blockIdFor(9), text: 'Loger chacun sans déplacer' },
    ])
  })

  it('are nobody’s concern when nobody was typing', async () => {
    const { amina, bruno, exchange } = givenTwo()
    bruno.editor.update(() => $getRoot().getFirstChild<ElementNode>()?.remove(), {
      discrete: true,
    })
    await exchange()
    expect(amina.homeless).toEqual([])
  })
})
