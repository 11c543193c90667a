import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strategyV1, strategyV2 } from '~/db/seed/documents/strategy'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type BlockNode, type Document, type InlineNode } from '~/app/domain/document'
import { withIds } from '~/app/domain/document-ids'
import { notesOf, referencesIn } from '~/app/domain/document-numbers'
import { mapBlocks } from '~/app/domain/document-walk'
import { acceptAll, rejectAll } from '~/app/domain/text-diff'
import { documentFromPlainText } from '~/server/documents/plain/text-in'
import { redlined } from '~/server/documents/word/changes-out'
import { readWord } from '~/server/documents/word/read-word'
import type { WordOptions } from '~/server/documents/word/word-options'
import { writeWord } from '~/server/documents/word/write-word'
import { dice, type Dice } from '../../support/dice'
import { anyDocument } from '../../support/documents'
import { sharedFile } from '../../support/shared-data'
import { changedDocument, revisedDocument, someDocument } from '../../support/text-changes'
import { office, resolvedByOffice } from './office'
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
      expectBothTexts(old, changedFrom(old, next), `seed ${seed}`)
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
    const { path } = sharedFile('strategies/ogp-strategy-2023-2028.fr.txt', 'strategy.fr.txt')
    const draft = documentFromPlainText(readFileSync(path, 'utf8')).document!
    const revised = revisedDocument(draft, dice(2_027), 100)
    expectBothTexts(draft, withIds(revised, blocksOf(draft), randomUUID), 'a strategy')
  })
})

describe('a redlined file in LibreOffice', () => {
  it('is the old text with all rejected and the new one with all accepted', ({ skip }) => {
    if (!office) skip('LibreOffice is not installed here')
    const pairs = new Map<string, [Document, Document]>()
    for (let seed = 1; seed <= 60; seed++) {
      const next = dice(seed)
      const old = someDocument(next)
      pairs.set(`pair-${seed}`, [old, changedFrom(changedFrom(old, next), next)])
    }
    const others = fc.sample(anyDocument, { seed: 7, numRuns: 40 })
    for (let at = 0; at < others.length; at += 2) {
      const [old, next] = others.slice(at, at + 2).map(withoutFields) as [Document, Document]
      pairs.set(`other-${at}`, [withoutIdleNotes(old), withoutIdleNotes(notesApart(old, next))])
    }
    pairs.set('example', [strategyV1(), strategyV2()[0]!.document])
    const files = new Map(
      [...pairs].map(([name, [old, next]]) => [name, redlinedFile(old, next)] as const),
    )
    const resolved = resolvedByOffice(files)
    for (const [name, [old, next]] of pairs) {
      // LibreOffice may leave a joiner of an emoji where words were.
      const joined = (text: Document) =>
        cleanLines(text).map((line) => line.replaceAll('\u200d', ''))
      const said = (file: Uint8Array | undefined) =>
        resolvedLines(file!, 'accept').map((line) => line.replaceAll('\u200d', ''))
      expect(said(resolved.reject.get(name)), `old text, ${name}`).toEqual(joined(old))
      expect(said(resolved.accept.get(name)), `new text, ${name}`).toEqual(joined(next))
    }
  }, 300_000)
})

function changedFrom(old: Document, next: Dice): Document {
  return withIds(changedDocument(old, next), blocksOf(old), randomUUID)
}

function redlinedFile(old: Document, next: Document): Uint8Array {
  const { document, layer } = redlined(old, next, FACTS)
  return writeWord(document, { ...OPTIONS, layer })
}

function cleanLines(document: Document): string[] {
  return resolvedLines(writeWord(document, OPTIONS), 'accept')
}

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

  const file = redlinedFile(old, next)
  expect(resolvedLines(file, 'reject'), `old file, ${which}`).toEqual(cleanLines(old))
  expect(resolvedLines(file, 'accept'), `new file, ${which}`).toEqual(cleanLines(next))
  expect(brokenRules(file), which).toEqual([])
  const read = (bytes: Uint8Array) =>
    blocksOf(readWord(bytes).document!)
      .map(({ text }) => text)
      .filter((text) => text !== '')
  expect(read(file), `new draft, ${which}`).toEqual(read(writeWord(next, OPTIONS)))
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

/** LibreOffice writes anew what a reference shows, and knows one sign for each footnote. */
function withoutFields(document: Document): Document {
  const seen = new Set<string>()
  const isKept = (child: InlineNode) => {
    if (child.type !== 'reference') return true
    const isFirst = child.form === 'note' && !seen.has(child.blockId)
    seen.add(child.blockId)
    return isFirst
  }
  return mapBlocks(document, (block) => ({ ...block, children: block.children.filter(isKept) }))
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
