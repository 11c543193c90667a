import { sql } from 'kysely'
import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { connect } from '~/db/connection'
import { freshDatabase } from '../support/database'
import { eventually } from '../support/eventually'
import { givenTeam, synced } from './live'
import { buildProgram, endPrograms, kill, startProgram } from './programs'
import { hasRedis, startRedis } from './redis'
import { join } from './server'

afterAll(endPrograms)

/** The embedded database serves one process; two need PostgreSQL (TEST_DATABASE_URL). */
const canRun = hasRedis && inject('databaseServer') !== null

describe('two processes, Redis and PostgreSQL, each killed in turn', () => {
  test.skipIf(!canRun)(
    'lose nothing that was seen or confirmed',
    { timeout: 240_000 },
    async () => {
      const program = await buildProgram()
      const { url, remove } = await freshDatabase()
      const admin = connect(url)
      const { textId, amina, bruno } = await givenTeam(admin)
      const redis = await startRedis()
      const one = await startProgram(program, url, redis.url)
      const two = await startProgram(program, url, redis.url)
      const a = join(one.port, textId, amina)
      const b = join(two.port, textId, bruno)
      await synced(a, b)
      const typing = setInterval(() => {
        a.type('a')
        b.type('b')
      }, 25)
      const both = (more: number) =>
        eventually(() => {
          const [ofA, ofB] = [count(b.text(), 'a'), count(a.text(), 'b')]
          expect(Math.min(ofA, ofB)).toBeGreaterThan(more)
        })

      await both(20)
      for (let cut = 1; cut <= 5; cut += 1) {
        await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(admin)
        await both(20 + 10 * cut)
      }
      await redis.stop()
      await both(90)
      await kill(one.process)
      const seen = Math.max(count(b.text(), 'a'), a.saved())
      clearInterval(typing)
      await eventually(() => expect(b.saved()).toBe(count(b.text(), 'b')))
      await kill(two.process)

      const again = await startProgram(program, url)
      const late = join(again.port, textId, bruno)
      await synced(late)
      expect(count(late.text(), 'a')).toBeGreaterThanOrEqual(seen)
      expect(count(late.text(), 'b')).toBe(count(b.text(), 'b'))
      for (const client of [a, b, late]) client.close()
      await kill(again.process)
      await admin.destroy()
      await remove()
      await rm(program)
    },
  )
})

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
