import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Document } from '~/app/domain/document'
import { understandReplacement } from '~/server/documents/replacement'
import { blockIdFor, words } from '../support/documents'

const GOAL = 'Objectif 1 : de l’eau potable pour chaque village avant 2040'
const ROADS = 'Les routes sont réparées par celles et ceux qui les empruntent.'

/** As a person left it: a heading that is no goal, whatever it says, and a passage with a role. */
const PREVIOUS: Document = {
  nodes: [
    { type: 'heading', level: 2, id: blockIdFor(1), children: words(GOAL) },
    { type: 'paragraph', id: blockIdFor(2), role: 'callout', children: words(ROADS) },
  ],
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

  it('says what is wrong with it', () => {
    const zeros = new Uint8Array(400)
    expect(understandReplacement(zeros, 'text', 'fr', PREVIOUS).problem).toBe('file-not-text')
    expect(understandReplacement(zeros, 'word', 'fr', PREVIOUS).problem).toBe('file-not-word')
  })
})
