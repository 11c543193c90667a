/** A passage of the text and the threads on it, in the order of reading. */
export type RibbonPassage = {
  /** The block's id. */
  id: string
  /** The number readers see: `3.2`. */
  number: string
  href: string
  /** The part it stands in, by its index in the parts given, from 0. */
  part: number
  threads: readonly RibbonThread[]
}

/** Who opened a thread: the position of the group, from 1; `null` when it is not known. */
export type RibbonThread = { position: number | null; isObjection: boolean }

export type RibbonColumn = { passage: RibbonPassage; x: number; width: number }

export type RibbonPartSpan = { part: number; x: number; width: number }

/** Cells of one group as an SVG path; `position` 0 stands for groups not known. */
export type RibbonCells = { position: number; filled: string; hollow: string }

export type RibbonLayout = {
  columns: RibbonColumn[]
  parts: RibbonPartSpan[]
  cells: RibbonCells[]
  height: number
  /** The y of the line: threads stand on it, objections hang under it. */
  axis: number
}

export type RibbonSize = { width: number; cell: { height: number; gap: number }; partGap: number }

const MOST_CELLS = 10

/** Places a column per passage and a cell per thread; a column too tall has its last cells joined. */
export function layoutRibbon(passages: readonly RibbonPassage[], size: RibbonSize): RibbonLayout {
  const step = size.cell.height + size.cell.gap
  const above = Math.max(1, ...passages.map((each) => Math.min(MOST_CELLS, remarks(each).length)))
  const below = Math.max(
    1,
    ...passages.map((each) => Math.min(MOST_CELLS, objections(each).length)),
  )
  const axis = above * step + 6
  const columns = placeColumns(passages, size)
  return {
    columns,
    parts: spanParts(columns),
    cells: drawCells(columns, axis, size.cell.height, step),
    axis,
    height: axis + 6 + below * step,
  }
}

function placeColumns(passages: readonly RibbonPassage[], size: RibbonSize): RibbonColumn[] {
  const breaks = passages.filter(
    (each, index) => index > 0 && each.part !== passages[index - 1]!.part,
  )
  const step = (size.width - breaks.length * size.partGap) / Math.max(1, passages.length)
  const most = Math.min(step, 60)
  let x = 0
  return passages.map((passage, index) => {
    if (index > 0 && passage.part !== passages[index - 1]!.part) x += size.partGap
    const column = { passage, x, width: most * 0.84 }
    x += most
    return column
  })
}

function spanParts(columns: readonly RibbonColumn[]): RibbonPartSpan[] {
  const spans: RibbonPartSpan[] = []
  for (const { passage, x, width } of columns) {
    const span = spans.find((each) => each.part === passage.part)
    if (span) span.width = x + width - span.x
    else spans.push({ part: passage.part, x, width })
  }
  return spans
}

function drawCells(
  columns: readonly RibbonColumn[],
  axis: number,
  height: number,
  step: number,
): RibbonCells[] {
  const cells = new Map<number, RibbonCells>()
  const ofGroup = (thread: RibbonThread) => {
    const position = thread.position ?? 0
    const known = cells.get(position) ?? { position, filled: '', hollow: '' }
    cells.set(position, known)
    return known
  }
  for (const { passage, x, width } of columns) {
    byGroup(remarks(passage)).forEach((thread, index) => {
      const y = axis - 5 - height - Math.min(index, MOST_CELLS - 1) * step
      ofGroup(thread).filled += cell(x, y, width, height)
    })
    byGroup(objections(passage)).forEach((thread, index) => {
      const y = axis + 5 + Math.min(index, MOST_CELLS - 1) * step
      ofGroup(thread).hollow += cell(x + 0.8, y, width - 1.6, height - 1)
    })
  }
  return [...cells.values()].sort((a, b) => a.position - b.position)
}

function cell(x: number, y: number, width: number, height: number): string {
  const [left, top, wide] = [x, y, width].map((length) => Math.round(length * 10) / 10)
  return `M${left} ${top}h${wide}v${height}h-${wide}z`
}

function remarks(passage: RibbonPassage): RibbonThread[] {
  return passage.threads.filter((thread) => !thread.isObjection)
}

function objections(passage: RibbonPassage): RibbonThread[] {
  return passage.threads.filter((thread) => thread.isObjection)
}

function byGroup(threads: readonly RibbonThread[]): RibbonThread[] {
  return [...threads].sort((a, b) => (a.position ?? 99) - (b.position ?? 99))
}
