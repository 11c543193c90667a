import type { RedlineRow } from '~/app/domain/block-changes'
import type {
  Block,
  BlockNode,
  Document,
  ListItem,
  ListNode,
  TableCell,
  TableNode,
  TableRow,
} from '~/app/domain/document'
import { mapBlocks, type BlockLike } from '~/app/domain/document-walk'

/** A block of the redlined text: what it says in either version, and the change as a layer. */
export type MergedBlock = {
  row: RedlineRow
  /** Of which text it takes its form: heading, list, table. */
  form: Block
  block: BlockLike
}

type Home = { list: ListNode | null; table: TableNode | null; node: BlockNode }

/** The blocks of two versions as one tree: lists hold the items of both, tables the rows of both. */
export function mergedNodes(
  merged: readonly MergedBlock[],
  old: Document,
  next: Document,
  track: Track,
): BlockNode[] {
  return new MergedTree(merged, old, next, track).nodes()
}

/** Notes that a cell, with its whole row, was put in or is taken out. */
type Track = (cell: TableCell, kind: 'inserted' | 'deleted') => TableCell

class MergedTree {
  private readonly oldHomes: ReadonlyMap<string, Home>
  private readonly newHomes: ReadonlyMap<string, Home>
  private readonly done = new Set<MergedBlock>()
  private readonly written = new Set<TableNode>()
  private readonly byNewId: ReadonlyMap<string, MergedBlock>
  private readonly byOldId: ReadonlyMap<string, MergedBlock>
  private readonly found: BlockNode[] = []

  constructor(
    private readonly merged: readonly MergedBlock[],
    old: Document,
    next: Document,
    private readonly track: Track,
  ) {
    this.oldHomes = homesOf(old)
    this.newHomes = homesOf(next)
    const leads = merged.filter(({ row }) => row.status !== 'left')
    this.byNewId = new Map(
      leads.flatMap((one) => (one.row.newBlock ? [[one.row.newBlock.blockId, one]] : [])),
    )
    this.byOldId = new Map(
      merged.flatMap((one) =>
        one.row.oldBlock && one.row.status !== 'moved' ? [[one.row.oldBlock.blockId, one]] : [],
      ),
    )
  }

  nodes(): BlockNode[] {
    for (const one of this.merged) this.add(one)
    return this.found
  }

  private add(one: MergedBlock): void {
    if (this.done.has(one)) return
    this.done.add(one)
    const home = this.homeOf(one)
    if (home.table) this.addTable(home.table, one)
    else if (home.list) addItem(this.found, one, home.list)
    else this.found.push({ ...home.node, ...one.block } as BlockNode)
  }

  private homeOf({ row, form }: MergedBlock): Home {
    const isOfOld = row.status === 'left' || row.status === 'removed'
    return (isOfOld ? this.oldHomes : this.newHomes).get(form.blockId)!
  }

  /** A table is written once, where its first cell stands, with the rows of the one it was. */
  private addTable(table: TableNode, one: MergedBlock): void {
    if (this.written.has(table)) return
    const isOfOld = one.row.status === 'left' || one.row.status === 'removed'
    const counterpart = this.counterpart(table, isOfOld ? this.byOldId : this.byNewId, isOfOld)
    if (isOfOld && counterpart) {
      // Its new rows come later; where they do, they bring these.
      return this.addTable(counterpart, this.byNewId.get(cellsOf(counterpart)[0]!.id)!)
    }
    this.written.add(table)
    if (isOfOld) {
      this.found.push({ type: 'table', rows: table.rows.map((row) => this.oldRow(row)) })
      return
    }
    if (counterpart) {
      this.addStandingBefore(counterpart, table)
      this.written.add(counterpart)
    }
    this.found.push({ type: 'table', rows: this.mergedRows(counterpart, table) })
    this.addMergedInto(table)
  }

  /** Other tables whose cells went into this one are taken out after it. */
  private addMergedInto(table: TableNode): void {
    for (const { id } of cellsOf(table)) {
      const before = this.byNewId.get(id)?.row.oldBlock
      const other = before && this.oldHomes.get(before.blockId)?.table
      if (!other || this.written.has(other)) continue
      this.written.add(other)
      this.found.push({ type: 'table', rows: other.rows.map((row) => this.oldRow(row)) })
    }
  }

