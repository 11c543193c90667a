import { createHeadlessEditor } from '@lexical/headless'
import { $isTableNode } from '@lexical/table'
import { $getRoot, $getSelection, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
import { checkDocument } from '~/app/domain/document-check'
import {
  $imageHere,
  $insertImage,
  $insertNote,
  $insertReference,
  $languageHere,
  $setLanguage,
  $toggleOutline,
} from '~/app/editor/insert'
import { documentNodes } from '~/app/editor/nodes/document-nodes'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { lexicalFromDocument } from '~/app/editor/nodes/to-lexical'
import { setBlockType } from '~/app/editor/plugins/block-type'
import { registerBlockRules } from '~/app/editor/plugins/keep-blocks'
import { registerMarkdownKeys } from '~/app/editor/plugins/markdown-keys'
import { $changeTable, $goToCell, $insertTable, $tableHere } from '~/app/editor/tables'
import { eventually } from '../support/eventually'
import { blockIdFor, paragraph, words } from '../support/documents'

function givenEditor(...nodes: BlockNode[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error
    },
  })
  registerBlockRules(editor)
  lexicalFromDocument(editor, { nodes })
  return editor
}

function documentIn(editor: LexicalEditor): Document {
  const document = documentFromLexical(editor.getEditorState())
  expect(checkDocument(document)).toBeNull()
  return document
}

const act = (editor: LexicalEditor, $change: () => unknown) =>
  editor.update(() => void $change(), { discrete: true })

/** The cursor behind so many letters of the first words. */
const $putCursor = (offset: number) => {
  const text = $getRoot().getFirstDescendant()
  if ($isTextNode(text)) text.select(offset, offset)
}

const HASH = 'a'.repeat(64)

describe('a footnote', () => {
  it('leaves its sign where the cursor is and its words at the end', () => {
    const editor = givenEditor(paragraph(1, 'De l’eau pour tous'), paragraph(2, 'Fin'))
    act(editor, () => ($putCursor(8), $insertNote('Selon le recensement.')))

    const [first, , note] = documentIn(editor).nodes
    expect(first).toMatchObject({
      id: blockIdFor(1),
      children: [
        { type: 'text', text: 'De l’eau' },
        { type: 'reference', form: 'note', blockId: (note as { id: string }).id },
        { type: 'text', text: ' pour tous' },
      ],
    })
    expect(note).toMatchObject({ role: 'footnote', children: words('Selon le recensement.') })
  })

  it('stays a paragraph when somebody would make it a heading', () => {
    const note = { ...paragraph(1, 'Selon le recensement.'), role: 'footnote' } as BlockNode
    const editor = givenEditor(note)
    act(editor, () => $putCursor(3))
    setBlockType(editor, 'h2')

    expect(documentIn(editor).nodes).toEqual([note])
  })
})

describe('a reference', () => {
  it('points to a block and says nothing itself', () => {
    const editor = givenEditor(paragraph(1, 'Voir '), paragraph(2, 'Publier'))
    act(editor, () => ($putCursor(5), $insertReference(blockIdFor(2), 'number')))

    expect(documentIn(editor).nodes[0]).toMatchObject({
      children: [
        { type: 'text', text: 'Voir ' },
        { type: 'reference', blockId: blockIdFor(2), form: 'number' },
      ],
    })
  })

  it('goes to the end of the text when there is no cursor', () => {
    const editor = givenEditor(paragraph(1, 'Voir '))
    act(editor, () => $insertReference(blockIdFor(1), 'title'))

    expect(blocksOf(documentIn(editor))[0]?.text).toBe('Voir \uFFFC')
  })
})

describe('a picture', () => {
  const picture = { fileHash: HASH, alt: 'Une carte', width: 640, height: 480 }

  it('follows the block with the cursor; the cursor is in its caption', () => {
    const editor = givenEditor(paragraph(1, 'Avant'), paragraph(2, 'Après'))
    act(editor, () => ($putCursor(2), $insertImage(picture)))
    act(editor, () => $getSelection()?.insertText('Les puits.'))

    expect(documentIn(editor).nodes).toMatchObject([
      { id: blockIdFor(1) },
      { type: 'image', ...picture, children: words('Les puits.') },
      { id: blockIdFor(2) },
    ])
  })

  it('never stands in a cell', () => {
    const cell = { id: blockIdFor(1), header: false, columns: 1, rows: 1, children: words('Un') }
    const editor = givenEditor({ type: 'table', rows: [{ cells: [cell] }] })
    act(editor, () => ($putCursor(1), $insertImage(picture)))

    expect(documentIn(editor).nodes.map(({ type }) => type)).toEqual(['table', 'image'])
  })

  it('is said in other words from its caption, and stays a picture', () => {
    const node = { type: 'image' as const, id: blockIdFor(1), fileHash: HASH, alt: 'Une carte' }
    const editor = givenEditor({ ...node, children: words('Les puits.') })
    act(editor, () => ($putCursor(2), $imageHere()?.setPicture({ ...picture, alt: 'Les puits' })))
    setBlockType(editor, 'h1')

    expect(documentIn(editor).nodes).toMatchObject([{ type: 'image', alt: 'Les puits' }])
  })

  it('gives way to its words at Backspace', () => {
    const node = { type: 'image' as const, id: blockIdFor(1), fileHash: HASH, alt: 'Une carte' }
    const editor = givenEditor({ ...node, children: words('Les puits.') })
    act(editor, () => {
      $putCursor(0)
      $imageHere()?.collapseAtStart()
    })

    expect(documentIn(editor).nodes).toMatchObject([
      { type: 'paragraph', children: words('Les puits.') },
    ])
  })
})

