import { strFromU8, unzipSync } from 'fflate'
import { migrate } from '~/db/migrate'
import type { Tx } from '~/db/connection'
import {
  closeForCopies,
  insertCopiedRows,
  listCopiedTables,
  listFilledTables,
  listMigrationNames,
  openForCopies,
  type CopiedRow,
  type CopiedTable,
} from '~/db/queries/backup'
import type { Manifest } from './backup'
import { Failure, onlyArgument, type Command } from './command'
import { readBytes } from './import-draft'

const ROWS_AT_ONCE = 500

export const restore: Command = {
  usage: 'FILE.zip',
  does: 'Puts a backup into an empty database.',
  help: [
    'The tables are made first. Refused where anything is in the database, and for a backup of',
    'another version of the program: restore with that version, then update.',
    'All or nothing; `verify` checks the event log and the published texts afterwards.',
  ],
  options: {},
  async run(given, { db, print }) {
    const file = onlyArgument(given, 'FILE.zip')
    const bytes = await readBytes(file)
    const manifest = readManifest(file, bytes)
    await migrate(db)
    const total = await db.transaction().execute(async (trx) => {
      const tables = await listCopiedTables(trx)
      await requireFitting(trx, manifest, tables)
      await openForCopies(trx, tables)
      let rows = 0
      for (const table of tables) rows += await restoreTable(trx, bytes, table, manifest)
      await closeForCopies(trx, tables)
      return rows
    })
    print(`${total} rows`)
  },
}

function readManifest(file: string, bytes: Buffer): Manifest {
  try {
    const manifest = JSON.parse(readEntry(bytes, 'manifest.json')) as Manifest
    if (manifest.format === 'polylogue-backup-1') return manifest
  } catch {
    // What is not a zip, or has no such entry, is no backup: said below.
  }
  throw new Failure(`${file} is not a backup of this program`)
}

function readEntry(bytes: Uint8Array, name: string): string {
  const entry = unzipSync(bytes, { filter: (one) => one.name === name })[name]
  if (!entry) throw new Failure(`the backup lacks ${name}`)
  return strFromU8(entry)
}

async function requireFitting(trx: Tx, manifest: Manifest, tables: CopiedTable[]): Promise<void> {
  const [filled] = await listFilledTables(trx, tables)
  if (filled) throw new Failure(`the database is not empty (${filled})`)
  const here = await listMigrationNames(trx)
  if (here.join() === manifest.migrations.join()) return
  const last = manifest.migrations.at(-1)
  throw new Failure(`the backup is of ${last}, this database of ${here.at(-1)}`)
}

async function restoreTable(
  trx: Tx,
  bytes: Uint8Array,
  table: CopiedTable,
  { tables }: Manifest,
): Promise<number> {
  const rows = readEntry(bytes, `${table.name}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CopiedRow)
  const promised = tables.find(({ name }) => name === table.name)?.rows
  if (rows.length !== promised) throw new Failure(`${table.name} is not whole in the backup`)
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await insertCopiedRows(trx, table, rows.slice(start, start + ROWS_AT_ONCE))
  }
  return rows.length
}
