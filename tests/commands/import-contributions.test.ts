import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import type { Db } from '~/db/connection'
import { guessColumns, type Delimiter } from '~/app/domain/csv-import'
import { registerFilters } from '~/app/domain/register'
import { findImport, findImportText, findStandingImport, IMPORT_KIND } from '~/db/queries/imports'
import { findJob, finishJob, requestJobCancel, takeJob } from '~/db/queries/jobs'
import { countRegister, listRegister } from '~/db/queries/register'
import { numberContributions } from '~/db/queries/sealing'
import {
  checkImport,
  prepareImport,
  startImport,
  undoImport,
} from '~/server/commands/import-contributions'
import { checkLines, previewImport, readImportFile } from '~/server/documents/imported-file'
import { importContributions } from '~/server/jobs/import-contributions'
import { startJobs } from '~/server/jobs/runner'
import { givenConsultation, givenMember } from '../support/given'
import { test } from '../support/database'
import { sharedFile } from '../support/shared-data'
import { eventually } from '../support/eventually'

const CSV = `auteur;texte;date
Zoé;De l’eau pour toutes;2025-01-15
;=1+1 de l’ombre;
Zoé;"Des arbres; et des bancs";16/01/2025
Bilal;;
`
const bytes = (text: string) => new TextEncoder().encode(text)

async function givenDesk(db: Db) {
  const consultation = await givenConsultation(db)
  const personId = await givenMember(db, 'Inès', 'secretariat', consultation.consultationId)
  const upload = (text = CSV) => ({
    consultationId: consultation.consultationId,
    fileName: 'lettres.csv',
    ...readImportFile(bytes(text)).file!,
  })
  return { ...consultation, personId, upload }
}

async function registerOf(db: Db, consultationId: string) {
  const scope = { consultationId, reader: 'secretariat' as const }
  const filters = registerFilters(new URLSearchParams())
  const { rows } = await listRegister(db, scope, filters)
  return { rows, counts: await countRegister(db, scope, filters) }
}

/** A prepared file, read with the columns its headings suggest. */
async function givenRead(db: Db, desk: Awaited<ReturnType<typeof givenDesk>>, text = CSV) {
  const { consultationId, personId, phaseId, upload } = desk
  const importId = await db
    .transaction()
    .execute((trx) => prepareImport(trx, personId, upload(text)))
  const prepared = (await findImport(db, importId))!
  const [header = [], ...rows] = await previewImport(db, prepared)
  const plan = {
    columns: guessColumns(header, rows),
    hasHeader: true,
    language: 'fr',
    kind: 'individual',
    groupId: null,
    channel: 'import',
    consent: 'public',
  } as const
  const delimiter = prepared.source.delimiter as Delimiter
  const choice = { importId, delimiter, plan, phaseId }
  return { importId, check: await checkImport(db, consultationId, choice, checkLines) }
}

/** A prepared and checked file, waiting to be started. */
async function givenChecked(db: Db, desk: Awaited<ReturnType<typeof givenDesk>>, text = CSV) {
  return (await givenRead(db, desk, text)).importId
}

/** A started import comes to its end. */
async function run(db: Db, importId: string) {
  const job = (await findJob(db, importId))!
  const result = await importContributions(db, job, noReport)
  await finishJob(db, importId, 'done', result)
  await numberContributions(db, job.consultationId!)
  return result
}

/** The whole way of a file of the desk into the register. */
async function imported(
  db: Db,
  desk: Awaited<ReturnType<typeof givenDesk>>,
  text = CSV,
  skipsProblems = false,
) {
  const { consultationId, personId } = desk
  const importId = await givenChecked(db, desk, text)
  const start = { consultationId, importId, skipsProblems }
  await db.transaction().execute((trx) => startImport(trx, personId, start))
  return { importId, result: await run(db, importId) }
}

const noReport = async () => {}

