import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { findConsultationBySlug } from '~/db/queries/consultations'
import { mayCreateConsultation } from '~/db/queries/creation'
import { listRoles } from '~/db/queries/people'
import { listPhases } from '~/db/queries/phases'
import { listGroups } from '~/db/queries/groups'
import { findBody } from '~/db/queries/team'
import { findTemplate } from '~/app/domain/template'
import {
  createConsultation,
  type ConsultationToCreate,
} from '~/server/commands/create-consultation'
import { test } from '../support/database'
import { givenConsultation, givenPerson, givenRole } from '../support/given'

const housing: ConsultationToCreate = {
  slug: '',
  title: { fr: 'Le logement en 2031', en: 'Housing in 2031' },
  description: {},
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
  startsOn: '2027-02-01',
  template: null,
}

const namesOf = (key: string) => ({ fr: key, en: key })

describe('creating a consultation', () => {
  test('makes its creator the secretariat, and the first one operator', async ({ trx }) => {
    const first = await givenPerson(trx)
    await createConsultation(trx, first, housing, randomUUID(), namesOf)
    const { id } = (await findConsultationBySlug(trx, 'le-logement-en-2031'))!

    expect(new Set(await listRoles(trx, first, id))).toEqual(new Set(['operator', 'secretariat']))
    expect(await mayCreateConsultation(trx, await givenPerson(trx))).toBe(false)
  })

  test('makes no second operator', async ({ trx }) => {
    await givenRole(trx, await givenPerson(trx), 'operator', null)
    const { consultationId } = await givenConsultation(trx)
    const secretariat = await givenPerson(trx)
    await givenRole(trx, secretariat, 'secretariat', consultationId)

    await createConsultation(trx, secretariat, housing, randomUUID(), namesOf)

    expect(await listRoles(trx, secretariat, null)).toEqual([])
  })

  test('is refused to who has no part in the platform', async ({ trx }) => {
    await givenRole(trx, await givenPerson(trx), 'operator', null)
    const stranger = await givenPerson(trx)

    const creation = createConsultation(trx, stranger, housing, randomUUID(), namesOf)

    await expect(creation).rejects.toMatchObject({ refusal: 'not-your-role' })
  })

  test('happens once for a form that is sent twice', async ({ trx }) => {
    const person = await givenPerson(trx)
    const key = randomUUID()

    const slugs = [
      await createConsultation(trx, person, housing, key, namesOf),
      await createConsultation(trx, person, { ...housing, slug: 'another' }, key, namesOf),
    ]

    expect(slugs).toEqual(['le-logement-en-2031', 'le-logement-en-2031'])
    expect(await findConsultationBySlug(trx, 'another')).toBeUndefined()
  })

  test('finds a free address from the title, and refuses a chosen one that is taken', async ({
    trx,
  }) => {
    const person = await givenPerson(trx)
    await createConsultation(trx, person, housing, randomUUID(), namesOf)

    const next = await createConsultation(trx, person, housing, randomUUID(), namesOf)
    const chosen = { ...housing, slug: 'le-logement-en-2031' }
    const again = createConsultation(trx, person, chosen, randomUUID(), namesOf)

    expect(next).toBe('le-logement-en-2031-2')
    await expect(again).rejects.toMatchObject({ refusal: 'slug-taken' })
  })

  test('from a template brings phases that follow each other, groups and a body', async ({
    trx,
  }) => {
    const template = findTemplate('strategy')!
    const person = await givenPerson(trx)

    await createConsultation(trx, person, { ...housing, template }, randomUUID(), namesOf)

    const { id } = (await findConsultationBySlug(trx, 'le-logement-en-2031'))!
    const phases = await listPhases(trx, id)
    expect(phases.map((phase) => phase.opensAt.toISOString())).toEqual([
      '2027-01-31T23:00:00.000Z',
      '2027-05-09T22:00:00.000Z',
      '2027-08-15T22:00:00.000Z',
    ])
    expect(phases[0]!.closesAt.toISOString()).toBe('2027-05-09T21:59:00.000Z')
    expect(phases[0]!.activities.map((activity) => activity.kind)).toEqual([
      'discussion',
      'mailbox',
      'survey',
    ])
    expect(await listGroups(trx, id)).toHaveLength(7)
    expect((await findBody(trx, id))!.rules).toMatchObject({ quorum: 5, parity: true })
  })
})

describe('two people who come first at the same time', () => {
  test('are not both operator', async ({ db }) => {
    const people = [await givenPerson(db), await givenPerson(db)]

    const outcomes = await Promise.allSettled(
      people.map((person, index) =>
        db
          .transaction()
          .execute((trx) =>
            createConsultation(trx, person, { ...housing, slug: `first-${index}` }, 'k', namesOf),
          ),
      ),
    )

    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
