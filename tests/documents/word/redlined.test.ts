import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strategyV1, strategyV2 } from '~/db/seed/documents/strategy'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type BlockNode, type Document } from '~/app/domain/document'
import { withIds } from '~/app/domain/document-ids'
import { notesOf, referencesIn } from '~/app/domain/document-numbers'
import { mapBlocks } from '~/app/domain/document-walk'
import { acceptAll, rejectAll } from '~/app/domain/text-diff'
import { redlined } from '~/server/documents/word/changes-out'
import type { WordOptions } from '~/server/documents/word/word-options'
import { writeWord } from '~/server/documents/word/write-word'
import { dice } from '../../support/dice'
import { anyDocument } from '../../support/documents'
import { changedDocument, someDocument } from '../../support/text-changes'
import { brokenRules, resolvedLines } from './resolved'

const OPTIONS: WordOptions = {
  title: 'Plan',
  language: 'fr',
  pictures: new Map(),
  citationText: () => '« Nous attendons »',
  referenceText: (_id, form) => form,
}
const FACTS = { author: 'Version 2', date: '2027-03-01T09:00:00.000Z' }

/** `PAIRS=1000` compares so many. */
const PAIRS = Number(process.env.PAIRS ?? 1_000)

describe('a redline', () => {
  it('is the old text with all refused and the new one with all accepted, page and Word file alike', () => {
    for (let seed = 1; seed <= PAIRS; seed++) {
      const next = dice(seed)
      const old = someDocument(next)
      const changed = withIds(changedDocument(old, next), blocksOf(old), randomUUID)
      expectBothTexts(old, changed, `seed ${seed}`)
    }
  }, 300_000)

  it('is so of texts that have nothing to do with one another, with whatever stands in them', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, next) =>
        expectBothTexts(withoutIdleNotes(old), withoutIdleNotes(notesApart(old, next)), ''),
      ),
      { numRuns: PAIRS / 5 },
    )
  }, 300_000)

  it('is so of real drafts', () => {
    const [published] = strategyV2()
    expectBothTexts(strategyV1(), published!.document, 'the example')
  })
})

function expectBothTexts(old: Document, next: Document, which: string): void {
  const rows = redlineRows(blocksOf(old), blocksOf(next))
  const of = (status: string) => rows.filter((row) => row.status !== status)
  const texts = (document: Document) => blocksOf(document).map(({ text }) => text)
  const before = of('added').filter((row) => row.status !== 'moved')
  const after = of('left').filter((row) => row.status !== 'removed')
  expect(
    before.map(({ runs }) => rejectAll(runs)),
    `old page, ${which}`,
  ).toEqual(texts(old))
  expect(
    after.map(({ runs }) => acceptAll(runs)),
    `new page, ${which}`,
  ).toEqual(texts(next))

  const { document, layer } = redlined(old, next, FACTS)
  const file = writeWord(document, { ...OPTIONS, layer })
  const clean = (text: Document) => resolvedLines(writeWord(text, OPTIONS), 'accept')
  expect(resolvedLines(file, 'reject'), `old file, ${which}`).toEqual(clean(old))
  expect(resolvedLines(file, 'accept'), `new file, ${which}`).toEqual(clean(next))
  expect(brokenRules(file), which).toEqual([])
}

/** A note that nothing refers to is a footnote of no file. */
function withoutIdleNotes(document: Document): Document {
  const used = new Set<string>()
  mapBlocks(document, (block) => {
    for (const { blockId } of referencesIn(block.children)) used.add(blockId)
    return block
  })
  const isIdle = (node: BlockNode) =>
    node.type === 'paragraph' && node.role === 'footnote' && !used.has(node.id)
  return { nodes: document.nodes.filter((node) => !isIdle(node)) }
}

/** No block becomes a footnote, nor a footnote anything else. */
function notesApart(old: Document, next: Document): Document {
  const apart = (id: string) => id.replace('-8000-', '-9000-')
  const notes = new Set(notesOf(next))
  return mapBlocks(next, (block) => ({
    ...block,
    id: notes.has(block.id) || notesOf(old).includes(block.id) ? apart(block.id) : block.id,
    children: block.children.map((child) =>
      child.type === 'reference' && notes.has(child.blockId)
        ? { ...child, blockId: apart(child.blockId) }
        : child,
    ),
  }))
}
