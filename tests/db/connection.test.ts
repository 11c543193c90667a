import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { connect } from '~/db/connection'
import { json } from '~/db/json'
import { migrate } from '~/db/migrate'
import { test } from '../support/database'
import { givenConsultation, givenPerson, givenQuestion } from '../support/given'

describe('a value', () => {
  test('is read alike from both databases', async ({ db }) => {
    const { rows } = await sql`
      select 9007199254740991::bigint as big, array[1::bigint, null] as bigs, 1.50::numeric as exact,
        0.5::real as real, date '2025-03-15' as day, array[date '2025-03-15'] as days,
        timestamptz '2025-03-15 12:00:00.25+01' as moment, '\\xfa01'::bytea as bytes,
        '{"fr": ["é", 1, null]}'::jsonb as json, 'null'::jsonb as nothing, array['a', 'b "c"', null] as texts,
        '{}'::text[] as none, true as yes, null as missing, '🌊' as wave,
        jsonb_build_object('at', timestamptz '2025-03-15 12:00+01') as built`.execute(db)

    expect(rows).toEqual([
      {
        big: Number.MAX_SAFE_INTEGER,
        bigs: [1, null],
        exact: '1.50',
        real: 0.5,
        day: '2025-03-15',
        days: ['2025-03-15'],
        moment: new Date('2025-03-15T11:00:00.250Z'),
        bytes: Buffer.from([0xfa, 1]),
        json: { fr: ['é', 1, null] },
        nothing: null,
        texts: ['a', 'b "c"', null],
        none: [],
        yes: true,
        missing: null,
        wave: '🌊',
        built: { at: '2025-03-15T11:00:00+00:00' },
      },
    ])
  })

  test('is written alike to both databases', async ({ db }) => {
    const moment = new Date('2025-03-15T11:00:00.250Z')
    const bytes = new Uint8Array([0xfa, 0, 1])

    const { rows } = await sql`
      select ${moment}::timestamptz as moment, ${bytes}::bytea as bytes, ${['a', 'b "c"']}::text[] as texts,
        ${5}::integer as number, ${true}::boolean as yes, ${null}::text as missing,
        ${{ fr: 'é' }}::jsonb as object, ${json(['a', { b: 1 }])} as list, ${json('a')} as text,
        ${json(null)} as nothing`.execute(db)

    expect(rows).toEqual([
      {
        moment,
        bytes: Buffer.from(bytes),
        texts: ['a', 'b "c"'],
        number: 5,
        yes: true,
        missing: null,
        object: { fr: 'é' },
        list: ['a', { b: 1 }],
        text: 'a',
        nothing: null,
      },
    ])
  })

  test('that is a list is kept as JSON', async ({ trx }) => {
    const { activityIds } = await givenConsultation(trx)

    const id = await givenQuestion(trx, activityIds.survey, { choices: ['Yes', 'No'] })

    const { choices } = await trx
      .selectFrom('questions')
      .select('choices')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(choices).toEqual([
      { id: 'a', label: { en: 'Yes' } },
      { id: 'b', label: { en: 'No' } },
    ])
  })
})

describe('an error of the database', () => {
  test('says which rule was broken', async ({ trx }) => {
    await givenPerson(trx, 'Amina', { email: 'amina@example.org' })

    const second = givenPerson(trx, 'Amina', { email: 'amina@example.org' })

    await expect(second).rejects.toMatchObject({
      code: '23505',
      constraint: 'people_email_key',
      table: 'people',
      detail: expect.stringContaining('already exists') as string,
    })
    await expect(second).rejects.toBeInstanceOf(pg.DatabaseError)
  })
})

describe('a transaction', () => {
  test('is seen by others only when it is committed', async ({ db }) => {
    const email = 'unseen@example.org'
    const count = () =>
      db
        .selectFrom('people')
        .select((eb) => eb.fn.countAll<number>().as('people'))
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    const undone = new Error('undone')

    let reading: ReturnType<typeof count> | undefined
    const writing = db.transaction().execute(async (trx) => {
      await givenPerson(trx, 'Amina', { email })
      reading = count()
      await givenPerson(trx, 'Bruno')
      throw undone
    })

    await expect(writing).rejects.toBe(undone)
    expect(await reading).toEqual({ people: 0 })
  })

  test('that fails lets the next one through', async ({ db }) => {
    const failing = db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx))
    const next = db.transaction().execute((trx) => sql`select 1 as one`.execute(trx))

    await expect(failing).rejects.toMatchObject({ code: '22012' })
    expect((await next).rows).toEqual([{ one: 1 }])
  })

  test('goes back to a savepoint', async ({ db }) => {
    const trx = await db.startTransaction().execute()
    const saved = await trx.savepoint('before').execute()
    await expect(sql`select 1 / 0`.execute(saved)).rejects.toMatchObject({ code: '22012' })

    await saved.rollbackToSavepoint('before').execute()

    expect((await sql`select 1 as one`.execute(trx)).rows).toEqual([{ one: 1 }])
    await trx.rollback().execute()
  })

  test('runs one after the other in the order asked for, and none is lost', async ({ db }) => {
    const added = Array.from({ length: 20 }, (_, index) =>
      db.transaction().execute((trx) => givenPerson(trx, `Person ${index}`)),
    )

    expect(new Set(await Promise.all(added)).size).toBe(20)
  })
})

describe('migrate', () => {
  test('has nothing to do on a migrated database', async ({ db }) => {
    expect(await migrate(db)).toEqual([])
  })
})

describe('connect', () => {
  it('opens nothing by itself', async () => {
    const db = connect('postgres://nobody@127.0.0.1:1/none')

    await db.destroy()
  })

  it('says when no database answers', async () => {
    const db = connect('postgres://nobody@127.0.0.1:1/none')

    await expect(sql`select 1`.execute(db)).rejects.toThrow(
      'The database 127.0.0.1:1/none does not open',
    )
    await db.destroy()
  })

  it('knows two kinds of address', () => {
    expect(() => connect('mysql://localhost')).toThrow('postgres://')
    expect(() => connect('pglite:')).toThrow('postgres://')
  })
})
