import { afterAll, describe, expect, vi } from 'vitest'
import { live } from './live'
import { play, type Played } from './fuzz/play'

vi.mock('y-indexeddb', async () => {
  const { KeptOnDevice } = await import('./fuzz/devices')
  return { IndexeddbPersistence: KeptOnDevice }
})

/** `SEED=7` plays that one again; `npm run bench:fuzz` plays FUZZ_SEEDS of them, and longer. */
const many = Number(process.env.FUZZ_SEEDS ?? 0)
const first = Number(process.env.SEED ?? 1)
const count = many || (process.env.SEED ? 1 : 3)
const steps = Number(process.env.STEPS ?? (many ? 200 : 40))

describe('the drafting room, written in by chance', () => {
  const all: Played[] = []

  live.for(Array.from({ length: count }, (_, index) => first + index))(
    'is one shared text, each block once, saved when it says so, and no word lost in silence (SEED=%i)',
    { timeout: 600_000 },
    async (seed, { db, server }) => {
      const played = await play({ seed, steps, db, server })
      all.push(played)
      expect(played.problems).toEqual([])
      if (!many) expect(played.silent).toEqual([]) // many are counted: docs/decisions/0012
    },
  )

  afterAll(() => {
    if (!many) return
    console.table(
      all.map(({ problems, silent, ...facts }) => ({
        ...facts,
        silent: silent.length,
        problems: problems.length,
      })),
    )
    console.log(JSON.stringify(all))
  })
})
