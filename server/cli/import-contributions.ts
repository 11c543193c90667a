import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '~/db/connection'
import type { ConsultationRow } from '~/db/queries/consultations'
import { databaseClock } from '~/db/queries/clock'
import { listGroups } from '~/db/queries/groups'
import { findImport, type ImportCheck, type ImportRow } from '~/db/queries/imports'
import { findJob } from '~/db/queries/jobs'
import { listPhases } from '~/db/queries/phases'
import { listUnnumberedConsultations, numberContributions, sealEvents } from '~/db/queries/sealing'
import type { Delimiter } from '~/app/domain/csv-import'
import { Refused } from '~/app/domain/refusal'
import { textIn } from '~/app/i18n/catalogues.server'
import { checkImport, prepareImport, startImport } from '../commands/import-contributions'
import { checkLines, previewImport, readImportFile } from '../documents/imported-file'
import { jobHandlers } from '../jobs/handlers'
import { startJobs } from '../jobs/runner'
import { Failure, onlyArgument, required, type Command } from './command'
import { actingPerson, consultationNamed } from './found'
import { readBytes } from './import-draft'
import { planOf, readMap, type ImportMap } from './import-map'

export const importContributions: Command = {
  usage: 'FILE.csv --consultation SLUG --map MAP.json [--dry-run] [--person EMAIL]',
  does: 'Imports contributions from a CSV file: all of them or none.',
  help: [
    'MAP.json says which column is what, by its heading or its number from 0:',
    '  {"columns": {"text": "comment-body", "author-id": "author-id", "date": "timestamp"},',
    '   "language": "en", "kind": "individual", "channel": "import", "consent": "public",',
    '   "group": "Associations", "phase": 1, "delimiter": ",", "skipProblems": false}',
    'Only columns.text is needed. Other columns: author-name, language, kind, group, country,',
    'region, channel, consent. Without phase: the one open now, else the first.',
    'Encoding and delimiter are found out. The same file is imported once only.',
    '--dry-run: reads every line, says what is wrong, imports nothing.',
  ],
  options: {
    consultation: { type: 'string' },
    map: { type: 'string' },
    person: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(given, { db, print }) {
    const file = onlyArgument(given, 'FILE.csv')
    const mapFile = required(given, 'map')
    const map = readMap(mapFile, (await readBytes(mapFile)).toString('utf8'))
    const consultation = await consultationNamed(db, required(given, 'consultation'))
    const personId = await actingPerson(db, consultation, given.options.person)

    const importId = await prepare(db, consultation, personId, file)
    const check = await checkFile(db, consultation, importId, map)
    describe(check).forEach(print)
    if (given.options['dry-run']) return
    await refusedInWords(() =>
      db.transaction().execute((trx) =>
        startImport(trx, personId, {
          consultationId: consultation.id,
          importId,
          skipsProblems: map.skipProblems,
        }),
      ),
    )
    const result = await runImport(db, importId)
    print(`${result.added ?? 0} contributions added, ${result.known ?? 0} known before`)
  },
}

async function prepare(
  db: Db,
  consultation: ConsultationRow,
  personId: string,
  file: string,
): Promise<string> {
  const read = readImportFile(await readBytes(file))
  if (read.problem) throw new Failure(`${file}: ${textIn('en')(`problem.${read.problem}`)}`)
  const upload = { consultationId: consultation.id, fileName: path.basename(file), ...read.file }
  return db.transaction().execute((trx) => prepareImport(trx, personId, upload))
}

async function checkFile(
  db: Db,
  consultation: ConsultationRow,
  importId: string,
  map: ImportMap,
): Promise<ImportCheck> {
  const prepared = (await findImport(db, importId))!
  const delimiter = (map.delimiter ?? prepared.source.delimiter) as Delimiter
  const source = { ...prepared.source, delimiter }
  const [headings = []] = await previewImport(db, { ...prepared, source })
  const groups = await listGroups(db, consultation.id)
  const plan = planOf(map, headings, groups, consultation.languages[0]!)
  const phaseId = await phaseFor(db, consultation, map)
  const choice = { importId, delimiter, plan, phaseId }
  const check = await refusedInWords(() => checkImport(db, consultation.id, choice, checkLines))
  if (!('brokenLine' in check)) return check
  throw new Failure(`from line ${check.brokenLine} on the file cannot be cut into rows`)
}

async function phaseFor(db: Db, consultation: ConsultationRow, map: ImportMap): Promise<string> {
  const phases = await listPhases(db, consultation.id)
  const now = await databaseClock(db)
  const chosen = map.phase
    ? phases[map.phase - 1]
    : (phases.find(({ opensAt, closesAt }) => opensAt <= now && now < closesAt) ?? phases[0])
  if (!chosen) throw new Failure(`${consultation.slug} has no phase ${map.phase ?? ''}`.trim())
  return chosen.id
}

function describe({ lines, readable, empty, problems, errors }: ImportCheck): string[] {
  const named = errors.map(({ line, problem, value }) => `  line ${line}: ${problem} (${value})`)
  const more = problems > errors.length ? [`  and ${problems - errors.length} more`] : []
  const counts = `${lines} lines: ${readable} to import, ${empty} empty, ${problems} with problems`
  return [counts, ...named, ...more]
}

/** Runs the work here, or watches a server on the same database run it. */
async function runImport(db: Db, importId: string): Promise<NonNullable<ImportRow['result']>> {
  let defect: unknown = null
  const jobs = startJobs({
    db,
    handlers: jobHandlers,
    onError: (error) => (defect = error),
    afterCommit: async () => {},
  })
  try {
    let job = await findJob(db, importId)
    while (job && (job.state === 'queued' || job.state === 'running')) {
      await wait(200)
      job = await findJob(db, importId)
    }
    if (job?.state !== 'done')
      throw new Failure('the import failed; nothing was imported', { cause: defect })
  } finally {
    await jobs.stop()
  }
  for (const id of await listUnnumberedConsultations(db)) await numberContributions(db, id)
  await sealEvents(db)
  return (await findImport(db, importId))?.result ?? {}
}

async function refusedInWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Failure(textIn('en')(`refusal.${error.refusal}`))
  }
}
