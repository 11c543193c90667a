import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { blocksOf } from '~/app/domain/document'
import { strategyV2 } from '~/db/seed/documents/strategy'
import type { BenchBlock } from './fuzz'
import type { Words } from './operations'
import { sentencesIn, wordsIn } from './traced-text'

export type BenchText = { name: string; blocks: BenchBlock[] }

/** The three longest texts people wrote, where they are at hand; else those of the example. */
export function benchTexts(root: string): BenchText[] {
  const shared = path.join(root, '..', 'shared', 'data', 'strategies')
  if (!existsSync(shared)) {
    return strategyV2().map(({ language, document }) => ({
      name: `example (${language})`,
      blocks: blocksOf(document),
    }))
  }
  const read = readdirSync(shared)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      blocks: paragraphsOf(readFileSync(path.join(shared, name), 'utf8')),
    }))
  return read.sort((a, b) => b.blocks.length - a.blocks.length).slice(0, 3)
}

/** Words and sentences of the other texts: what is written anew reads like what was there. */
export function wordsOf(texts: readonly BenchText[], without: BenchText): Words {
  const others = texts.filter((text) => text !== without).flatMap(({ blocks }) => blocks)
  const vocabulary = without.blocks.flatMap(({ text }) =>
    wordsIn(text).map(({ start, end }) => text.slice(start, end)),
  )
  const sentences = others.flatMap(({ text }) =>
    sentencesIn(text).map(({ start, end }) => text.slice(start, end).trim()),
  )
  return { words: vocabulary, sentences: sentences.filter((words) => wordsIn(words).length > 3) }
}

/** Paragraphs as they stand, hard line breaks undone: how well a text was read is not measured here. */
function paragraphsOf(text: string): BenchBlock[] {
  return text
    .normalize('NFC')
    .split(/\n\s*\n/u)
    .map((lines) => lines.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .map((words, index) => ({
      blockId: `p${index}`,
      text: words,
      kind: wordsIn(words).length <= 10 && !/[.;:!?]$/u.test(words) ? 'heading' : 'paragraph',
    }))
}
