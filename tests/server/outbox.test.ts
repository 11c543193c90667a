import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Mail } from '~/app/http/context'
import { insertEvent, insertOutbox } from '~/db/queries/events'
import { deliverOutbox, type Delivery } from '~/server/outbox'
import type { Db } from '~/db/connection'
import { test } from '../support/database'
import { givenConsultation, givenPerson } from '../support/given'

async function givenRow(db: Db, kind: string) {
  const { consultationId } = await givenConsultation(db)
  const personId = await givenPerson(db)
  const event = { kind: 'something', consultationId, subjectId: consultationId, personId }
  await insertOutbox(db, await insertEvent(db, event), [{ kind, personId }])
}

/** A mail server that fails as often as it is told to, then takes everything. */
function mailServer(failures: number): { delivery: Delivery; sent: Mail[] } {
  const sent: Mail[] = []
  let left = failures
  const delivery: Delivery = {
    mails: {
      'mail:test': async () => ({ to: 'a@example.org', subject: 'S', text: 'T' }),
      'mail:nobody': async () => null,
    },
    others: {},
    send: async (mail) => {
      left -= 1
      if (left >= 0) throw new Error('the mail server is away')
      sent.push(mail)
    },
  }
  return { delivery, sent }
}

const onError = () => undefined

const rows = (db: Db) => db.selectFrom('outbox').select(['is_done', 'attempts', 'error']).execute()

describe('the outbox', () => {
  test('sends what is due once', async ({ trx }) => {
    await givenRow(trx, 'mail:test')
    const { delivery, sent } = mailServer(0)

    await deliverOutbox(trx, delivery, onError)
    await deliverOutbox(trx, delivery, onError)

    expect(sent).toHaveLength(1)
    expect(await rows(trx)).toMatchObject([{ is_done: true, attempts: 1 }])
  })

  test('keeps what could not be sent, with the reason, and sends it later', async ({ trx }) => {
    await givenRow(trx, 'mail:test')
    const { delivery, sent } = mailServer(1)
    const told: unknown[] = []

    await deliverOutbox(trx, delivery, (error) => told.push(error))
    expect(told).toEqual([new Error('the mail server is away')])
    expect(await rows(trx)).toMatchObject([{ is_done: false, error: 'the mail server is away' }])

    await deliverOutbox(trx, delivery, onError)
    expect(sent).toEqual([])

    await sql`update outbox set due_at = now()`.execute(trx)
    await deliverOutbox(trx, delivery, onError)
    expect(sent).toHaveLength(1)
    expect(await rows(trx)).toMatchObject([{ is_done: true, error: null, attempts: 2 }])
  })

  test('is done with somebody who has no address any more', async ({ trx }) => {
    await givenRow(trx, 'mail:nobody')
    const { delivery, sent } = mailServer(0)

    await deliverOutbox(trx, delivery, onError)

    expect(sent).toEqual([])
    expect(await rows(trx)).toMatchObject([{ is_done: true }])
  })

  test('keeps what nothing delivers, instead of dropping it', async ({ trx }) => {
    await givenRow(trx, 'mail:unknown')

    await deliverOutbox(trx, mailServer(0).delivery, onError)

    expect(await rows(trx)).toMatchObject([
      { is_done: false, error: 'Nothing delivers mail:unknown' },
    ])
  })
})
