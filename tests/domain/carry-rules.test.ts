import { describe, expect, it } from 'vitest'
import { carryPlace } from '~/app/domain/carry-anchor'
import { composeMaps, mapTexts } from '~/app/domain/text-map'
import type { TextBlock } from '~/app/domain/whole-text'

const RIVERS = 'Every city keeps its rivers clean and tells its inhabitants how.'
const BUDGET = 'The budget for water is voted each spring by those who live beside it.'
const SCHOOLS = 'Schools plant trees in their yards and open them in summer.'
const TRAINS = 'Night trains link the capitals of the network twice a week.'

describe('a passage', () => {
  it('follows the half of its block that was split off, whichever half keeps the id', () => {
    const old = text(['a', `${RIVERS} ${BUDGET}`], ['z', TRAINS])

    const second = text(['a', RIVERS], ['n', BUDGET], ['z', TRAINS])
    expect(carried(old, second, BUDGET)).toEqual(['moved', 'n', BUDGET])
    const first = text(['n', RIVERS], ['a', BUDGET], ['z', TRAINS])
    expect(carried(old, first, RIVERS)).toEqual(['moved', 'n', RIVERS])
  })

  it('follows its block into the one it was merged with, however short it is', () => {
    const old = text(['a', RIVERS], ['b', 'To do'], ['c', SCHOOLS])
    const next = text(['a', `${RIVERS} To do`], ['c', SCHOOLS])

    expect(carried(old, next, 'To do')).toEqual(['moved', 'a', 'To do'])
  })

  it('follows its block to another place, reworded or not', () => {
    const old = text(['a', RIVERS], ['b', BUDGET], ['c', SCHOOLS])
    const reworded = BUDGET.replace('each spring', 'every autumn')
    const next = text(['c', SCHOOLS], ['b', reworded], ['a', RIVERS])

    expect(carried(old, next, 'its rivers clean')).toEqual(['moved', 'a', 'its rivers clean'])
    expect(carried(old, next, 'voted each spring by those')).toEqual([
      ...['edited', 'b', 'voted every autumn by those'],
    ])
  })

  it('follows a sentence that moved to another block', () => {
    const old = text(['a', `${RIVERS} ${BUDGET}`], ['b', SCHOOLS], ['c', TRAINS])
    const next = text(['a', RIVERS], ['b', SCHOOLS], ['c', `${TRAINS} ${BUDGET}`])

    expect(carried(old, next, 'voted each spring')).toEqual(['moved', 'c', 'voted each spring'])
  })

  it('follows a short heading that now begins a block elsewhere', () => {
    const old = text(['a', RIVERS], ['h', 'Vision and mission'], ['b', SCHOOLS], ['c', TRAINS])
    const next = text(['a', RIVERS], ['b', SCHOOLS], ['c', `Vision and mission ${TRAINS}`])

    expect(carried(old, next, 'Vision and mission')).toEqual(['moved', 'c', 'Vision and mission'])
  })

  it('follows a sentence that moved to another block and was reworded there', () => {
    const old = text(['a', `${RIVERS} ${BUDGET}`], ['b', SCHOOLS], ['c', TRAINS])
    const reworded = BUDGET.replace('each', 'every').replace('live', 'dwell')
    const next = text(['a', RIVERS], ['b', SCHOOLS], ['c', `${TRAINS} ${reworded}`])

    expect(carried(old, next, 'for water is voted each spring')).toEqual([
      ...['edited', 'c', 'for water is voted every spring'],
    ])
  })

  it('stays with the half that was split off, though a deleted block read like it', () => {
    const twice = 'Coordinate targeted advocacy to defend civic space everywhere:'
    const old = text(['a', RIVERS], ['b', twice], ['c', SCHOOLS], ['d', twice], ['e', TRAINS])
    const tail = 'targeted advocacy defend civic space everywhere:'
    const halves = text(['b', 'Coordinate'], ['n', tail])
    const next = [...text(['a', RIVERS]), ...halves, ...text(['c', SCHOOLS], ['e', TRAINS])]

    expect(carried(old, next, 'defend civic space')).toEqual(['moved', 'n', 'defend civic space'])
  })

  it('stays with the original when its block was copied', () => {
    const old = text(['a', RIVERS], ['b', BUDGET])
    const next = text(['a', RIVERS], ['copy', RIVERS], ['b', BUDGET])

    expect(carried(old, next, 'rivers clean')).toEqual(['exact', 'a', 'rivers clean'])
    expect(carried(old, withoutIds(next), 'rivers clean', true)[0]).toBe('exact')
  })

  it('stays with its own words when the same stand elsewhere, too', () => {
    const again = 'See the annex for the figures.'
    const old = text(['a', `${RIVERS} ${again}`], ['b', `${SCHOOLS} ${again}`])
    const next = text(['a', RIVERS], ['b', `${SCHOOLS} ${again}`])

    expect(carried(old, next, again)).toEqual(['orphaned', null, null])
    expect(carried(old, next, again, false, 1)).toEqual(['exact', 'b', again])
  })

  it('is gone when its block was deleted, even where similar text stands elsewhere', () => {
    const similar = 'The budget for roads is voted each winter by those who drive on them.'
    const old = text(['a', RIVERS], ['b', BUDGET], ['c', similar])
    const next = text(['a', RIVERS], ['c', similar])

    expect(carried(old, next, BUDGET)).toEqual(['orphaned', null, null])
  })

  it('is gone when its block was rewritten altogether', () => {
    const old = text(['a', RIVERS], ['b', BUDGET])
    const next = text(['a', 'Libraries lend instruments to whoever asks.'], ['b', BUDGET])

    expect(carried(old, next, RIVERS)).toEqual(['orphaned', null, null])
  })

  it('is to be confirmed when less than half of it is left', () => {
    const old = text(['a', RIVERS])
    const next = text(['a', 'Every city keeps its rivers as wide as the old maps of them say.'])

    expect(carried(old, next, RIVERS)).toEqual(['weak', 'a', 'Every city keeps its rivers'])
  })

  it('is the whole of its block still when a word of a few is left there', () => {
    const old = text(['a', 'Twelve schools'], ['b', RIVERS])
    const next = text(['a', 'Twelve colleges'], ['b', RIVERS])

    expect(carried(old, next, 'Twelve schools')).toEqual(['weak', 'a', 'Twelve colleges'])
    expect(carried(old, next, 'schools')).toEqual(['orphaned', null, null])
  })

  it('is to be confirmed when new words in its place read alike', () => {
    const old = text(
      ['a', RIVERS],
      ['b', 'Renforcer les réseaux locaux associatifs'],
      ['c', BUDGET],
    )
    const like = 'Renforcement des réseau local associatif'
    const next = text(['a', RIVERS], ['n', like], ['c', BUDGET])

    expect(carried(old, next, 'Renforcer les réseaux locaux associatifs')[0]).toBe('fuzzy')
  })

  it('goes over two blocks, and stays when one of them is reworded', () => {
    const old = text(['a', RIVERS], ['b', BUDGET])
    const next = text(['a', RIVERS], ['b', BUDGET.replace('each spring', 'early')])
    const quote = `tells its inhabitants how.\n${BUDGET}`

    expect(carried(old, next, quote)).toEqual([
      'edited',
      'a',
      quote.replace('each spring', 'early'),
    ])
  })

  it('is found in any script', () => {
    const chinese = '每个城市都保持河流清洁并告诉居民如何做到这一点'
    const arabic = 'تحافظ كل مدينة على نظافة أنهارها وتخبر سكانها بذلك'
    const old = text(['a', chinese], ['b', arabic])
    const next = text(['a', `二零二六年${chinese}`], ['b', arabic.replace('كل مدينة', 'كل قرية')])

    expect(carried(old, next, '河流清洁')).toEqual(['exact', 'a', '河流清洁'])
    expect(carried(old, next, 'كل مدينة على نظافة أنهارها')).toEqual([
      ...['edited', 'b', 'كل قرية على نظافة أنهارها'],
    ])
  })

  it('is told apart by content alone when no ids are kept', () => {
    const old = text(['a', RIVERS], ['b', BUDGET], ['c', SCHOOLS], ['d', TRAINS])
    const reworded = SCHOOLS.replace('summer', 'winter')
    const next = withoutIds(text(['a', RIVERS], ['c', reworded], ['d', TRAINS]))

    expect(carried(old, next, 'plant trees', true).slice(0, 3)).toEqual([
      ...['exact', 'n1', 'plant trees'],
    ])
    expect(carried(old, next, 'voted each spring', true)[0]).toBe('orphaned')
  })
})

