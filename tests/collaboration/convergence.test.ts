import { describe, expect } from 'vitest'
import * as Y from 'yjs'
import { givenTeam, live, synced } from './live'
import { join, type Client } from './server'
import { linesOf, writeIn } from './text'
import { dice } from '../support/dice'
import { eventually } from '../support/eventually'

function editSomewhere({ doc, provider }: Client, roll: (sides: number) => number) {
  const lines = linesOf(doc)
  if (lines.length === 0) return writeIn(doc, 'abc')
  const text = lines[roll(lines.length)]!
  const at = roll(text.length + 1)
  switch (roll(6)) {
    case 0:
      if (at < text.length) text.delete(at, Math.min(1 + roll(5), text.length - at))
      return
    case 1:
      if (at < text.length) text.format(at, 1, { p: roll(2) === 0 ? { __format: 1 } : null })
      return
    case 2:
      if (roll(4) === 0) provider.disconnect()
      else provider.connect()
      return
    default:
      text.insert(at, 'abcdefghij'.slice(roll(10)))
  }
}

/** Words without their formats, which open editors may not agree on: docs/decisions/0012. */
const wordsByLine = (doc: Y.Doc) =>
  linesOf(doc).map((line) => (line.toDelta() as { insert: string }[]).map(({ insert }) => insert))
const saidBy = (doc: Y.Doc) => wordsByLine(doc).map((pieces) => pieces.join(''))

describe('random edits of several writers', () => {
  const seeds = [1, 2, Number(process.env.SEED ?? Date.now() % 100_000)]

  live.for(seeds)(
    'converge, and the log says the same (seed %i)',
    async (seed, { db, server, clients }) => {
      const roll = dice(seed)
      const { textId, amina, bruno, olga } = await givenTeam(db)
      const writers = [amina, bruno, amina].map((id) => clients(join(server.port, textId, id)))
      const reader = clients(join(server.port, textId, olga))
      await synced(...writers, reader)

      for (let i = 0; i < 150; i += 1) {
        editSomewhere(writers[roll(writers.length)]!, roll)
        if (roll(3) === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      for (const { provider } of writers) provider.connect()

      await eventually(async () => {
        const { state } = await server.rooms.load(textId)
        const logged = new Y.Doc()
        Y.applyUpdate(logged, state)
        const expected = saidBy(logged)
        for (const { doc } of [...writers, reader]) {
          expect(saidBy(doc)).toEqual(expected)
          expect(Y.encodeStateVector(doc)).toHaveLength(Y.encodeStateVector(logged).length)
        }
      })
      expect(writers.flatMap(({ refusals }) => refusals).filter((r) => r !== 'too-fast')).toEqual(
        [],
      )
    },
  )
})
