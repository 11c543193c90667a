import { exactQuote, idAndFuzzy, quoteAndContext, resolver } from './carriers'
import { diceFrom } from './dice'
import { caseOf, newTally, tally, type Carrier, type Tally } from './fuzz'
import { fuzzGates, share } from './gates'
import { measureSpeed } from './speed'
import { benchTexts, wordsOf, type BenchText } from './texts'

const RATES = [0.3, 0.6, 1]
const ANCHORS_OF_A_TEXT = 200

/** The other ways search whole texts with errors: they get the first anchors only. */
const CARRIERS: readonly { name: string; carrier: Carrier; part: number }[] = [
  { name: 'resolver', carrier: resolver, part: 1 },
  { name: 'exact quote', carrier: exactQuote, part: 1 },
  { name: 'quote and context', carrier: quoteAndContext, part: 0.05 },
  { name: 'id and fuzzy inside', carrier: idAndFuzzy, part: 1 },
]

type Setting = { rate: number; withIds: boolean }
type Row = Setting & { name: string; tally: Tally; ms: number }

/**
 * The fuzz of anchors with exact truth, and what a hundred pages cost.
 *
 * @returns whether all gates are met.
 */
export function benchAnchors(root: string, { count, seed }: { count: number; seed: number }) {
  const texts = benchTexts(root)
  const rows: Row[] = []
  for (const withIds of [true, false]) {
    for (const rate of RATES) rows.push(...fuzz(texts, { rate, withIds }, count, seed))
  }
  console.log(`seed ${seed}; ${count} anchors each; ${texts.map(({ name }) => name).join(', ')}`)
  console.table(rows.map(shown))

  const resolved = (withIds: boolean, rate: number) =>
    rows.find((row) => row.name === 'resolver' && row.withIds === withIds && row.rate === rate)!
  const all = texts.flatMap(({ blocks }) => blocks)
  const gates = [
    ...fuzzGates(resolved(true, 0.6).tally, resolved(false, 1).tally),
    ...measureSpeed(all, diceFrom(seed), wordsOf(texts, texts[0]!)),
  ]
  console.table(gates)
  console.log(JSON.stringify({ bench: 'anchors', node: process.version, seed, rows, gates }))
  return gates.every(({ passed }) => passed)
}

function fuzz(texts: readonly BenchText[], setting: Setting, count: number, seed: number): Row[] {
  const rows = CARRIERS.map(({ name }) => ({ ...setting, name, tally: newTally(), ms: 0 }))
  const rounds = Math.ceil(count / ANCHORS_OF_A_TEXT)
  for (let round = 0; round < rounds; round++) {
    const text = texts[round % texts.length]!
    const dice = diceFrom(seed + 7919 * round + 31 * Math.round(10 * setting.rate))
    const sample = caseOf(
      text.blocks,
      { ...setting, count: ANCHORS_OF_A_TEXT },
      dice,
      wordsOf(texts, text),
    )
    CARRIERS.forEach(({ carrier, part }, index) => {
      const row = rows[index]!
      const mine = { ...sample, anchors: sample.anchors.slice(0, Math.ceil(part * 200)) }
      const begin = performance.now()
      const { old, next, anchors } = mine
      const answers = carrier(old, next, anchors, { ignoreIds: !setting.withIds })
      row.ms += performance.now() - begin
      tally(row.tally, mine, answers)
    })
  }
  return rows
}

function shown({ name, rate, withIds, tally: sum, ms }: Row) {
  return {
    ids: withIds ? 'kept' : 'none',
    rate,
    way: name,
    'right %': share(sum.right, sum.kept),
    'off %': share(sum.off, sum.kept),
    'wrong %': share(sum.wrong, sum.kept),
    'wrong, unflagged %': share(sum.wrongUnflagged, sum.kept),
    'false orphans %': share(sum.falseOrphans, sum.kept),
    'deleted orphaned %': share(sum.deletedOrphaned, sum.deleted),
    'deleted, unflagged %': share(sum.deletedUnflagged, sum.deleted),
    anchors: sum.kept + sum.deleted,
    'ms per 1,000': Math.round((1_000_000 * ms) / (1000 * (sum.kept + sum.deleted))),
  }
}
