import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '~/db/connection'
import { freshDatabase } from '../support/database'
import { givenTeam, synced } from './live'
import { buildProgram, endPrograms, kill, startProgram } from './programs'
import { join, type Client } from './server'
import { eventually } from '../support/eventually'

const ROUNDS = 3

afterAll(endPrograms)

describe('a server that is killed while people write', () => {
  test(
    'loses nothing that anyone else saw, nor that was confirmed',
    { timeout: 90_000 },
    async () => {
      const program = await buildProgram()
      const { url, remove } = await freshDatabase()
      const setup = connect(url)
      const { textId, amina, bruno } = await givenTeam(setup)
      await setup.destroy()

      for (let round = 0; round < ROUNDS; round += 1) {
        const { process, port } = await startProgram(program, url)
        const a = join(port, textId, amina)
        const b = join(port, textId, bruno)
        await synced(a, b)
        const seen = await typeUntilKilled(a, b, process, `${round}`)

        const again = await startProgram(program, url)
        const late = join(again.port, textId, bruno) // nobody else comes back
        await synced(late)
        expect(count(late.text(), `${round}`)).toBeGreaterThanOrEqual(seen)
        late.close()
        await kill(again.process)
      }
      await remove()
      await rm(program)
    },
  )
})

/** @returns how many of Amina's characters were seen by Bruno or confirmed to her. */
async function typeUntilKilled(a: Client, b: Client, process: ChildProcess, character: string) {
  const before = a.saved()
  const typing = setInterval(() => a.type(character), 15)
  await eventually(() =>
    expect(count(b.text(), character)).toBeGreaterThan(10 + 7 * Number(character)),
  )
  await kill(process)
  clearInterval(typing)
  const seen = count(b.text(), character)
  const confirmed = a.saved() - before
  a.close()
  b.close()
  return Math.max(seen, confirmed)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
