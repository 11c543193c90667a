import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { importMapSchema } from '~/app/domain/csv-import.input'
import { registerFilters } from '~/app/domain/register'
import { findImport, IMPORT_KIND } from '~/db/queries/imports'
import { findJob, requestJobCancel, takeJob } from '~/db/queries/jobs'
import { countRegister, listRegister } from '~/db/queries/register'
import {
  checkImport,
  prepareImport,
  startImport,
  undoImport,
} from '~/server/commands/import-contributions'
import { importContributions } from '~/server/jobs/import-contributions'
import { importFile } from '~/server/jobs/import-file'
import { startJobs } from '~/server/jobs/runner'
import { vi } from 'vitest'
import { givenConsultation, givenMember } from '../support/given'
import { test } from '../support/database'

const CSV = `auteur;texte;date
Zoé;De l’eau pour toutes;2027-01-15
;=1+1 de l’ombre;
Zoé;"Des arbres; et des bancs";16/01/2027
Bilal;;
`
const map = importMapSchema.parse({ language: 'fr', consent: 'public' })
const bytes = (text: string) => new TextEncoder().encode(text)

async function givenDesk(db: Db) {
  const consultation = await givenConsultation(db)
  const personId = await givenMember(db, 'Inès', 'secretariat', consultation.consultationId)
  const order = (text = CSV) => ({
    consultationId: consultation.consultationId,
    personId,
    fileName: 'lettres.csv',
    bytes: bytes(text),
    map,
  })
  return { ...consultation, personId, order }
}

async function registerOf(db: Db, consultationId: string) {
  const scope = { consultationId, isPublic: false }
  const filters = registerFilters(new URLSearchParams())
  const { rows } = await listRegister(db, scope, filters)
  return { rows, counts: await countRegister(db, scope, filters) }
}

/** A prepared and checked file, waiting to be started. */
async function givenChecked(db: Db, desk: Awaited<ReturnType<typeof givenDesk>>, text = CSV) {
  const { consultationId, personId, phaseId, order } = desk
  const { importId } = await db
    .transaction()
    .execute((trx) => prepareImport(trx, personId, order(text)))
  const plan = {
    columns: { text: 1, 'author-name': 0, date: 2 },
    hasHeader: true,
    language: 'fr',
    kind: 'individual',
    groupId: null,
    channel: 'import',
    consent: 'public',
  } as const
  await checkImport(db, consultationId, { importId: importId!, delimiter: ';', plan, phaseId })
  return importId!
}

const noReport = async () => {}

describe('importFile', () => {
  test('puts each line in the register, its author once, formulas as text', async ({ db }) => {
    const { consultationId, order } = await givenDesk(db)

    const outcome = await importFile(db, order())

    expect(outcome).toMatchObject({
      state: 'done',
      result: { added: 3, people: 1, known: 0, empty: 1 },
    })
    const { rows, counts } = await registerOf(db, consultationId)
    expect(counts).toEqual({ contributions: 3, people: 1 })
    expect(rows.map((row) => [row.number, row.text, row.name])).toEqual([
      [3, 'Des arbres; et des bancs', 'Zoé'],
      [2, '=1+1 de l’ombre', null],
      [1, 'De l’eau pour toutes', 'Zoé'],
    ])
  })

  test('adds nothing the second time', async ({ db }) => {
    const { consultationId, order } = await givenDesk(db)
    await importFile(db, order())

    const again = await importFile(db, order())

    expect(again).toMatchObject({ state: 'done', result: { added: 0, known: 3 } })
    const { counts } = await registerOf(db, consultationId)
    expect(counts).toEqual({ contributions: 3, people: 1 })
    const people = await db
      .selectFrom('contributors')
      .where('consultation_id', '=', consultationId)
      .select('id')
      .execute()
    expect(people).toHaveLength(1)
  })

  test('imports nothing of a file with problems, and says them by line', async ({ db }) => {
    const { consultationId, order } = await givenDesk(db)

    const outcome = await importFile(db, order('texte;date\nOui;2027-01-15\nNon;hier\n'))

    expect(outcome).toMatchObject({
      state: 'refused',
      reason: 'import-with-errors',
      result: { errors: [{ line: 3, problem: 'date-unknown', value: 'hier' }] },
    })
    expect((await registerOf(db, consultationId)).rows).toEqual([])
  })

  test('leaves a cell of ten megabytes out when told so', async ({ db }) => {
    const { consultationId, order } = await givenDesk(db)
    const text = `text,author\n"${'eau '.repeat(2_621_440)}",Amina\nCourt,Zoé\n`

    const outcome = await importFile(db, { ...order(text), map: { ...map, skipProblems: true } })

    expect(outcome).toMatchObject({ state: 'done', result: { added: 1, problems: 1 } })
    expect((await registerOf(db, consultationId)).rows).toHaveLength(1)
  })

  test('refuses a file without rows, and one whose quotation mark never closes', async ({ db }) => {
    const { order } = await givenDesk(db)
    expect(await importFile(db, order('  \n'))).toMatchObject({ reason: 'file-without-rows' })
    expect(await importFile(db, order('text\n"never closed\n'))).toMatchObject({ state: 'refused' })
  })

  const scoop = '/work/shared/data/contributions/scoop-hivemind.biodiversity/comments.csv'
  test.skipIf(!existsSync(scoop))('reads a real export of Polis', async ({ db }) => {
    const { consultationId, order } = await givenDesk(db)

    const outcome = await importFile(db, { ...order(), bytes: await readFile(scoop) })

    expect(outcome).toMatchObject({ state: 'done', result: { added: 316, problems: 0 } })
    const { counts } = await registerOf(db, consultationId)
    expect(counts.contributions).toBe(316)
    expect(counts.people).toBeGreaterThan(50)
  })
})

