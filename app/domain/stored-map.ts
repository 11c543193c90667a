import { mapOfSpans, type TextMap } from './text-map'
import { wholeText, type TextBlock } from './whole-text'

/** A map as it is kept beside the two texts it is of. */
export type StoredMap = {
  /** What is kept: for each stretch where it begins in the old text, in the new, and its length. */
  runs: number[]
  /** For each old block the index of the new one that it is; `null`: it has none. */
  blockStatus: (number | null)[]
}

export function storedMap({ spans, pairs }: TextMap): StoredMap {
  return {
    runs: spans.flatMap(({ from, to, length }) => [from, to, length]),
    blockStatus: [...pairs.toNew],
  }
}

/**
 * The map again, with its texts.
 *
 * @returns `null` when it is not of these texts.
 */
export function readMap(
  { runs, blockStatus }: StoredMap,
  oldBlocks: readonly TextBlock[],
  nextBlocks: readonly TextBlock[],
): TextMap | null {
  const old = wholeText(oldBlocks)
  const next = wholeText(nextBlocks)
  const isOf =
    blockStatus.length === oldBlocks.length &&
    blockStatus.every((index) => index === null || index < nextBlocks.length)
  if (!isOf) return null
  const spans = Array.from({ length: runs.length / 3 }, (_, at) => ({
    from: runs[3 * at]!,
    to: runs[3 * at + 1]!,
    length: runs[3 * at + 2]!,
  }))
  return mapOfSpans(old, next, blockStatus, spans)
}