  /** What stood before the old table comes before it, or who rejects all reads another order. */
  private addStandingBefore(old: TableNode, next: TableNode): void {
    const first = this.byOldId.get(cellsOf(old)[0]!.id)?.row.oldBlock?.position ?? 0
    const last = Math.max(
      ...cellsOf(next).map(({ id }) => this.merged.indexOf(this.byNewId.get(id)!)),
    )
    for (const one of this.merged.slice(0, last + 1)) {
      const { status, oldBlock } = one.row
      const isOfOld = status === 'removed' || status === 'left'
      if (isOfOld && !this.homeOf(one).table && oldBlock.position < first) this.add(one)
    }
  }

  /** The table of the other text that most cells come from or went to. */
  private counterpart(
    table: TableNode,
    byId: ReadonlyMap<string, MergedBlock>,
    isOfOld: boolean,
  ): TableNode | null {
    const counts = new Map<TableNode, number>()
    for (const { id } of cellsOf(table)) {
      const row = byId.get(id)?.row
      if (row?.status !== 'same' && row?.status !== 'rewritten') continue
      const other = isOfOld
        ? this.newHomes.get(row.newBlock.blockId)?.table
        : this.oldHomes.get(row.oldBlock.blockId)?.table
      if (other && !this.written.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
  }

  private mergedRows(old: TableNode | null, next: TableNode): TableRow[] {
    const rows: TableRow[] = []
    let oldAt = 0
    for (const row of next.rows) {
      const from = old ? this.rowBefore(row, old, oldAt) : null
      if (from === null) {
        rows.push(this.newRow(row))
        continue
      }
      for (; oldAt < from; oldAt++) rows.push(this.oldRow(old!.rows[oldAt]!))
      oldAt = from + 1
      rows.push({ cells: row.cells.map((cell) => ({ ...cell, ...this.newCell(cell) })) })
    }
    for (; old && oldAt < old.rows.length; oldAt++) rows.push(this.oldRow(old.rows[oldAt]!))
    return rows
  }

  /** The row of the old table with these very cells, at `from` or after it; `null`: there is none. */
  private rowBefore(row: TableRow, old: TableNode, from: number): number | null {
    const ids = row.cells.map(({ id }) => {
      const before = this.byNewId.get(id)?.row
      return before?.status === 'same' || before?.status === 'rewritten'
        ? before.oldBlock.blockId
        : null
    })
    const at = old.rows.findIndex(
      ({ cells }, index) =>
        index >= from && cells.length === ids.length && cells.every(({ id }, n) => id === ids[n]),
    )
    return at === -1 ? null : at
  }

  private newCell(cell: TableCell) {
    return this.byNewId.get(cell.id)?.block
  }

  /** A row of one text only: each cell as it is there, whatever became of its words elsewhere. */
  private newRow(row: TableRow): TableRow {
    return { cells: row.cells.map((cell) => this.track(cell, 'inserted')) }
  }

  private oldRow(row: TableRow): TableRow {
    return { cells: row.cells.map((cell) => this.track(cell, 'deleted')) }
  }
}

function cellsOf(table: TableNode): TableCell[] {
  return table.rows.flatMap(({ cells }) => cells)
}

function homesOf(document: Document): Map<string, Home> {
  const homes = new Map<string, Home>()
  for (const node of document.nodes) {
    const table = node.type === 'table' ? node : null
    mapBlocks({ nodes: [node] }, (block) => {
      homes.set(block.id, { list: null, table, node })
      return block
    })
    if (node.type === 'list') nameLists(node, homes)
  }
  return homes
}

function nameLists(list: ListNode, homes: Map<string, Home>): void {
  for (const { id, list: nested } of list.items) {
    homes.set(id, { ...homes.get(id)!, list })
    if (nested) nameLists(nested, homes)
  }
}

/** At its own depth in the list that is being written, or in a new one. */
function addItem(nodes: BlockNode[], { form, block }: MergedBlock, of: ListNode): void {
  const shape = { type: 'list' as const, ordered: of.ordered, ...numberingOf(of) }
  const item: ListItem = { ...block, list: undefined } as ListItem
  const last = nodes.at(-1)
  if (last?.type !== 'list') {
    nodes.push({ ...shape, items: [item] })
    return
  }
  let list: ListNode = last
  for (let depth = 1; depth < (form.level ?? 1); depth++) {
    const holder = list.items.at(-1)!
    holder.list ??= { ...shape, items: [] }
    list = holder.list
    if (list.items.length === 0) break
  }
  list.items.push(item)
}

function numberingOf({ numbering, start }: ListNode) {
  return { ...(numbering && { numbering }), ...(start !== undefined && { start }) }
}
