import { createHash } from 'node:crypto'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Block, type Document, type TableCell } from '~/app/domain/document'
import type { TableNode, TableRow } from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'
import { withTimesApart } from './changes-times'
import { MergedTree } from './changes-tree'
import {
  idsOf,
  mergedRows,
  mergedUnits,
  pairsOf,
  type MergedUnit,
  type Pairs,
  type Unit,
} from './changes-units'
import { stretched } from './changes-words'
import type { BlockLayer, TrackedChange } from './paragraphs-out'

/** Who is named as the author of the changes, and when (ISO 8601). */
export type ChangesFacts = { author: string; date: string }

/**
 * Two versions as one text with tracked changes: who accepts all reads the new one, who rejects
 * all the old. Blocks that moved and say the same are tracked as moves; those rewritten on the
 * way as taken out and put in. A change of form alone (a paragraph made a heading) is not tracked.
 */
export function redlined(old: Document, next: Document, facts: ChangesFacts) {
  const pairs = pairsOf(redlineRows(blocksOf(old), blocksOf(next)))
  const redline = new Redline(pairs, new Set(blocksIn(next).map(({ id }) => id)), facts)
  const units = mergedUnits(old, next, pairs)
  redline.nameMoves(units)
  redline.nameBlocks(units)
  for (const unit of units) redline.add(unit)
  const document: Document = { nodes: redline.tree.nodes }
  const layers = withTimesApart(blocksIn(document), redline.layers)
  return { document, layer: (blockId: string) => layers.get(blockId) }
}

class Redline {
  readonly tree = new MergedTree()
  readonly layers = new Map<string, BlockLayer>()
  /** How the blocks of the old text are called in the file, by their ids. */
  private readonly names = new Map<string, string>()
  /** The name of its move, by the id of a block in the old text and in the new. */
  private readonly moves = { old: new Map<string, string>(), next: new Map<string, string>() }

  constructor(
    private readonly pairs: Pairs,
    private readonly newIds: ReadonlySet<string>,
    private readonly facts: ChangesFacts,
  ) {}

  /** What was taken out in one place and put in at another with the same words has moved. */
  nameMoves(units: readonly MergedUnit[]): void {
    const added = new Set(
      units.flatMap(({ status, next }) => (status === 'added' ? movableIds(next) : [])),
    )
    const removed = units.flatMap(({ status, old }) =>
      status === 'removed' ? movableIds(old) : [],
    )
    for (const id of removed) {
      const pair = this.pairs.get(id)
      if (!pair || !added.has(pair.newBlock.blockId) || !isSame(pair)) continue
      const { blockId } = pair.newBlock
      const name = `move_${blockId.replaceAll('-', '').slice(0, 24)}`
      this.moves.old.set(id, name)
      this.moves.next.set(blockId, name)
    }
  }

  /** References of the old text lead to where its blocks stand in the file. */
  nameBlocks(units: readonly MergedUnit[]): void {
    for (const { status, old } of units) {
      for (const id of old ? idsOf(old) : []) {
        const image = status === 'kept' ? this.pairs.get(id)?.newBlock.blockId : undefined
        this.names.set(id, image ?? this.nameOf(id))
      }
    }
  }

  /** The bookmark of a block that is in the new text too is not its own where it was. */
  private nameOf(id: string): string {
    return this.newIds.has(id) ? leftId(id) : id
  }

  add({ status, old, next }: MergedUnit): void {
    if (status === 'kept') this.keep(old, next)
    else if (status === 'removed') this.remove(old)
    else this.put(next)
  }

  private keep(old: Unit, next: Unit): void {
    if (old.kind === 'block' && next.kind === 'block') {
      this.tree.add(this.changed(old.block, next.block), next)
    } else if (old.kind === 'table' && next.kind === 'table') {
      const rows = mergedRows(old.table, next.table, this.pairs)
      this.addTable(rows.map((row) => this.row(row.old, row.next)))
    }
  }

  private remove(unit: Unit): void {
    if (unit.kind === 'table') this.addTable(unit.table.rows.map((row) => this.row(row, null)))
    else this.tree.add(this.taken(unit.block), unit)
  }

  private put(unit: Unit): void {
    if (unit.kind === 'table') this.addTable(unit.table.rows.map((row) => this.row(null, row)))
    else this.tree.add(this.tracked(unit.block, 'inserted', this.moves.next), unit)
  }

  private addTable(rows: TableNode['rows']): void {
    this.tree.nodes.push({ type: 'table', rows })
  }

  private row(old: TableRow | null, next: TableRow | null): TableRow {
    if (!next)
      return { cells: old!.cells.map((cell): TableCell => ({ ...cell, ...this.taken(cell) })) }
    return {
      cells: next.cells.map((cell, at): TableCell => {
        const before = old?.cells[at]
        const words = before ? this.changed(before, cell) : this.tracked(cell, 'inserted')
        return { ...cell, ...words }
      }),
    }
  }

  private changed(old: BlockLike, next: BlockLike): BlockLike {
    const { runs } = this.pairs.get(old.id)!
    const { block, stretches } = stretched(runs, this.named(old), next, this.facts)
    if (stretches.length > 0) this.layers.set(block.id, { stretches })
    return block
  }

  private taken(block: BlockLike): BlockLike {
    const id = this.nameOf(block.id)
    const move = this.moves.old.get(block.id)
    return this.tracked({ ...this.named(block), id }, 'deleted', new Map(move ? [[id, move]] : []))
  }

  private named(block: BlockLike): BlockLike {
    const children = block.children.map((child) =>
      child.type === 'reference'
        ? { ...child, blockId: this.names.get(child.blockId) ?? child.blockId }
        : child,
    )
    return { ...block, children }
  }

  private tracked<B extends BlockLike>(
    block: B,
    kind: TrackedChange['kind'],
    moves: ReadonlyMap<string, string> = new Map(),
  ): B {
    const moveName = moves.get(block.id)
    this.layers.set(block.id, { paragraph: { ...this.facts, kind, ...(moveName && { moveName }) } })
    return block
  }
}

function blocksIn(document: Document): BlockLike[] {
  const blocks: BlockLike[] = []
  mapBlocks(document, (block) => {
    blocks.push(block)
    return block
  })
  return blocks
}

/** Word's moves know paragraphs, and neither rows of tables, nor pictures, nor footnotes. */
function movableIds(unit: Unit): string[] {
  const isMovable =
    unit.kind === 'block' && unit.node.type !== 'image' && unit.block.role !== 'footnote'
  return isMovable ? idsOf(unit) : []
}

function isSame({ oldBlock, newBlock }: { oldBlock: Block; newBlock: Block }): boolean {
  return oldBlock.text === newBlock.text && oldBlock.kind === newBlock.kind
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