it('maps over a text in between say what both steps kept', () => {
  const first = text(['a', RIVERS], ['b', BUDGET])
  const second = text(['b', BUDGET], ['a', RIVERS.replace('clean', 'clear')])
  const third = text(['a', `Now: ${RIVERS.replace('clean', 'clear')}`])
  const map = composeMaps(mapTexts(first, second), mapTexts(second, third))

  const spans = map.spans.map(({ from, length }) => map.old.text.slice(from, from + length))
  expect(spans).toEqual(['Every city keeps its rivers ', ' and tells its inhabitants how.'])
  expect(map.pairs.toNew).toEqual([0, null])
})

function text(...blocks: [id: string, text: string][]): TextBlock[] {
  return blocks.map(([blockId, text]) => ({ blockId, text }))
}

function withoutIds(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map(({ text }, index) => ({ blockId: `n${index}`, text }))
}

/** State, block and words of where a quote stands now; `skip`: how often it stands before. */
function carried(
  old: TextBlock[],
  next: TextBlock[],
  quote: string,
  ignoreIds = false,
  skip = 0,
): [string, string | null, string | null] {
  const map = mapTexts(old, next, { ignoreIds })
  let start = map.old.text.indexOf(quote)
  for (let times = 0; times < skip; times++) start = map.old.text.indexOf(quote, start + 1)
  const found = carryPlace(placeAt(map.old, start, start + quote.length), map)
  if (found.state === 'orphaned') return [found.state, null, null]
  const from = map.next.starts[map.next.indexes.get(found.startBlockId)!]! + found.startOffset
  const to = map.next.starts[map.next.indexes.get(found.endBlockId)!]! + found.endOffset
  return [found.state, found.startBlockId, map.next.text.slice(from, to)]
}

function placeAt(whole: ReturnType<typeof mapTexts>['old'], start: number, end: number) {
  const at = (place: number) => {
    const index = whole.starts.findLastIndex((first) => first <= place)
    return [whole.blocks[index]!.blockId, place - whole.starts[index]!] as const
  }
  const [[startBlockId, startOffset], [endBlockId, endOffset]] = [at(start), at(end)]
  return { startBlockId, startOffset, endBlockId, endOffset }
}
