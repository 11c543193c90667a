import { sql } from 'kysely'
import { connect } from '~/db/connection'
import { startServer } from './server'

/** A program that serves live drafting on the database it is given, and prints its port. */
const db = connect(process.argv[2]!)
await sql`select 1`.execute(db) // the embedded database takes seconds to open
const { port } = await startServer(db)
console.log(port)
