import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { carryPlace } from '~/app/domain/carry-anchor'
import { packPositions } from '~/app/domain/packed-positions'
import { composeMaps, mapTexts, type TextMap } from '~/app/domain/text-map'
import type { Dice } from './dice'
import { caseOf, type BenchBlock, type Case } from './fuzz'
import { atMost, type Gate } from './gates'
import type { Words } from './operations'
import { wordsIn } from './traced-text'

/** Words on a page of a printed strategy. */
const WORDS_OF_A_PAGE = 380
const PAGES = 100
const THREADS = 5_000

/** Time and size for 100 pages with 5,000 threads, edited with 0.6 operations a block. */
export function measureSpeed(blocks: readonly BenchBlock[], dice: Dice, source: Words): Gate[] {
  const pages = hundredPages(blocks)
  const sample = caseOf(pages, { rate: 0.6, count: THREADS, withIds: true }, dice, source)
  carryAll(sample)
  const { result, ms } = cpuTime(() => carryAll(sample))
  const memory = process.resourceUsage().maxRSS / 1024
  const packed = packPositions(result.positions, sample.next.indexes)
  return [
    atMost(`100 pages, 5,000 threads: map and positions, CPU ms`, Math.round(ms), 2_000),
    atMost(`live re-map of one block, CPU ms (median of 21)`, liveRemap(result.map, dice), 20),
    atMost(`positions of 5,000 threads, gzip kB`, kilobytes(JSON.stringify(packed)), 150),
    atMost(`most memory of the whole bench, MB`, Math.round(memory), 1_000),
  ]
}

/** The texts at hand, one after the other, until there are a hundred pages. */
function hundredPages(blocks: readonly BenchBlock[]): BenchBlock[] {
  const pages: BenchBlock[] = []
  let words = 0
  while (words < PAGES * WORDS_OF_A_PAGE) {
    const round = pages.length
    for (const { text, kind } of blocks) {
      words += wordsIn(text).length
      // A second round must not say the same as the first.
      const own = round === 0 ? text : text.split(' ').reverse().join(' ')
      pages.push({ blockId: randomUUID(), kind, text: own })
    }
  }
  return pages
}

function carryAll({ old, next, anchors }: Case) {
  const map = mapTexts(old.blocks, next.blocks)
  const positions = anchors.flatMap(({ place }) => {
    const carried = carryPlace(place, map)
    if (carried.state === 'orphaned') return []
    return [{ threadId: randomUUID(), place: carried, state: carried.state }]
  })
  return { map, positions }
}

/** A drafter has changed one block since the last checkpoint. */
function liveRemap(map: TextMap, dice: Dice): number {
  const times = Array.from({ length: 21 }, () => {
    const changed = [...map.next.blocks]
    const index = dice.below(changed.length)
    const { blockId, text } = changed[index]!
    changed[index] = { blockId, text: `${text} And this was added just now.` }
    return cpuTime(() => composeMaps(map, mapTexts(map.next.blocks, changed))).ms
  })
  return Math.round(times.sort((a, b) => a - b)[10]! * 10) / 10
}

function cpuTime<T>(work: () => T): { result: T; ms: number } {
  const begin = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(begin)
  return { result, ms: (user + system) / 1000 }
}

function kilobytes(text: string): number {
  return Math.round(gzipSync(text).length / 102.4) / 10
}
