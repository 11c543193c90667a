import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '~/server/cli'

const OLD = [
  { id: 'a', kind: 'heading', text: 'Water' },
  { id: 'b', kind: 'paragraph', text: 'Every city keeps its rivers clean. Villages are helped.' },
  { id: 'c', kind: 'paragraph', text: 'This will go away with all that it says.' },
]
const NEW = [
  { id: 'a', kind: 'heading', text: 'Water' },
  { id: 'n', kind: 'paragraph', text: 'Something new 🌊 stands here.' },
  { id: 'b', kind: 'paragraph', text: 'Every city keeps its rivers clean.' },
  { id: 'd', kind: 'paragraph', text: 'Villages are helped.' },
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'polylogue-carry-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command carry', () => {
  it('writes one position a line, in the order of the anchors, without a database', async () => {
    const { code, printed, positions } = await carried([
      { id: 'one', startBlock: 'b', start: 0, endBlock: 'b', end: 10 },
      { id: 2, startBlock: 'c', start: 5, endBlock: 'c', end: 17 },
      { id: 'three', startBlock: 'b', start: 35, endBlock: 'b', end: 55 },
    ])

    expect(code).toBe(0)
    expect(printed).toEqual(['3 anchors: 1 exact, 1 orphaned, 1 moved'])
    expect(positions).toEqual([
      place('one', 'exact', 'b', 0, 10),
      {
        ...{ id: 2, state: 'orphaned', startBlock: null, start: null, endBlock: null, end: null },
        ...{ survival: 0, tombstoneBlock: 'd', tombstoneOffset: 20 },
      },
      place('three', 'moved', 'd', 0, 20),
    ])
  })

  it('pairs by content alone when told to', async () => {
    const anchors = [{ id: 'one', startBlock: 'b', start: 0, endBlock: 'b', end: 10 }]
    const renamed = NEW.map((block, index) => ({ ...block, id: `x${index}` }))
    const { positions } = await carried(anchors, { next: renamed, options: ['--ignore-ids'] })

    expect(positions).toEqual([place('one', 'exact', 'x2', 0, 10)])
  })

  it.each([
    ['{"id":1', /line 1 is not JSON/],
    ['\n{"id":1,"startBlock":"z","start":0,"endBlock":"b","end":1}', /line 2: .* no block z/],
    ['{"id":1,"startBlock":"a","start":0,"endBlock":"a","end":99}', /line 1: 99 lies outside/],
    ['{"id":1,"startBlock":"b","start":9,"endBlock":"b","end":2}', /ends before it starts/],
    ['{"id":1,"startBlock":"b","start":-1,"endBlock":"b","end":2}', /line 1: start: /],
  ])('says in which line something is wrong: %s', async (line, complaint) => {
    const { code, complained, positions } = await carried(line)

    expect(code).toBe(1)
    expect(complained[0]).toMatch(complaint)
    expect(positions).toBeNull()
  })

  it('refuses a text with the same block twice, and one that is none', async () => {
    const twice = await carried([], { next: [...NEW, ...NEW] })
    const none = await carried([], { next: 'nothing' })

    expect(twice.complained[0]).toMatch(/new.json: the block a is there twice/)
    expect(none.complained[0]).toMatch(/new.json: blocks: /)
  })

  it('says how it is called', async () => {
    expect((await polylogue(['carry', '--help'])).printed.join('\n')).toContain('--ignore-ids')
    expect((await polylogue(['carry', '--from', 'x'])).code).toBe(2)
  })
})

function place(id: string, state: string, block: string, start: number, end: number) {
  return {
    ...{ id, state, startBlock: block, start, endBlock: block, end },
    ...{ survival: 1, tombstoneBlock: null, tombstoneOffset: null },
  }
}

async function carried(
  anchors: readonly object[] | string,
  { next = NEW, options = [] as string[] }: { next?: unknown; options?: string[] } = {},
) {
  const file = (name: string) => path.join(folder, name)
  await rm(file('out.jsonl'), { force: true })
  await writeFile(file('old.json'), JSON.stringify({ blocks: OLD }))
  await writeFile(file('new.json'), JSON.stringify({ blocks: next }))
  const lines =
    typeof anchors === 'string' ? anchors : anchors.map((line) => JSON.stringify(line)).join('\n')
  await writeFile(file('anchors.jsonl'), lines)
  const said = await polylogue([
    ...['carry', '--from', file('old.json'), '--to', file('new.json')],
    ...['--anchors', file('anchors.jsonl'), '--out', file('out.jsonl'), ...options],
  ])
  const out = await readFile(file('out.jsonl'), 'utf8').catch(() => null)
  const positions =
    out
      ?.split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown) ?? null
  return { ...said, positions }
}

/** As on an operator's machine where nothing is set up. */
async function polylogue(args: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const data = path.join(folder, 'data')
  const code = await run(args, { NODE_ENV: 'production', DATA_DIR: data } as NodeJS.ProcessEnv, {
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  })
  await expect(access(path.join(data, 'database'))).rejects.toMatchObject({ code: 'ENOENT' })
  return { code, printed, complained }
}
