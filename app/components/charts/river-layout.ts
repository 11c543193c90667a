import type { DispositionSignName } from '../signs'
import { DISPOSITION_SIGNS } from '../signs'

/**
 * How many contributions a group made about a theme, and what was decided about them. Each
 * contribution is counted in exactly one flow. `themeId` is `null` before it has a theme.
 */
export type RiverFlow = {
  groupId: string
  themeId: string | null
  disposition: DispositionSignName
  count: number
}

/** A bar of one column: `y` and `height` in units of the drawing, `slot` the room for its words. */
export type RiverNode = {
  id: string
  count: number
  y: number
  height: number
  slot: { y: number; height: number }
}

/** A ribbon between two columns: it leaves at `fromY` and arrives at `toY`, equally thick. */
export type RiverRibbon = {
  from: string
  to: string
  count: number
  fromY: number
  toY: number
  thickness: number
}

export type RiverLayout = {
  total: number
  height: number
  groups: RiverNode[]
  themes: RiverNode[]
  dispositions: RiverNode[]
  inflows: RiverRibbon[]
  outflows: RiverRibbon[]
}

/** The id of all themes beyond those shown, and of contributions without one. */
export const OTHER_THEMES = 'other-themes'
export const NO_THEME = 'no-theme'

const SHOWN_THEMES = 8
const HEIGHT = 442
const ROOM = { group: 40, theme: 30, disposition: 22 }

/**
 * Places the river: groups in the order given, themes by size (beyond eight: the others together,
 * then those without a theme), dispositions in the order of their legend. What flows into a theme
 * flows out of it. Grows taller rather than let words overlap; empty without contributions.
 */
export function layoutRiver(groupIds: readonly string[], given: readonly RiverFlow[]): RiverLayout {
  const flows = gatherThemes(
    given.filter((flow) => flow.count > 0 && groupIds.includes(flow.groupId)),
  )
  const total = sum(flows)
  const ids = {
    groups: groupIds.filter((id) => flows.some((flow) => flow.groupId === id)),
    themes: themesBySize(flows),
    dispositions: DISPOSITION_SIGNS.filter((id) => flows.some((flow) => flow.disposition === id)),
  }
  const columns = [
    column(ids.groups, flows, 'groupId', ROOM.group),
    column(ids.themes, flows, 'themeId', ROOM.theme),
    column(ids.dispositions, flows, 'disposition', ROOM.disposition),
  ] as const
  const height = Math.max(HEIGHT, ...columns.map((items) => tallness(items, 0) + 40))
  const scale = Math.min(...columns.map((items) => largestScale(items, height)))
  const [groups, themes, dispositions] = columns.map((items) => placeColumn(items, scale, height))
  return {
    total,
    height,
    groups: groups!,
    themes: themes!,
    dispositions: dispositions!,
    inflows: ribbons(flows, 'groupId', 'themeId', groups!, themes!, scale),
    outflows: ribbons(flows, 'themeId', 'disposition', themes!, dispositions!, scale),
  }
}

type Gathered = RiverFlow & { themeId: string }
type End = 'groupId' | 'themeId' | 'disposition'
type Item = { id: string; count: number; room: number }

const GAP = 6

function gatherThemes(flows: readonly RiverFlow[]): Gathered[] {
  const named = flows.filter((flow): flow is Gathered => flow.themeId !== null)
  const bySize = [...new Set(named.map((flow) => flow.themeId))].sort(
    (a, b) => countOf(named, 'themeId', b) - countOf(named, 'themeId', a),
  )
  const shown = new Set(bySize.length > SHOWN_THEMES ? bySize.slice(0, SHOWN_THEMES) : bySize)
  return flows.map((flow) => {
    if (flow.themeId === null) return { ...flow, themeId: NO_THEME }
    return { ...flow, themeId: shown.has(flow.themeId) ? flow.themeId : OTHER_THEMES }
  })
}

function themesBySize(flows: readonly Gathered[]): string[] {
  const last = [OTHER_THEMES, NO_THEME]
  const ids = [...new Set(flows.map((flow) => flow.themeId))]
  return ids.sort(
    (a, b) =>
      last.indexOf(a) - last.indexOf(b) ||
      countOf(flows, 'themeId', b) - countOf(flows, 'themeId', a),
  )
}

function column(
  ids: readonly string[],
  flows: readonly Gathered[],
  end: End,
  room: number,
): Item[] {
  return ids.map((id) => ({ id, count: countOf(flows, end, id), room }))
}

function tallness(items: readonly Item[], scale: number): number {
  const slots = items.map((item) => Math.max(item.count * scale, item.room))
  return slots.reduce((all, slot) => all + slot, 0) + GAP * Math.max(0, items.length - 1)
}

/** The largest scale at which a column still fits, found by halving. */
function largestScale(items: readonly Item[], height: number): number {
  let low = 0
  let high = height / Math.max(1, ...items.map((item) => item.count))
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (tallness(items, middle) <= height) low = middle
    else high = middle
  }
  return low
}

/** Spreads a column over the whole height, each bar in the middle of its room. */
function placeColumn(items: readonly Item[], scale: number, height: number): RiverNode[] {
  const spare = (height - tallness(items, scale)) / Math.max(1, items.length - 1)
  const gap = GAP + (items.length > 1 ? Math.min(spare, 24) : 0)
  const used = tallness(items, scale) + (gap - GAP) * Math.max(0, items.length - 1)
  let y = (height - used) / 2
  return items.map(({ id, count, room }) => {
    const bar = count * scale
    const slot = { y, height: Math.max(bar, room) }
    y += slot.height + gap
    return { id, count, y: slot.y + (slot.height - bar) / 2, height: bar, slot }
  })
}

function ribbons(
  flows: readonly Gathered[],
  fromEnd: End,
  toEnd: End,
  froms: readonly RiverNode[],
  tos: readonly RiverNode[],
  scale: number,
): RiverRibbon[] {
  const leftAt = new Map(froms.map((node) => [node.id, node.y]))
  const list: RiverRibbon[] = []
  for (const to of tos) {
    let toY = to.y
    for (const from of froms) {
      const count = sum(flows.filter((flow) => flow[fromEnd] === from.id && flow[toEnd] === to.id))
      if (count === 0) continue
      const fromY = leftAt.get(from.id) ?? from.y
      const thickness = count * scale
      list.push({ from: from.id, to: to.id, count, fromY, toY, thickness })
      leftAt.set(from.id, fromY + thickness)
      toY += thickness
    }
  }
  return list
}

function countOf(flows: readonly Gathered[], end: End, id: string): number {
  return sum(flows.filter((flow) => flow[end] === id))
}

function sum(flows: readonly { count: number }[]): number {
  return flows.reduce((all, flow) => all + flow.count, 0)
}

/** The outline of a ribbon between two upright edges, as an SVG path. */
export function ribbonPath(ribbon: RiverRibbon, fromX: number, toX: number): string {
  const middle = (fromX + toX) / 2
  const { fromY, toY, thickness } = ribbon
  const [a, b, c, d] = [fromY, toY, toY + thickness, fromY + thickness].map(round)
  return `M${fromX} ${a}C${middle} ${a} ${middle} ${b} ${toX} ${b}V${c}C${middle} ${c} ${middle} ${d} ${fromX} ${d}Z`
}

/** Lengths in a drawing: one decimal is finer than a screen. */
export function round(length: number): number {
  return Math.round(length * 10) / 10
}
