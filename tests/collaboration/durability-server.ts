import { sql } from 'kysely'
import { connect } from '~/db/connection'
import { connectRedisRelay } from '~/server/collaboration/redis-relay'
import { startServer } from './server'

/** A program that serves live drafting on the database it is given, and prints its port. */
const [, , url, redisUrl] = process.argv
const db = connect(url!)
await sql`select 1`.execute(db) // the embedded database takes seconds to open
const relay = redisUrl ? connectRedisRelay(redisUrl, () => {}) : null
const { port } = await startServer(db, { relay, followMs: relay ? 200 : null })
console.log(port)
