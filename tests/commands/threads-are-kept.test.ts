import { expect } from 'vitest'
import { listPositions } from '~/db/queries/anchor-positions'
import { passageAt } from '~/app/domain/anchor'
import { blocksOf, type Document } from '~/app/domain/document'
import { isUnconfirmed } from '~/app/domain/thread-position'
import type { Tx } from '~/db/connection'
import { confirmPosition, placeThreads } from '~/server/commands/place-threads'
import { startThread } from '~/server/commands/start-thread'
import {
  documentOf,
  givenComment,
  givenPublication,
  givenPublished,
  givenSender,
  SECRET,
  type GivenPublication,
} from '../support/given-publication'
import { duringThePhase } from '../support/moments'
import { test } from '../support/database'

const SENTENCES = [
  'Every city keeps its rivers clean and tells its inhabitants how.',
  'The budget for water is voted each spring by those who live beside it.',
  'Schools plant trees in their yards and open them in summer.',
  'Night trains link the capitals of the network twice a week.',
  'Libraries lend instruments and tools to whoever asks for them.',
]

type Passage = { id: string; text: string }

test('whatever is done to a text, every thread has a place or a tombstone in it', async ({
  trx,
}) => {
  const next = numbersFrom(20_261_120)
  const given = await givenPublication(trx)
  const threads: string[] = []
  const history: Passage[][] = []
  let passages: Passage[] = SENTENCES.map((text) => ({ id: crypto.randomUUID(), text }))

  for (let seq = 1; seq <= 8; seq++) {
    const document = asDocument(passages)
    await confirmAll(trx, given, document, seq)
    const version = await givenPublished(trx, given, document)

    const positions = await listPositions(trx, version.checkpointId)
    expect(positions.map(({ threadId }) => threadId).sort()).toEqual([...threads].sort())
    for (const { position } of positions) {
      if (position.state === 'orphaned') expect(position.tombstoneBlockId).not.toBeNull()
      else expect(passageAt(position, blocksOf(document))).not.toBeNull()
    }
    for (const { id, text } of passages) threads.push(await comment(trx, given, version, id, text))
    history.push(passages)
    passages = changed(passages, history, next, seq)
  }
})

async function comment(
  trx: Tx,
  given: GivenPublication,
  version: { versionId: string; checkpointId: string; blockIds: string[] },
  id: string,
  text: string,
): Promise<string> {
  const place = { startBlockId: id, endBlockId: id, endOffset: text.length, quote: text }
  const sending = {
    versionId: version.versionId,
    comment: givenComment(version, place),
    secret: SECRET,
  }
  return (await startThread(trx, givenSender(given), sending, duringThePhase)).threadId
}

async function confirmAll(trx: Tx, given: GivenPublication, document: Document, seq: number) {
  const text = { draftTextId: given.textId, language: given.language, generation: 1, seq }
  const { checkpointId, threads } = await placeThreads(trx, { ...text, document })
  for (const { threadId, position } of threads) {
    if (!isUnconfirmed(position)) continue
    await confirmPosition(trx, given.secretaryId, { threadId, checkpointId })
  }
}

/** Revised, shortened, merged, moved, brought back as it was, or imported anew without ids. */
function changed(
  passages: Passage[],
  history: Passage[][],
  next: (below: number) => number,
  seq: number,
): Passage[] {
  const result = passages.map((passage) => ({ ...passage }))
  const at = next(result.length)
  const one = result[at]!
  switch (next(6)) {
    case 0:
      one.text = one.text.split(' ').slice(3).join(' ')
      break
    case 1:
      if (result.length > 1) result.splice(at, 1)
      break
    case 2:
      one.text = `${one.text} ${result[(at + 1) % result.length]!.text}`
      break
    case 3:
      result.push(...result.splice(at, 1))
      break
    case 4:
      result.splice(0, result.length, ...history[next(history.length)]!.map((old) => ({ ...old })))
      break
    default:
      result.forEach((passage) => (passage.id = crypto.randomUUID()))
  }
  result.push({ id: crypto.randomUUID(), text: `Passage ${seq} was added then.` })
  return result
}

function asDocument(passages: readonly Passage[]): Document {
  return documentOf(
    passages.map(({ text }) => text),
    passages.map(({ id }) => id),
  )
}

function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