describe('an import', () => {
  test('puts each line in the register, its author once, formulas as text', async ({ db }) => {
    const desk = await givenDesk(db)

    const { result } = await imported(db, desk)

    expect(result).toMatchObject({ added: 3, people: 1, known: 0, empty: 1 })
    const { rows, counts } = await registerOf(db, desk.consultationId)
    expect(counts).toEqual({ contributions: 3, people: 1 })
    expect(rows.map((row) => [row.number, row.text, row.name])).toEqual([
      [3, 'Des arbres; et des bancs', 'Zoé'],
      [2, '=1+1 de l’ombre', null],
      [1, 'De l’eau pour toutes', 'Zoé'],
    ])
  })

  test('adds nothing the second time', async ({ db }) => {
    const desk = await givenDesk(db)
    const { consultationId, personId } = desk
    const ids = [await givenChecked(db, desk), await givenChecked(db, desk)]
    for (const importId of ids) {
      const start = { consultationId, importId, skipsProblems: false }
      await db.transaction().execute((trx) => startImport(trx, personId, start))
    }
    await run(db, ids[0]!)

    const again = await run(db, ids[1]!)

    expect(again).toMatchObject({ added: 0, known: 3 })
    const { counts } = await registerOf(db, consultationId)
    expect(counts).toEqual({ contributions: 3, people: 1 })
    const people = await db
      .selectFrom('contributors')
      .where('consultation_id', '=', consultationId)
      .select('id')
      .execute()
    expect(people).toHaveLength(1)
  })

  test('of a file with problems says them by line, and does not start', async ({ db }) => {
    const desk = await givenDesk(db)
    const text = 'texte;date\nOui;2025-01-15\nNon;hier\n'

    const { check } = await givenRead(db, desk, text)

    expect(check).toMatchObject({
      errors: [{ line: 3, problem: 'date-unknown', value: 'hier' }],
    })
    await expect(imported(db, desk, text)).rejects.toMatchObject({ refusal: 'import-with-errors' })
    expect((await registerOf(db, desk.consultationId)).rows).toEqual([])
  })

  test('leaves a cell of ten megabytes out when told so', async ({ db }) => {
    const desk = await givenDesk(db)
    const text = `text,author\n"${'eau '.repeat(2_621_440)}",Amina\nCourt,Zoé\n`

    const { result } = await imported(db, desk, text, true)

    expect(result).toMatchObject({ added: 1, problems: 1 })
    expect((await registerOf(db, desk.consultationId)).rows).toHaveLength(1)
  })

  test('says how many lines have other columns than the first, as with a wrong delimiter', async ({
    db,
  }) => {
    const desk = await givenDesk(db)

    const { check } = await givenRead(db, desk, 'texte;date\nUn;2025-01-15\nDeux\nTrois;;;\n')

    expect(check).toMatchObject({ readable: 3, uneven: 2 })
  })

  test('is refused for a file without rows, and one whose quotation mark never closes', async ({
    db,
  }) => {
    const desk = await givenDesk(db)
    expect(readImportFile(bytes('  \n'))).toMatchObject({ problem: 'file-without-rows' })
    const { check } = await givenRead(db, desk, 'text\n"never closed\n')
    expect(check).toHaveProperty('brokenLine')
    await expect(imported(db, desk, 'text\n\n')).rejects.toMatchObject({
      refusal: 'import-without-rows',
    })
  })

  const scoop = sharedFile('contributions/scoop-hivemind.biodiversity/comments.csv', 'none.csv')
  test.skipIf(scoop.isTwin)('reads a real export of Polis', async ({ db }) => {
    const desk = await givenDesk(db)

    const { result } = await imported(db, desk, await readFile(scoop.path, 'utf8'))

    expect(result).toMatchObject({ added: 316, problems: 0 })
    const { counts } = await registerOf(db, desk.consultationId)
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
    expect(rows.every((row) => row.number === null)).toBe(true)
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
    await eventually(async () => expect((await findJob(db, importId))!.state).toBe('cancelled'))
    await jobs.stop()

    const rows = await db
      .selectFrom('contributions')
      .where('consultation_id', '=', desk.consultationId)
      .select('id')
      .execute()
    expect(rows).toEqual([])
    expect((await imported(db, desk)).result).toMatchObject({ added: 3, known: 0 })
  })

  test('is refused for a file that is in the register; once undone, it may come again', async ({
    db,
  }) => {
    const desk = await givenDesk(db)
    const { consultationId, personId } = desk
    const first = await imported(db, desk)
    const importId = await givenChecked(db, desk)
    const start = { consultationId, importId, skipsProblems: false }
    const attempt = db.transaction().execute((trx) => startImport(trx, personId, start))
    await expect(attempt).rejects.toMatchObject({ refusal: 'file-already-imported' })
    const { source } = (await findImport(db, importId))!
    const standing = () => findStandingImport(db, consultationId, source.sha256, 1)
    expect(await standing()).toMatchObject({ id: first.importId, result: { added: 3 } })
    expect(await findStandingImport(db, consultationId, source.sha256, 0)).toBeUndefined()

    const undone = await db
      .transaction()
      .execute((trx) => undoImport(trx, personId, { consultationId, importId: first.importId }))

    expect(undone).toBe(3)
    expect(await standing()).toBeUndefined()
    expect((await registerOf(db, consultationId)).rows).toEqual([])
    expect((await imported(db, desk)).result).toMatchObject({ added: 3, known: 0 })
  })

  test('is said to live while it works, so that nobody takes it twice', async ({ db }) => {
    const desk = await givenDesk(db)
    const importId = await givenChecked(db, desk)
    const start = { consultationId: desk.consultationId, importId, skipsProblems: false }
    await db.transaction().execute((trx) => startImport(trx, desk.personId, start))
    const heard = () =>
      db
        .selectFrom('jobs')
        .where('id', '=', importId)
        .select('heartbeat_at as at')
        .executeTakeFirstOrThrow()
    let finish = () => {}
    const works = new Promise<Record<string, unknown>>((resolve) => (finish = () => resolve({})))

    const jobs = startJobs({
      db,
      handlers: { [IMPORT_KIND]: () => works },
      onError: () => {},
      afterCommit: noReport,
      beatMs: 20,
    })

    await eventually(async () => expect((await findJob(db, importId))!.state).toBe('running'))
    await db
      .updateTable('jobs')
      .set({ heartbeat_at: new Date('2020-01-01') })
      .where('id', '=', importId)
      .execute()
    await eventually(async () =>
      expect((await heard()).at!.getTime()).toBeGreaterThan(Date.now() - 60_000),
    )
    finish()
    await jobs.stop()
  })

  test('does not start unchecked', async ({ db }) => {
    const desk = await givenDesk(db)
    const { consultationId, personId } = desk
    const importId = await db
      .transaction()
      .execute((trx) => prepareImport(trx, personId, desk.upload()))
    const start = { consultationId, importId, skipsProblems: false }

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
    const foreign = { consultationId: other.consultationId, id: importId }
    expect(await findImportText(db, foreign)).toBeUndefined()
  })
})
