import { describe, expect } from 'vitest'
import { findFrozenText, listPositions } from '~/db/queries/anchor-positions'
import { listStandingThreads, listThreads } from '~/db/queries/comment-threads'
import { listVersions } from '~/db/queries/versions'
import type { Db } from '~/db/connection'
import { listBeside, threadsHere } from '~/server/documents/triage/threads-here'
import { passageAt } from '~/app/domain/anchor'
import { isUnconfirmed } from '~/app/domain/thread-position'
import type { Version } from '~/app/domain/version'
import { live } from '../collaboration/live'
import { dice } from '../support/dice'
import { LifeOfADraft } from '../support/life-of-a-draft'

/** `SEED=7` lives that life again; `LIVES=200` lives so many, from that seed on. */
const many = Number(process.env.LIVES ?? 0)
const first = Number(process.env.SEED ?? 1)
const count = many || (process.env.SEED ? 1 : 4)
const steps = Number(process.env.STEPS ?? 30)

describe('whatever is done to a draft', () => {
  live.for(Array.from({ length: count }, (_, index) => first + index))(
    'every thread can be reached, and has a place or a tombstone in every later text (SEED=%i)',
    { timeout: 300_000 },
    async (seed, { db, server }) => {
      const life = await LifeOfADraft.begin(db, server.rooms, dice(seed))
      for (let step = 0; step < steps; step++) {
        await life.step()
        const problems = await problemsOf(db, life)
        expect(problems, `${life.steps.join(', ')}: ${problems[0]}`).toEqual([])
      }
      await life.publish().catch(() => undefined)
      expect(await problemsOf(db, life)).toEqual([])
      if (many) console.log(`SEED=${seed}: ${summary(life)}`)
    },
  )
})

function summary({ steps, written }: LifeOfADraft): string {
  const versions = steps.filter((step) => step === 'publish').length
  const refused = steps.filter((step) => step.includes('('))
  return `${versions} versions, ${written.length} threads; refused: ${refused.join(', ')}`
}

async function problemsOf(db: Db, life: LifeOfADraft): Promise<string[]> {
  const ids = life.written.map(({ threadId }) => threadId)
  const found = await listThreads(db, ids)
  const versions = await listVersions(db, life.draftId)
  const problems = [
    ...differences('all', ids, found),
    ...(await Promise.all(versions.map((version) => problemsIn(db, life, version)))).flat(),
  ]
  const [latest] = versions
  for (const text of latest ? await life.texts() : []) {
    const working = await life.freezable(text)
    const here = await threadsHere(db, working)
    const beside = await listBeside(db, latest!, working, here)
    problems.push(...differences(`beside the ${text.language} text`, ids, beside))
  }
  return problems
}

/** In each text of a version stand the threads written on it, and on all before, in any language. */
async function problemsIn(db: Db, life: LifeOfADraft, version: Version): Promise<string[]> {
  const expected = life.written.filter((one) => one.version <= version.number)
  const problems: string[] = []
  for (const { checkpointId, draftTextId, language } of version.texts) {
    const name = `version ${version.number} ${language}`
    const { blocks } = (await findFrozenText(db, checkpointId))!
    const standing = await listStandingThreads(db, version.texts, checkpointId)
    problems.push(
      ...differences(
        name,
        expected.map(({ threadId }) => threadId),
        standing,
      ),
    )
    const known = new Set(blocks.map(({ blockId }) => blockId))
    const positions = new Map(
      (await listPositions(db, checkpointId)).map((row) => [row.threadId, row.position]),
    )
    for (const thread of standing) {
      const isEarlier = expected.some(
        (one) =>
          one.threadId === thread.id &&
          one.version < version.number &&
          one.draftTextId === draftTextId,
      )
      const position = positions.get(thread.id)
      const isOnWhole = thread.standing.state === 'document'
      if (isEarlier && !isOnWhole && !position) problems.push(`${name}: ${thread.id} has no place`)
      if (!position) continue
      if (isUnconfirmed(position)) problems.push(`${name}: ${thread.id} is not confirmed`)
      const { tombstoneBlockId } = position
      const isPlaced =
        position.state === 'orphaned'
          ? tombstoneBlockId !== null && known.has(tombstoneBlockId)
          : passageAt(position, blocks) !== null
      if (!isPlaced) problems.push(`${name}: ${thread.id} stands outside of the text`)
    }
  }
  return problems
}

function differences(
  where: string,
  expected: readonly string[],
  found: readonly { id: string }[],
): string[] {
  const ids = found.map(({ id }) => id)
  return [
    ...expected.filter((id) => !ids.includes(id)).map((id) => `${where}: ${id} is missing`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${where}: ${id} stands twice`),
  ]
}
