import type { BlockLike } from '~/app/domain/document-walk'
import type { BlockLayer, TrackedStretch } from './paragraphs-out'
import { runsOf } from './runs-out'

/** LibreOffice takes changes within a minute for one. */
const APART_MS = 2 * 60_000

/**
 * The same layers, where a change at the end of a paragraph that stays is not of the same time as
 * one that begins the next: LibreOffice makes one of two neighbours, and with them takes out the
 * end of the paragraph between.
 *
 * @param blocks in the order of the file.
 */
export function withTimesApart(
  blocks: readonly BlockLike[],
  layers: ReadonlyMap<string, BlockLayer>,
): Map<string, BlockLayer> {
  const apart = new Map<string, BlockLayer>()
  let before: TrackedStretch | undefined
  for (const block of blocks) {
    const layer = layers.get(block.id)
    const first = layer?.paragraph ?? layer?.stretches?.find(({ start }) => start === 0)
    const touches = before !== undefined && first?.kind === before.kind
    const own = layer && touches ? atTime(layer, otherTime(before!.date, first.date)) : layer
    if (own) apart.set(block.id, own)
    const { end } = runsOf(block.children).at(-1) ?? { end: 0 }
    before = own?.stretches?.findLast((stretch) => stretch.end === end)
  }
  return apart
}

function otherTime(taken: string, own: string): string {
  return taken === own ? new Date(Date.parse(own) + APART_MS).toISOString() : own
}

function atTime({ paragraph, stretches, ...layer }: BlockLayer, date: string): BlockLayer {
  return {
    ...layer,
    ...(paragraph && { paragraph: { ...paragraph, date } }),
    ...(stretches && { stretches: stretches.map((stretch) => ({ ...stretch, date })) }),
  }
}