describe('a callout and a language', () => {
  it('are facts of the block, which stays the same', async () => {
    const editor = givenEditor(paragraph(1, 'Attention'))
    act(editor, () => $putCursor(3))
    setBlockType(editor, 'callout')
    await eventually(() => expect(documentIn(editor).nodes[0]).toHaveProperty('role', 'callout'))
    act(editor, () => $setLanguage('ar'))

    expect(documentIn(editor).nodes).toEqual([
      { ...paragraph(1, 'Attention'), role: 'callout', language: 'ar' },
    ])
    expect(editor.read($languageHere)).toBe('ar')
    setBlockType(editor, 'paragraph')
    act(editor, () => $setLanguage(''))
    await eventually(() => expect(documentIn(editor).nodes).toEqual([paragraph(1, 'Attention')]))
  })
})

describe('an outline', () => {
  it('numbers a list with all that is nested in it, and back', () => {
    const item = (n: number, list?: BlockNode) => ({
      id: blockIdFor(n),
      children: words(`Point ${n}`),
      ...(list?.type === 'list' && { list }),
    })
    const nested = { type: 'list' as const, ordered: true, items: [item(2)] }
    const list: BlockNode = { type: 'list', ordered: true, items: [item(1, nested), item(3)] }
    const editor = givenEditor(list)

    act(editor, () => ($putCursor(1), $toggleOutline()))
    expect(documentIn(editor).nodes[0]).toMatchObject({
      numbering: 'outline',
      items: [{ list: { numbering: 'outline' } }, {}],
    })
    act(editor, $toggleOutline)
    expect(documentIn(editor).nodes).toEqual([list])
  })
})

describe('a table', () => {
  const shape = (editor: LexicalEditor) => {
    const table = documentIn(editor).nodes.find((node) => node.type === 'table')
    return table?.rows.map(({ cells }) => cells.map(({ header }) => (header ? 'H' : '.')).join(''))
  }

  it('begins with a head and the cursor in its first cell', () => {
    const editor = givenEditor(paragraph(1, 'Avant'))
    act(editor, () => ($putCursor(2), $insertTable(2, 3)))

    expect(shape(editor)).toEqual(['HHH', '...'])
    expect(editor.read(() => $tableHere()?.headerRow)).toBe(true)
    const ids = blocksOf(documentIn(editor)).map(({ blockId }) => blockId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('grows and shrinks around the cursor and keeps its heads', () => {
    const editor = givenEditor(paragraph(1, 'Avant'))
    act(editor, () => ($putCursor(2), $insertTable(2, 2)))
    act(editor, () => $changeTable('column-after'))
    act(editor, () => $changeTable('header-column'))
    expect(shape(editor)).toEqual(['HHH', 'H..'])
    act(editor, () => $changeTable('row-above'))
    expect(shape(editor)).toEqual(['HHH', 'H..', 'H..'])
    act(editor, () => $changeTable('header-row'))
    expect(shape(editor)).toEqual(['H..', 'H..', 'H..'])
    act(editor, () => $changeTable('remove-column'))
    act(editor, () => $changeTable('remove-row'))
    expect(shape(editor)?.length).toBe(2)
    act(editor, () => $changeTable('remove-table'))
    expect(documentIn(editor).nodes.map(({ type }) => type)).not.toContain('table')
  })

  it('is walked through by Tab, and left behind its last cell', () => {
    const editor = givenEditor(paragraph(1, 'Avant'))
    act(editor, () => ($putCursor(2), $insertTable(1, 2)))
    act(editor, () => ($goToCell(1), $getSelection()?.insertText('deux')))
    expect(blocksOf(documentIn(editor)).map(({ text }) => text)).toEqual(['Avant', '', 'deux', ''])

    act(editor, () => $goToCell(1))
    const $isOutside = () =>
      !$getSelection()
        ?.getNodes()
        .some((node) => node.getParents().some((parent) => $isTableNode(parent)))
    expect(editor.read($isOutside)).toBe(true)
    act(editor, () => expect($goToCell(1)).toBe(false))
  })
})

describe('Markdown while typing', () => {
  const type = (editor: LexicalEditor, text: string) => {
    for (const sign of text) act(editor, () => $getSelection()?.insertText(sign))
  }

  it.each([
    ['# ', 'Eau', { type: 'heading', level: 1, id: blockIdFor(1) }],
    ['> ', 'Eau', { type: 'quote', id: blockIdFor(1) }],
    ['- ', 'Eau', { type: 'list', ordered: false, items: [{ id: blockIdFor(1) }] }],
    ['1. ', 'Eau', { type: 'list', ordered: true, items: [{ id: blockIdFor(1) }] }],
  ])('takes %j for what it means, and the block stays the same', async (signs, said, expected) => {
    const editor = givenEditor(paragraph(1, said))
    registerMarkdownKeys(editor)
    act(editor, () => $putCursor(0))
    type(editor, signs)

    await eventually(() => {
      const [node] = documentIn(editor).nodes
      expect(node).toMatchObject(expected)
      expect(blocksOf({ nodes: [node!] })[0]?.text).toBe(said)
    })
  })

  it.each([
    ['un **gras**', 'bold'],
    ['un *penché*', 'italic'],
    ['un ==manque==', 'placeholder'],
  ])('marks the words in %j', async (typed, mark) => {
    const editor = givenEditor(paragraph(1, ''))
    registerMarkdownKeys(editor)
    act(editor, () => {
      const first = $getRoot().getFirstChild()
      if ($isElementNode(first)) first.selectEnd()
    })
    type(editor, typed)

    await eventually(() =>
      expect(documentIn(editor).nodes[0]).toMatchObject({
        children: [{ text: 'un ' }, { marks: [mark] }],
      }),
    )
  })
})
