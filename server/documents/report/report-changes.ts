import { words } from '~/app/domain/commented-report'
import type { BlockChange } from '~/app/domain/block-changes'
import type { BlockNode, InlineNode } from '~/app/domain/document'
import type { Text } from '~/app/i18n/create-text'
import type { Blocks } from './report-blocks'
import type { ReportFacts } from './report-facts'

/** At most so many passages are shown; the comparison of the versions has all. */
const MOST_SHOWN = 12

/** What changed between the two latest versions: how much, and what is due to responses. */
export function changedPart(making: {
  facts: ReportFacts
  blocks: Blocks
  text: Text
}): BlockNode[] {
  const { facts, blocks, text } = making
  if (!facts.changes)
    return [blocks.paragraph('changed:none', [words(text('report.changed.none'))])]
  const { from, to, all, ofPhase } = facts.changes
  const count = (status: BlockChange['status']) => all.filter((one) => one.status === status).length
  const counts = text('report.changed.counts', {
    from,
    to,
    rewritten: count('rewritten') + count('moved'),
    added: count('added'),
    removed: count('removed'),
  })
  const due = ofPhase.slice(0, MOST_SHOWN).map((change) => passage(blocks, change))
  return [blocks.paragraph('changed:counts', [words(counts)]), ...due]
}

/** The passage before and after: what went is struck out, what came is underlined. */
function passage(blocks: Blocks, { newBlock, runs }: BlockChange): BlockNode {
  const blockId = newBlock?.blockId ?? ''
  const children = runs.map(({ kind, text }): InlineNode => {
    if (kind === 'kept') return words(text)
    return kind === 'removed' ? words(text, 'strikethrough') : words(text, 'underline')
  })
  return {
    ...blocks.paragraph(`changed:${blockId}`, children),
    attributes: { passage: blockId },
  }
}
