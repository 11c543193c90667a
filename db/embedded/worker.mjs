/*
 * The thread the embedded database lives in: a long query would otherwise stop the server's event
 * loop. Plain JavaScript, so that it runs as it is from the sources, the build and the tests.
 * Values cross as text, as PostgreSQL's own protocol has them; `pool.ts` reads them like `pg` does.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

const asItIs = (text) => text

const FIELDS_OF_ERRORS = [
  'severity',
  'code',
  'detail',
  'hint',
  'position',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'routine',
]

async function open() {
  // PGlite starts with `-F`, which leaves writing to the disk to the system: not safe when power fails.
  const sync = workerData.syncsToDisk ? ['-c', 'fsync=on'] : []
  const database = await PGlite.create({
    dataDir: workerData.folder,
    extensions: { pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...sync, '-c', 'timezone=UTC'],
  })
  for (const type of Object.keys(database.parsers)) database.parsers[type] = asItIs
  for (const type of Object.keys(database.serializers)) database.serializers[type] = asItIs
  return database
}

const opened = open()
opened.then(
  () => parentPort.postMessage({ ready: true }),
  (error) => parentPort.postMessage({ ready: true, error: plain(error) }),
)

parentPort.on('message', async ({ id, sql, parameters, closes }) => {
  try {
    const database = await opened
    const answer = closes ? await database.close() : await run(database, sql, parameters)
    parentPort.postMessage({ id, answer })
  } catch (error) {
    parentPort.postMessage({ id, error: plain(error) })
  }
})

/** Without parameters several statements may come at once, as with `pg`; the last one answers. */
async function run(database, sql, parameters) {
  const options = { rowMode: 'array' }
  const result =
    parameters.length > 0
      ? await database.query(sql, parameters, options)
      : (await database.exec(sql, options)).at(-1)
  return {
    command: result?.command ?? null,
    rowCount: result?.rowCount ?? 0,
    fields: result?.fields ?? [],
    rows: result?.rows ?? [],
  }
}

function plain(error) {
  const fields = FIELDS_OF_ERRORS.filter((name) => error[name] !== undefined)
  return {
    message: error.message,
    fields: Object.fromEntries(fields.map((name) => [name, error[name]])),
  }
}
