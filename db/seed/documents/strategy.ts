import type { Document } from '~/app/domain/document'
import { numberOfKeyIn, withNumbers } from './passage-numbers'
import { asPlan } from './strategy-plan'
import { documentOf, readSource, type SourceBlock } from './source'
import {
  ADDED_SINCE_V1,
  MOVED_SINCE_V1,
  REMOVED_SINCE_V1,
  REWORDED_SINCE_V1,
} from './strategy-v1.fr'
import { STRATEGY_EN } from './strategy.en'
import { STRATEGY_ES } from './strategy.es'
import { STRATEGY_FR } from './strategy.fr'

/** Version 1 of the strategy, which was published in French alone. */
export function strategyV1(): Document {
  const reworded = new Map(readSource(REWORDED_SINCE_V1, 'fr').map(({ key, text }) => [key, text]))
  const blocks = readSource(STRATEGY_FR, 'fr')
    .filter(({ key }) => !ADDED_SINCE_V1.includes(key))
    .map((block) => ({ ...block, text: reworded.get(block.key) ?? block.text }))

  for (const { key, after } of MOVED_SINCE_V1) {
    const [block] = blocks.splice(placeOf(blocks, key), 1)
    if (block) blocks.splice(placeOf(blocks, after) + 1, 0, block)
  }
  for (const { after, source } of REMOVED_SINCE_V1) {
    blocks.splice(placeOf(blocks, after) + 1, 0, ...readSource(source, 'fr'))
  }
  return numbered(blocks)
}

/** Version 2 in each of its languages, French first. */
export function strategyV2(): { language: string; document: Document }[] {
  return Object.entries({ fr: STRATEGY_FR, en: STRATEGY_EN, es: STRATEGY_ES }).map(
    ([language, source]) => ({
      language,
      document: numbered(readSource(source, language)),
    }),
  )
}

function placeOf(blocks: readonly SourceBlock[], key: string): number {
  const place = blocks.findIndex((block) => block.key === key)
  if (place === -1) throw new Error(`no block ${key}`)
  return place
}

/** Its references to passages say the numbers these have in this very text. */
function numbered(blocks: readonly SourceBlock[]): Document {
  const numberOf = numberOfKeyIn(documentOf(blocks, 'strategy'))
  const document = documentOf(
    blocks.map(({ key, text }) => ({ key, text: withNumbers(text, numberOf) })),
    'strategy',
  )
  return asPlan(document, 'strategy')
}