describe('an import of the desk', () => {
  test('shows nothing before its last line is in, and then all', async ({ db }) => {
    const desk = await givenDesk(db)
    const lines = Array.from({ length: 450 }, (_, n) => `Zoé;Texte ${n};`).join('\n')
    const importId = await givenChecked(db, desk, `auteur;texte;date\n${lines}\n`)
    const start = { consultationId: desk.consultationId, importId, skipsProblems: false }
    await db.transaction().execute((trx) => startImport(trx, desk.personId, start))
    const seen: number[] = []

    const job = (await takeJob(db))!
    const result = await importContributions(db, job, async () => {
      seen.push((await registerOf(db, desk.consultationId)).counts.contributions)
    })

    expect(seen).toEqual([0, 0, 0])
    expect(result).toMatchObject({ added: 450, people: 1 })
    expect((await registerOf(db, desk.consultationId)).counts.contributions).toBe(450)
    expect(await findImport(db, importId)).not.toHaveProperty('source.text')
  })

  test('goes on after a restart without adding a line or a person twice', async ({ db }) => {
    const desk = await givenDesk(db)
    const lines = Array.from({ length: 450 }, (_, n) => `Voix ${n % 7};Texte ${n};`).join('\n')
    const importId = await givenChecked(db, desk, `auteur;texte;date\n${lines}\n`)
    const start = { consultationId: desk.consultationId, importId, skipsProblems: false }
    await db.transaction().execute((trx) => startImport(trx, desk.personId, start))
    const job = (await takeJob(db))!
    // The process dies after the first lines: nothing is tidied up.
    await new Promise<void>((resolve) => {
      void importContributions(db, job, () => new Promise(() => resolve()))
    })

    const result = await importContributions(db, job, noReport)

    expect(result).toMatchObject({ added: 450, people: 7, known: 0 })
    const { counts, rows } = await registerOf(db, desk.consultationId)
    expect(counts).toEqual({ contributions: 450, people: 7 })
    expect(rows[0]!.number).toBe(450)
    // Stopped once more after the lines were listed, before the job was marked as done.
    const after = (await findJob(db, importId))!
    expect(await importContributions(db, after, noReport)).toMatchObject({ added: 450, people: 7 })
  })

  test('leaves nothing behind when it is cancelled, and can be imported again', async ({ db }) => {
    const desk = await givenDesk(db)
    const importId = await givenChecked(db, desk)
    const start = { consultationId: desk.consultationId, importId, skipsProblems: false }
    await db.transaction().execute((trx) => startImport(trx, desk.personId, start))
    await requestJobCancel(db, importId)

    const jobs = startJobs({
      db,
      handlers: { [IMPORT_KIND]: importContributions },
      onError: () => {},
      afterCommit: noReport,
    })
    await vi.waitFor(
      async () => expect((await findJob(db, importId))!.state).toBe('cancelled'),
      5000,
    )
    await jobs.stop()

    const rows = await db
      .selectFrom('contributions')
      .where('consultation_id', '=', desk.consultationId)
      .select('id')
      .execute()
    expect(rows).toEqual([])
    expect(await importFile(db, desk.order())).toMatchObject({ result: { added: 3, known: 0 } })
  })

  test('is refused for a file that is in the register; once undone, it may come again', async ({
    db,
  }) => {
    const desk = await givenDesk(db)
    const { consultationId, personId } = desk
    const first = await importFile(db, { ...desk.order(), map: { ...map, columns: { text: 1 } } })
    const importId = await givenChecked(db, desk)
    const start = { consultationId, importId, skipsProblems: false }
    const attempt = db.transaction().execute((trx) => startImport(trx, personId, start))
    await expect(attempt).rejects.toMatchObject({ refusal: 'file-already-imported' })

    const earlier = first.state === 'done' ? first.importId : ''
    const undone = await db
      .transaction()
      .execute((trx) => undoImport(trx, personId, { consultationId, importId: earlier }))

    expect(undone).toBe(3)
    expect((await registerOf(db, consultationId)).rows).toEqual([])
    expect(await importFile(db, desk.order())).toMatchObject({ result: { added: 3, known: 0 } })
  })

  test('does not start unchecked', async ({ db }) => {
    const desk = await givenDesk(db)
    const { consultationId, personId } = desk
    const { importId } = await db
      .transaction()
      .execute((trx) => prepareImport(trx, personId, desk.order()))
    const start = { consultationId, importId: importId!, skipsProblems: false }

    const attempt = db.transaction().execute((trx) => startImport(trx, personId, start))

    await expect(attempt).rejects.toMatchObject({ refusal: 'import-not-checked' })
  })

  test('of another consultation is not found', async ({ db }) => {
    const desk = await givenDesk(db)
    const other = await givenDesk(db)
    const importId = await givenChecked(db, desk)
    const start = { consultationId: other.consultationId, importId, skipsProblems: false }

    const attempt = db.transaction().execute((trx) => startImport(trx, other.personId, start))

    await expect(attempt).rejects.toMatchObject({ refusal: 'not-found' })
  })
})
