import {
  listCopiedTables,
  listMigrationNames,
  readRows,
  type CopiedTable,
} from '~/db/queries/backup'
import type { Tx } from '~/db/connection'
import { writeArchive, type Archive } from './archive'
import { required, type Command } from './command'

/** What a backup says of itself, in `manifest.json`. */
export type Manifest = {
  format: 'polylogue-backup-1'
  /** Oldest first. A backup goes into a database made by the same. */
  migrations: string[]
  tables: { name: string; rows: number }[]
}

export const backup: Command = {
  usage: '--out FILE.zip',
  does: 'Writes everything the database holds into one file.',
  help: [
    'One JSON line for each row, of one moment; goes back with `restore`, into PostgreSQL or an',
    'embedded database alike. The file holds personal data: keep it where others cannot read.',
    'Not in it: open sessions, sign-in links, SECRET and the mails kept in DATA_DIR.',
  ],
  options: { out: { type: 'string' } },
  async run(given, { db, print }) {
    const file = required(given, 'out')
    let rows = 0
    await writeArchive(file, (archive) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (trx) => {
          const manifest = await copyAll(trx, archive)
          rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
        }),
    )
    print(`${file}: ${rows} rows`)
  },
}

async function copyAll(trx: Tx, archive: Archive): Promise<Manifest> {
  const migrations = await listMigrationNames(trx)
  const tables: Manifest['tables'] = []
  for (const table of await listCopiedTables(trx)) {
    tables.push({ name: table.name, rows: await copyTable(trx, archive, table) })
  }
  const manifest: Manifest = { format: 'polylogue-backup-1', migrations, tables }
  archive.add('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** @returns how many rows. */
async function copyTable(trx: Tx, archive: Archive, table: CopiedTable): Promise<number> {
  const write = archive.begin(`${table.name}.jsonl`)
  let count = 0
  for await (const rows of readRows(trx, table)) {
    write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    count += rows.length
  }
  return count
}
