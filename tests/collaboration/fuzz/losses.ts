import * as Y from 'yjs'
import type { Db } from '~/db/connection'
import { countLetters } from './letters'
import type { Writer } from './writers'

/** What was typed, by whom, and taken out again by somebody who saw it. */
export type Ledger = { typedBy: Map<string, number>; deleted: Set<string> }

export type Losses = {
  typed: number
  deleted: number
  /** Letters that the text has more than once. */
  twice: number
  /** Letters that are not in the text and were handed back: to who typed them, or carried them on. */
  handedBack: number
  /** Letters that the intruder deleted, as everybody who writes may. */
  deletedByIntruder: number
  /** Letters that are nowhere, and nobody was told. */
  silent: string[]
}

/** What has become of every letter that honest writers typed. */
export function lossesIn(
  text: string,
  { typedBy, deleted }: Ledger,
  writers: readonly Writer[],
  byIntruder: ReadonlySet<string>,
): Losses {
  const counts = countLetters(text)
  const missing = [...typedBy.keys()].filter(
    (letter) => !counts.has(letter) && !deleted.has(letter),
  )
  const isHandedBack = (letter: string) =>
    writers.some(({ handedBack }) => handedBack.some(({ text }) => text.includes(letter)))
  const rest = missing.filter((letter) => !isHandedBack(letter))
  return {
    typed: typedBy.size,
    deleted: deleted.size,
    twice: [...counts.values()].filter((count) => count > 1).length,
    handedBack: missing.length - rest.length,
    deletedByIntruder: rest.filter((letter) => byIntruder.has(letter)).length,
    silent: rest.filter((letter) => !byIntruder.has(letter)),
  }
}

/** Plays the log once more. @returns the letters that this person's updates took out. */
export async function lettersDeletedBy(
  db: Db,
  draftTextId: string,
  personId: string,
): Promise<{ letters: Set<string>; updates: number }> {
  const log = await db
    .selectFrom('draft_updates')
    .where('draft_text_id', '=', draftTextId)
    .select(['update', 'person_id'])
    .orderBy('seq')
    .execute()
  const doc = new Y.Doc({ gc: false })
  const letters = new Set<string>()
  doc.on('afterTransaction', (transaction) => {
    if (transaction.origin !== personId) return
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const content = struct instanceof Y.Item ? struct.content : null
      const text = content instanceof Y.ContentString ? content.str : ''
      for (const letter of countLetters(text).keys()) letters.add(letter)
    })
  })
  for (const { update, person_id } of log) Y.applyUpdate(doc, update, person_id)
  return { letters, updates: log.filter(({ person_id }) => person_id === personId).length }
}
