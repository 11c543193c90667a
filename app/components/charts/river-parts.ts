import type { RiverFlow, RiverLayout } from './river-layout'

/** A group of the consultation: `position` from 1 gives its sign; `people` are its voices. */
export type RiverGroup = { id: string; name: string; position: number; people: number }

export type RiverTheme = { id: string; name: string; href?: string }

/** All a river is drawn from. */
export type RiverData = {
  groups: readonly RiverGroup[]
  themes: readonly RiverTheme[]
  flows: readonly RiverFlow[]
  /** Passages of the text changed by what was accepted. */
  changedPassages: number
}

/** What the parts of the river share. */
export type RiverParts = {
  data: RiverData
  layout: RiverLayout
  groups: readonly RiverGroup[]
  themeName: (id: string) => string
  written: (count: number) => string
}

/** The sentence that says what the picture shows. */
export function riverDescription({ layout }: RiverParts): Record<string, number> {
  const count = (id: string) => layout.dispositions.find((node) => node.id === id)?.count ?? 0
  return {
    total: layout.total,
    accepted: count('accepted') + count('accepted_in_part'),
    pending: count('pending'),
  }
}
