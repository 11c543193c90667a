import { describe, expect, it } from 'vitest'
import { KeptResults } from '~/server/documents/pdf/kept-results'

describe('results that are kept for a while', () => {
  it('are worked out once, however many ask at once', async () => {
    const { take, done } = givenWork()

    expect(await Promise.all([take('plan', 0), take('plan', 1), take('other', 2)])).toEqual([
      'plan 1',
      'plan 1',
      'other 2',
    ])
    expect(await take('plan', 99)).toBe('plan 1')
    expect(await take('plan', 100)).toBe('plan 3')
    expect(done()).toBe(3)
  })

  it('give way to newer ones, and are not kept when they are not worth it', async () => {
    const { take, done } = givenWork()
    for (const key of ['a', 'b', 'c', 'a']) await take(key, 0)
    expect(done()).toBe(4)

    await take('poor', 0)
    await take('poor', 0)
    expect(done()).toBe(6)
  })

  it('are no failures', async () => {
    const kept = new KeptResults({ most: 2, keptMs: 100, isKept: () => true })

    await expect(kept.take('plan', 0, () => Promise.reject(new Error('No')))).rejects.toThrow('No')
    expect(await kept.take('plan', 0, () => Promise.resolve('yes'))).toBe('yes')
  })
})

function givenWork() {
  let count = 0
  const kept = new KeptResults<string>({
    most: 2,
    keptMs: 100,
    isKept: (result) => !result.startsWith('poor'),
  })
  return {
    take: (key: string, now: number) =>
      kept.take(key, now, () => Promise.resolve(`${key} ${++count}`)),
    done: () => count,
  }
}
