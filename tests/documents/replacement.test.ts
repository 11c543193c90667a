import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf, type BlockNode, type Document, type InlineNode } from '~/app/domain/document'
import { mapBlocks, tidied } from '~/app/domain/document-walk'
import { understandReplacement } from '~/server/documents/replacement'
import { writeWord } from '~/server/documents/word/write-word'
import { anyDocument, blockIdFor, words } from '../support/documents'

const GOAL = 'Objectif 1 : de l’eau potable pour chaque village avant 2040'
const ROADS = 'Les routes sont réparées par celles et ceux qui les empruntent.'

/** As a person left it: a heading that is no goal, whatever it says, and a passage with a role. */
const PREVIOUS: Document = {
  nodes: [
    { type: 'heading', level: 2, id: blockIdFor(1), children: words(GOAL) },
    { type: 'paragraph', id: blockIdFor(2), role: 'callout', children: words(ROADS) },
  ],
}

/**
 * What a Word file can say of any text: of a picture without its bytes it holds the description
 * only, no letters are raised and lowered at once, and notes stand in the order they are met.
 */
function sayable(any: Document): Document {
  const nodes = any.nodes.filter(({ type }) => type !== 'image')
  const words = (piece: InlineNode): InlineNode => {
    if (piece.type === 'link') return { ...piece, children: piece.children.map(words) }
    if (piece.type !== 'text' || !piece.marks?.includes('superscript')) return piece
    return { ...piece, marks: piece.marks.filter((mark) => mark !== 'subscript') }
  }
  const used = [...JSON.stringify(nodes).matchAll(/"blockId":"([^"]+)","form":"note"/g)]
  const order = [...new Set(used.map(([, blockId]) => blockId))]
  const isNote = (node: BlockNode) => node.type === 'paragraph' && node.role === 'footnote'
  const notes = order.flatMap((id) =>
    nodes.filter((node) => isNote(node) && 'id' in node && node.id === id),
  )
  const texts = nodes.filter((node) => !isNote(node))
  const said = { nodes: [...texts, ...notes] }
  return tidied(mapBlocks(said, (block) => ({ ...block, children: block.children.map(words) })))
}

function replaced(format: 'text' | 'markdown' | 'html', text: string) {
  const { document, problem } = understandReplacement(strToU8(text), format, 'fr', PREVIOUS)
  expect(problem).toBeNull()
  return blocksOf(document!)
}

describe('a file read over a text that is there', () => {
  it('keeps the ids of its blocks, rewritten or moved, whatever the kind of file', () => {
    const said = `${ROADS} Dès la première année.`
    const ids = (blocks: { blockId: string }[]) => blocks.map(({ blockId }) => blockId)

    expect(ids(replaced('markdown', `${said}\n\n## ${GOAL}`))).toEqual([2, 1].map(blockIdFor))
    expect(ids(replaced('html', `<h2>${GOAL}</h2><p>${said}</p>`))).toEqual([1, 2].map(blockIdFor))
    expect(ids(replaced('text', `${GOAL}\n\n\n${said}\n`))).toEqual([1, 2].map(blockIdFor))
  })

  it('guesses the language and the part in the plan of new blocks only', () => {
    const english = 'The network will mend its roads together with those who use them.'
    const blocks = replaced(
      'markdown',
      `## ${GOAL}\n\n${ROADS}\n\n## Objectif 2 : des écoles ouvertes\n\n${english}`,
    )

    expect(blocks.map(({ role }) => role)).toEqual([null, 'callout', 'goal', null])
    const { document } = understandReplacement(strToU8(english), 'markdown', 'fr', PREVIOUS)
    expect(document!.nodes).toMatchObject([{ language: 'en' }])
  })

  it('changes nothing when it is our own Word file of the same text', () => {
    fc.assert(
      fc.property(anyDocument, (any) => {
        const document = sayable(any)
        const bytes = writeWord(document, {
          ...{ title: 'Plan', language: 'fr', pictures: new Map() },
          ...{ citationText: () => 'cité', referenceText: () => 'renvoi' },
        })
        const again = understandReplacement(bytes, 'word', 'fr', document)
        expect(again.document).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it('says what is wrong with it', () => {
    const zeros = new Uint8Array(400)
    expect(understandReplacement(zeros, 'text', 'fr', PREVIOUS).problem).toBe('file-not-text')
    expect(understandReplacement(zeros, 'word', 'fr', PREVIOUS).problem).toBe('file-not-word')
  })
})
