import fc from 'fast-check'
import { $setBlocksType } from '@lexical/selection'
import { $createHeadingNode } from '@lexical/rich-text'
import { $insertList } from '@lexical/list'
import { $getRoot, $isElementNode, $isTextNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentFromLexical } from '~/app/editor/nodes/from-lexical'
import { readDocument, seedUpdate } from '~/server/collaboration/headless'
import { paragraph } from '../support/documents'
import { givenReplica, ownAnswers, type Replica } from './replica'

const ACTIONS = ['type', 'delete', 'split', 'bold', 'heading', 'list', 'remove'] as const
type Step = {
  who: number
  act: (typeof ACTIONS)[number]
  block: number
  at: number
  exchange: boolean
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    act: fc.constantFrom(...ACTIONS),
    block: fc.nat(6),
    at: fc.nat(30),
    exchange: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
)

function take({ editor }: Replica, { act, block, at }: Step): void {
  editor.update(
    () => {
      const children = $getRoot().getChildren()
      const chosen = children[block % children.length]
      if (act === 'remove' && children.length > 1) return chosen?.remove()
      const text = $isElementNode(chosen) ? chosen.getFirstDescendant() : null
      if (!$isTextNode(text)) return
      const start = at % (text.getTextContentSize() + 1)
      const end = Math.min(start + 3, text.getTextContentSize())
      const selection = text.select(start, act === 'delete' || act === 'bold' ? end : start)
      if (act === 'type') selection.insertText(`${at}é `)
      else if (act === 'delete') selection.removeText()
      else if (act === 'split') selection.insertParagraph()
      else if (act === 'bold') selection.formatText('bold')
      else if (act === 'heading') $setBlocksType(selection, () => $createHeadingNode('h2'))
      else $insertList('bullet')
    },
    { discrete: true },
  )
}

function exchange(replicas: readonly Replica[]): void {
  for (const from of replicas) {
    for (const to of replicas) {
      if (from !== to)
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
    }
  }
}

describe('three writers at once', () => {
  it('end with the same text, which is what the server reads', async () => {
    const seed = seedUpdate({
      nodes: [paragraph(1, 'De l’eau pour tous'), paragraph(2, 'Des bus'), paragraph(3, 'Un toit')],
    })
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const replicas = [givenReplica(seed), givenReplica(seed), givenReplica(seed)]

        for (const step of all) {
          take(replicas[step.who]!, step)
          await ownAnswers()
          if (step.exchange) exchange(replicas)
        }
        for (let round = 0; round < 3; round++) {
          exchange(replicas)
          await ownAnswers()
        }

        const texts = replicas.map(({ editor }) => documentFromLexical(editor.getEditorState()))
        const stored = readDocument(Y.encodeStateAsUpdate(replicas[0]!.doc))
        expect(texts[1]).toEqual(texts[0])
        expect(texts[2]).toEqual(texts[0])
        expect(stored).toEqual(texts[0])
      }),
      { numRuns: 60 },
    )
  })
})
