import { createHash } from 'node:crypto'
import { redlineRows, type RedlineRow } from '~/app/domain/block-changes'
import { blocksOf, type Document, type InlineNode, type TableCell } from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import { sliceInline } from './inline-slice'
import type { BlockLayer, TrackedStretch } from './paragraphs-out'
import { mergedNodes, type MergedBlock } from './changes-tree'

/** Who is named as the author of the changes, and when (ISO 8601). */
export type ChangesFacts = { author: string; date: string }

/**
 * Two versions as one text with tracked changes: who accepts all reads the new one, who rejects
 * all the old. Blocks that moved and say the same are tracked as moves; those rewritten on the
 * way as taken out and put in. A change of form alone (a paragraph made a heading) is not tracked.
 */
export function redlined(old: Document, next: Document, facts: ChangesFacts) {
  const [oldLike, newLike] = [likesOf(old), likesOf(next)]
  const layers = new Map<string, BlockLayer>()
  const merged = redlineRows(blocksOf(old), blocksOf(next)).map((row): MergedBlock => {
    const before = row.oldBlock && oldLike.get(row.oldBlock.blockId)!
    const after = row.newBlock && newLike.get(row.newBlock.blockId)!
    const { block, layer } = mergedBlock(row, before, after, facts)
    if (layer) layers.set(block.id, layer)
    const isOfOld = row.status === 'left' || row.status === 'removed'
    return { row, form: isOfOld ? row.oldBlock : row.newBlock, block }
  })
  const track = (cell: TableCell, kind: 'inserted' | 'deleted'): TableCell => {
    const id = kind === 'inserted' ? cell.id : leftId(cell.id)
    layers.set(id, { paragraph: { ...facts, kind } })
    return { ...cell, id }
  }
  return {
    document: { nodes: mergedNodes(merged, old, next, track) } satisfies Document,
    layer: (blockId: string) => layers.get(blockId),
  }
}

function likesOf(document: Document): Map<string, BlockLike> {
  const found = new Map<string, BlockLike>()
  mapBlocks(document, (block) => {
    found.set(block.id, block)
    return block
  })
  return found
}

function mergedBlock(
  row: RedlineRow,
  before: BlockLike | null,
  after: BlockLike | null,
  facts: ChangesFacts,
): { block: BlockLike; layer?: BlockLayer } {
  const whole = (kind: TrackedStretch['kind'], block: BlockLike, moveName?: string) => ({
    block,
    layer: { paragraph: { ...facts, kind, ...(moveName && { moveName }) } },
  })
  switch (row.status) {
    case 'added':
      return whole('inserted', after!)
    case 'removed':
      return whole('deleted', before!)
    case 'left':
      // The block stands in the file twice: where it was, its bookmark is not its own.
      return whole('deleted', { ...before!, id: leftId(before!.id) }, moveName(row))
    case 'moved':
      return whole('inserted', after!, moveName(row))
    default:
      return stretched(row, before!, after!, facts)
  }
}

/** `undefined`: rewritten on the way, which Word's moves do not know. */
function moveName({ oldBlock, newBlock }: RedlineRow): string | undefined {
  const isSame = oldBlock?.text === newBlock?.text && oldBlock?.kind === newBlock?.kind
  return isSame && newBlock && newBlock.kind !== 'table_cell' && newBlock.kind !== 'image'
    ? `move_${newBlock.blockId.replaceAll('-', '').slice(0, 24)}`
    : undefined
}

function leftId(id: string): string {
  const hex = createHash('sha256').update(`left:${id}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

function stretched(row: RedlineRow, before: BlockLike, after: BlockLike, facts: ChangesFacts) {
  const children: InlineNode[] = []
  const stretches: TrackedStretch[] = []
  let [oldAt, newAt, at] = [0, 0, 0]
  for (const { kind, text } of row.runs) {
    const end = at + text.length
    if (kind === 'removed')
      children.push(...sliceInline(before.children, oldAt, oldAt + text.length))
    else children.push(...sliceInline(after.children, newAt, newAt + text.length))
    if (kind !== 'kept')
      stretches.push({
        ...facts,
        start: at,
        end,
        kind: kind === 'added' ? 'inserted' : 'deleted',
      })
    if (kind !== 'added') oldAt += text.length
    if (kind !== 'removed') newAt += text.length
    at = end
  }
  return { block: { ...after, children }, layer: { stretches } }
}
