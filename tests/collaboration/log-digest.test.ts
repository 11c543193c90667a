import { describe, expect } from 'vitest'
import * as Y from 'yjs'
import { appendUpdates, listLogDigests } from '~/db/queries/draft-updates'
import { knowledgeOf } from '~/server/collaboration/known-text'
import { LogDigest } from '~/server/collaboration/log-digest'
import { StoredText } from '~/server/collaboration/stored-text'
import { checkUpdate } from '~/server/collaboration/update-check'
import { givenTeam, live } from './live'
import { writeIn } from './text'

/** What a writer sends, letter by letter. */
function typed(letters: string): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of letters) writeIn(doc, letter)
  return updates
}

const logged = (updates: readonly Uint8Array[], from = 1) =>
  updates.map((update, index) => ({ seq: from + index, update, personId: null, clientId: null }))

describe('the digest of a stretch of the log', () => {
  live('is the same where it was taken and in the database', async ({ db }) => {
    const { textId } = await givenTeam(db)
    const updates = logged(typed('water'))
    await appendUpdates(
      db,
      updates.map((update) => ({ ...update, draftTextId: textId, generation: 1 })),
    )
    const digest = new LogDigest()
    const stored = async (afterSeq: number, seq: number) => {
      const asked = [{ draftTextId: textId, generation: 1, afterSeq, seq }]
      return (await listLogDigests(db, asked)).get(textId)
    }

    digest.add(updates.slice(0, 2))
    expect(digest.take()).toEqual({ afterSeq: 0, seq: 2, digest: await stored(0, 2) })
    expect(digest.take()).toBeNull()
    digest.add(updates.slice(2))
    expect(digest.take()).toEqual({ afterSeq: 2, seq: 5, digest: await stored(2, 5) })
  })

  live('begins anew where updates were left out', () => {
    const updates = logged(typed('water'))
    const digest = new LogDigest()

    digest.add([updates[0]!, updates[3]!, updates[4]!])

    expect(digest.take()).toMatchObject({ afterSeq: 3, seq: 5 })
  })
})

describe('what is known of a text that is read anew', () => {
  live('includes what waits for its commit', () => {
    const [first, second, third] = typed('sea') as [Uint8Array, Uint8Array, Uint8Array]
    const text = new StoredText({ state: undefined, updates: logged([first]) })
    const waiting = { update: second, personId: null, clientId: null, from: nobody, count: 1 }

    expect(checkUpdate(third, null, knowledgeOf('strategy', text, [])).kind).toBe('refused')
    expect(checkUpdate(third, null, knowledgeOf('strategy', text, [waiting])).kind).toBe('accepted')
  })
})

const nobody = {
  person: { personId: null, name: null },
  mayWrite: true,
  send: () => {},
  sendText: () => {},
  close: () => {},
}
