import type { Place } from '~/app/domain/anchor'
import type { FoundState } from '~/app/domain/carry-anchor'
import { wholeText, type WholeText } from '~/app/domain/whole-text'
import type { TracedBlock } from './traced-text'

/** What a way of carrying says of an anchor; `null`: it is orphaned. */
export type Answer = (Place & { state: FoundState }) | null

/** Where each character of the first text is now, in the text as a whole. */
export type Truth = {
  next: WholeText
  places: ReadonlyMap<number, number>
  copies: Truth['places']
}

/**
 * `kept`: half of its characters are left at least; `deleted`: less than 15 in a hundred;
 * `partly`: in between, where no answer is held against anybody.
 */
export type Fate = 'kept' | 'deleted' | 'partly'

export type Judgement = {
  fate: Fate
  verdict: 'right' | 'off' | 'wrong' | 'orphaned'
  /** Whether a person would be asked. */
  isFlagged: boolean
}

export function truthOf(blocks: readonly TracedBlock[]): Truth {
  const next = wholeText(blocks.map(({ id, text }) => ({ blockId: id, text })))
  const places = new Map<number, number>()
  const copies = new Map<number, number>()
  blocks.forEach(({ origins, copies: copied }, index) => {
    const start = next.starts[index]!
    origins.forEach((origin, at) => origin !== -1 && places.set(origin, start + at))
    copied.forEach((origin, at) => origin !== -1 && copies.set(origin, start + at))
  })
  return { next, places, copies }
}

/** Judge an answer for the passage from `start` to `end` (exclusive) of the first text. */
export function judge(
  answer: Answer,
  old: WholeText,
  { start, end }: { start: number; end: number },
  truth: Truth,
): Judgement {
  const signs = signsBetween(old.text, start, end)
  const left = placesOf(signs, truth.places)
  const copied = placesOf(signs, truth.copies)
  const share = Math.max(left.length, copied.length) / Math.max(1, signs.length)
  const fate = share >= 0.5 ? 'kept' : share < 0.15 ? 'deleted' : 'partly'
  const isFlagged = answer?.state === 'weak' || answer?.state === 'fuzzy'
  if (!answer) return { fate, verdict: 'orphaned', isFlagged }

  const said = signsOfPlace(answer, truth.next)
  const cluster = largestCluster(left, end - start)
  const meant = [left, cluster, wholeStretch(cluster, truth.next), copied]
  const agreement = meant.map((places) => agreementOf(said, places))
  const overlaps = agreement.some(({ overlap }) => overlap > 0)
  const isRight = agreement.some(({ overlap, union }) => overlap > 0 && overlap / union >= 0.5)
  return { fate, verdict: isRight ? 'right' : overlaps ? 'off' : 'wrong', isFlagged }
}

function signsBetween(text: string, start: number, end: number): number[] {
  const signs: number[] = []
  for (let at = start; at < end; at++) if (!/\s/u.test(text[at]!)) signs.push(at)
  return signs
}

function placesOf(signs: readonly number[], places: ReadonlyMap<number, number>): number[] {
  return signs.flatMap((sign) => places.get(sign) ?? []).sort((a, b) => a - b)
}

function signsOfPlace(place: Place, next: WholeText): Set<number> {
  const start = next.starts[next.indexes.get(place.startBlockId)!]! + place.startOffset
  const end = next.starts[next.indexes.get(place.endBlockId)!]! + place.endOffset
  return new Set(signsBetween(next.text, start, end))
}

function largestCluster(places: readonly number[], length: number): number[] {
  const clusters: number[][] = []
  for (const place of places) {
    const last = clusters.at(-1)?.at(-1)
    if (last !== undefined && place - last <= Math.max(80, length)) clusters.at(-1)!.push(place)
    else clusters.push([place])
  }
  return clusters.reduce((best, cluster) => (cluster.length > best.length ? cluster : best), [])
}

/** What stands from the first to the last of them: words that were put in between belong to a passage. */
function wholeStretch(places: readonly number[], { text }: WholeText): number[] {
  const [first, last] = [places[0], places.at(-1)]
  return first === undefined || last === undefined ? [] : signsBetween(text, first, last + 1)
}

function agreementOf(said: ReadonlySet<number>, meant: readonly number[]) {
  const overlap = meant.filter((place) => said.has(place)).length
  return { overlap, union: said.size + meant.length - overlap }
}
