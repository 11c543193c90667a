import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { insertEvent } from '~/db/queries/events'
import { besideState, untilNews, type WatchedText } from '~/server/documents/triage/beside-news'
import { test } from '~/tests/support/database'
import { givenPublication } from '~/tests/support/given-publication'

async function givenText(db: Db): Promise<WatchedText> {
  const { textId, consultationId } = await db.transaction().execute(givenPublication)
  return { draftTextId: textId, generation: 1, consultationId }
}

async function write(db: Db, { draftTextId }: WatchedText, seq: number): Promise<void> {
  await db
    .insertInto('draft_updates')
    .values({ draft_text_id: draftTextId, generation: 1, seq, update: Buffer.from([0, 0]) })
    .execute()
}

const patient = new AbortController().signal

describe('who waits beside a text', () => {
  test('hears at once of what happened since they looked', async ({ db }) => {
    const text = await givenText(db)
    const since = await besideState(db, text)
    await write(db, text, 1)

    expect(await untilNews(db, text, since, patient)).toBe(true)
    expect(await besideState(db, text)).not.toBe(since)
  })

  test('hears of what is written, and of what is said or decided', async ({ db }) => {
    const text = await givenText(db)
    const { consultationId } = text
    for (const happens of [
      () => write(db, text, 1),
      () => insertEvent(db, { kind: 'thread-assigned', consultationId, subjectId: consultationId }),
    ]) {
      const waiting = untilNews(db, text, await besideState(db, text), patient)
      await happens()
      expect(await waiting).toBe(true)
    }
  })

  test('and stops to wait when they have gone', async ({ db }) => {
    const text = await givenText(db)
    const leaving = new AbortController()
    const waiting = untilNews(db, text, await besideState(db, text), leaving.signal)

    leaving.abort()

    expect(await waiting).toBe(false)
  })
})
