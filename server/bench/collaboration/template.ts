import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { connect } from '~/db/connection'
import { migrate } from '~/db/migrate'

/** A program that fills the database it is given (empty so far) with what the bench needs. */
const [, , address = '', fixture = ''] = process.argv
const db = connect(address)
await migrate(db)
await sql.raw(await readFile(fixture, 'utf8')).execute(db)
await db.destroy()
