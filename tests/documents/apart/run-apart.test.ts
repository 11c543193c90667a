import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '~/app/domain/document'
import { runApart } from '~/server/documents/apart/run-apart'
import { Turns } from '~/server/documents/apart/turns'
import { writeWord } from '~/server/documents/word/write-word'
import { paragraph } from '~/tests/support/documents'

const PLAIN = {
  title: 'Plan',
  language: 'fr',
  pictures: new Map(),
  citationText: () => '',
  referenceText: () => '',
}

describe('a file of somebody else, read in a process of its own', () => {
  it('is understood as it would be here, with its pictures and its problems', async () => {
    const bytes = writeWord({ nodes: [paragraph(1, 'De l’eau pour tous')] }, PLAIN)

    const read = await runApart('understandFile', [bytes, 'word', 'fr'])
    expect(blocksOf(read.understood!.document).map(({ text }) => text)).toEqual([
      'De l’eau pour tous',
    ])

    const broken = await runApart('understandFile', [strToU8('PK no'), 'word', 'fr'])
    expect(broken.problem).toBe('file-not-word')
  })

  it('is given up when its time is over, while this process goes on', async () => {
    let turns = 0
    const counting = setInterval(() => turns++, 5)
    const given = await runApart('understandText', [manyBrackets(400_000), 'markdown', 'fr'], {
      timeMs: 1_000,
    })
    clearInterval(counting)

    expect(given).toEqual({ understood: null, problem: 'file-too-heavy' })
    expect(turns).toBeGreaterThan(20)
  })

  it('is given up when its memory is over, and the next one is read', async () => {
    const body = '<w:p/>'.repeat(1_900_000)
    const text = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
    const bytes = zipSync({ 'word/document.xml': strToU8(text) }, { level: 0 })
    const heavy = await runApart('understandFile', [bytes, 'word', 'fr'], { heapMb: 64 })
    expect(heavy.problem).toBe('file-too-heavy')

    const next = await runApart('understandText', ['Une ligne.', 'text', 'fr'])
    expect(next.problem).toBeNull()
  })
})

describe('work that takes turns', () => {
  it('runs so much at once, keeps so much waiting, and sends the rest away', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 1 })
    const ends: (() => void)[] = []
    let running = 0
    const work = async () => {
      running++
      await new Promise<void>((resolve) => ends.push(resolve))
      running--
    }

    const taken = [turns.take(work), turns.take(work), turns.take(work)]
    expect(turns.take(work)).toBeNull()
    expect(running).toBe(2)

    ends[0]!()
    await taken[0]
    await Promise.resolve()
    expect(ends).toHaveLength(3)
    expect(running).toBe(2)
    ends.forEach((end) => end())
    await Promise.all(taken)
    expect(running).toBe(0)
  })
})

/** Markdown that takes the square of its length to read. */
function manyBrackets(length: number): string {
  return '[a](<b'.repeat(length / 6)
}
