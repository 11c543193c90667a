import { createHeadlessEditor } from '@lexical/headless'
import { $createLinkNode } from '@lexical/link'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { $setFacts } from '~/app/editor/nodes/block-facts'
import { documentNodes } from '~/app/editor/nodes/document-nodes'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { lexicalFromDocument } from '~/app/editor/nodes/to-lexical'
import { setBlockType, toggleList } from '~/app/editor/plugins/block-type'
import { registerBlockRules } from '~/app/editor/plugins/keep-blocks'
import { anyDocument, blockIdFor, paragraph, words } from '../support/documents'
import { eventually } from '../support/eventually'

function givenEditor(document?: Document): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error
    },
  })
  registerBlockRules(editor)
  if (document) lexicalFromDocument(editor, document)
  return editor
}

const documentIn = (editor: LexicalEditor) => documentFromLexical(editor.getEditorState())

function select(editor: LexicalEditor): void {
  editor.update(
    () => {
      const text = $getRoot().getFirstDescendant()
      if ($isTextNode(text)) text.select(0, text.getTextContentSize())
    },
    { discrete: true },
  )
}

describe('the editor', () => {
  it('holds any document and gives it back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(documentIn(givenEditor(document))).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it('gives every new block an id of its own', () => {
    const editor = givenEditor()
    editor.update(() => $getRoot().append($createParagraphNode(), $createParagraphNode()), {
      discrete: true,
    })

    const ids = blocksOf(documentIn(editor)).map((block) => block.blockId)
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('')
  })

  it('keeps the id on the first half of a block that is split', () => {
    const editor = givenEditor({ nodes: [paragraph(1, 'Un deux')] })
    editor.update(
      () => {
        const text = $getRoot().getFirstDescendant()
        const selection = $isTextNode(text) ? text.select(3, 3) : null
        selection?.insertParagraph()
      },
      { discrete: true },
    )

    const [first, second] = blocksOf(documentIn(editor))
    expect(first).toMatchObject({ blockId: blockIdFor(1), text: 'Un ' })
    expect(second).toMatchObject({ text: 'deux' })
    expect(second?.blockId).not.toBe(blockIdFor(1))
  })

  it('gives a pasted copy another id', async () => {
    const editor = givenEditor({ nodes: [paragraph(1, 'Un')] })
    editor.update(
      () => {
        const copy = $createParagraphNode().append($createTextNode('Un'))
        $getRoot().append($setFacts(copy, { id: blockIdFor(1) }))
      },
      { discrete: true },
    )
    await eventually(() => {
      const ids = blocksOf(documentIn(editor)).map((block) => block.blockId)
      expect(ids[0]).toBe(blockIdFor(1))
      expect(new Set(ids).size).toBe(2)
    })
  })

  it('keeps id, role and language when a block becomes a heading, a list and a paragraph again', async () => {
    const before = {
      ...paragraph(1, 'De l’eau'),
      role: 'goal',
      language: 'fr',
    } as Document['nodes'][number]
    const editor = givenEditor({ nodes: [before] })
    const facts = { id: blockIdFor(1), role: 'goal', language: 'fr' }

    const steps: [() => void, object][] = [
      [() => setBlockType(editor, 'h2'), { type: 'heading', level: 2, ...facts }],
      [() => toggleList(editor, 'bullet'), { type: 'list', items: [facts] }],
      [() => toggleList(editor, 'bullet'), { type: 'paragraph', ...facts }],
      [() => setBlockType(editor, 'quote'), { type: 'quote', ...facts }],
    ]
    for (const [step, expected] of steps) {
      select(editor)
      step()
      await eventually(() => expect(documentIn(editor).nodes[0]).toMatchObject(expected))
    }
  })

  it('takes the address from a link that could run something, and styles from words', () => {
    const editor = givenEditor({ nodes: [paragraph(1, 'Un')] })
    editor.update(
      () => {
        const link = $createLinkNode('javascript:alert(1)').append($createTextNode('ici'))
        const styled = $createTextNode('rouge').setStyle('color: red')
        $getRoot().getFirstChild<ElementNode>()?.append(link, styled)
      },
      { discrete: true },
    )

    expect(JSON.stringify(editor.getEditorState())).not.toMatch(/javascript|color/)
    expect(blocksOf(documentIn(editor))[0]?.text).toBe('Unicirouge')
  })

  it('reads the paragraphs of a cell as its lines', () => {
    const cell = { id: blockIdFor(1), header: false, columns: 1, rows: 1, children: words('Un') }
    const editor = givenEditor({ nodes: [{ type: 'table', rows: [{ cells: [cell] }] }] })
    editor.update(
      () => {
        const found = $getRoot().getFirstDescendant()?.getParent()?.getParent()
        found?.append($createParagraphNode().append($createTextNode('Suite')))
      },
      { discrete: true },
    )

    expect(blocksOf(documentIn(editor))).toMatchObject([
      { blockId: blockIdFor(1), kind: 'table_cell', text: 'Un\nSuite' },
    ])
  })
})
