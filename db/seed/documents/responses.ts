import type { Insertable } from 'kysely'
import type { Localized } from '~/app/domain/language'
import { inTransaction } from './transaction'
import type { Db } from '../../connection'
import type { DispositionsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor, randomFrom, type Random } from '../random'
import { FOLLOWED_CONTRIBUTION, type PhaseKey, type ThemeKey, type World } from '../world'
import { numberOfKeyIn, withNumbers } from './passage-numbers'
import { versionIdOf } from './publication'
import { strategyV2 } from './strategy'
import {
  answers,
  decide,
  readResponses,
  readThreadResponses,
  type Disposition,
  type ResponseSource,
} from './response-source'
import { RESPONSES_1 } from './responses-1'
import { RESPONSES_2, RESPONSES_3 } from './responses-2'
import { RESPONSES_TO_THREADS } from './responses-threads'
import { themeOfBlock } from './comment-themes'
import type { ThreadSource } from './thread-source'

/** How many share the answer to the followed contribution, itself among them. */
const SHARING_FOLLOWED = 14
/** Of phase 3 the secretariat has answered some of what came first. */
const ANSWERED_OF_PHASE_3 = 0.78
/** When what is still pending in phase 3 is due, and who has it. */
const DUE_ON = '2026-12-12'
const ASSIGNEES = {
  logement: 'marc',
  eau: 'tomas',
  argent: 'marc',
  langues: 'ines',
  gouvernance: 'ines',
  donnees: 'aicha',
} as const

type Said = { id: string; kind: string; themes: ThemeKey[]; thread: ThreadSource | null }
type Decision = { contributionId: string; disposition: Disposition | null }

/** What is answered, response by response, and published; of phase 3 most is assigned and due. */
export async function seedResponses(
  db: Db,
  world: World,
  threads: readonly ThreadSource[],
): Promise<void> {
  const byId = new Map(world.contributions.map((one) => [one.id, one]))
  const byThread = new Map(threads.map((source) => [idFor(`thread:${source.name}`), source]))
  for (const phase of [1, 2, 3] as const) {
    const listed = await db
      .selectFrom('contributions')
      .where('phase_id', '=', world.phaseId(phase))
      .where('state', '=', 'listed')
      .orderBy('seq')
      .select(['id', 'kind', 'thread_id as threadId'])
      .execute()
    const said = listed.map(({ id, kind, threadId }): Said => {
      const thread = threadId === null ? null : (byThread.get(threadId) ?? null)
      const themes = thread ? [themeOfBlock(thread.blockKey)] : (byId.get(id)?.themes ?? [])
      return { id, kind, themes, thread }
    })
    await answerPhase(db, world, phase, said)
  }
}

async function answerPhase(db: Db, world: World, phase: PhaseKey, said: readonly Said[]) {
  const random = randomFrom(`responses:${phase}`)
  const sources = readResponses({ 1: RESPONSES_1, 2: RESPONSES_2, 3: RESPONSES_3 }[phase])
  const toThreads = readThreadResponses(RESPONSES_TO_THREADS)
  const decided = new Map<ResponseSource, Decision[]>()
  const pending: Said[] = []
  const sharing = new Set(followedFirst(said, sources))

  for (const one of said) {
    const source = one.thread
      ? toThreads.find(({ key }) => key === one.thread?.answer?.response)
      : sources.find((source) => mayAnswer(source, one, sharing))
    const isLeft = phase === 3 && !one.thread && !random.chance(ANSWERED_OF_PHASE_3)
    if (!source || isLeft) {
      pending.push(one)
      continue
    }
    const disposition = dispositionOf(source, one, random)
    decided.set(source, [...(decided.get(source) ?? []), { contributionId: one.id, disposition }])
  }
  for (const [source, decisions] of decided) {
    await publishResponse(db, world, phase, source, decisions)
  }
  await assignPending(db, world, phase, pending)
}

/** The followed contribution and those most like it have an answer of their own. */
function followedFirst(said: readonly Said[], sources: readonly ResponseSource[]): string[] {
  const own = sources.find(({ key }) => key === 'bulletin')
  if (!own) return []
  const fitting = said.filter(({ themes, kind, thread }) => {
    return !thread && kind === 'comment' && answers(own, themes, kind)
  })
  const others = fitting.filter(({ id }) => id !== FOLLOWED_CONTRIBUTION.id)
  const followed = said.filter(({ id }) => id === FOLLOWED_CONTRIBUTION.id)
  return [...followed, ...others].slice(0, SHARING_FOLLOWED).map(({ id }) => id)
}

function mayAnswer(source: ResponseSource, one: Said, sharing: ReadonlySet<string>): boolean {
  if (sharing.has(one.id)) return source.key === 'bulletin'
  return source.key !== 'bulletin' && answers(source, one.themes, one.kind)
}

function dispositionOf(source: ResponseSource, { thread, kind }: Said, random: Random) {
  if (kind === 'support') return 'noted'
  const own = thread?.answer?.disposition as Disposition | null | undefined
  return own ?? decide(source, random)
}

async function publishResponse(
  db: Db,
  world: World,
  phase: PhaseKey,
  source: ResponseSource,
  decisions: readonly Decision[],
): Promise<void> {
  const about = source.patterns.length === 0 ? 'comments:' : ''
  const id = idFor(`response:${phase}:${about}${source.key}`)
  const at = world.calendar.at(`2026-${source.day} 10:00`)
  const by = world.personId(source.by)
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('responses')
      .values({
        id,
        consultation_id: world.consultationId,
        text: withPassageNumbers(source.text),
        state: 'reviewed',
        assignee_id: by,
        reviewed_by_id: world.personId('ines'),
        created_at: at,
      })
      .execute()
    await insertAll(trx, 'dispositions', dispositionRows(id, decisions, by, at))
    await trx
      .updateTable('responses')
      .set({ state: 'published', published_at: at, published_by_id: world.personId('ines') })
      .where('id', '=', id)
      .execute()
    await insertAll(
      trx,
      'response_blocks',
      source.blocks.map((key) => ({
        response_id: id,
        version_id: versionIdOf('strategy', 2),
        block_id: idFor(`strategy:${key}`),
      })),
    )
  })
}

function withPassageNumbers(text: Localized): Localized {
  const [french] = strategyV2()
  const numberOf = numberOfKeyIn(french!.document)
  const numbered = Object.entries(text).map(([language, words]) => [
    language,
    withNumbers(words, numberOf),
  ])
  return Object.fromEntries(numbered) as Localized
}

function dispositionRows(
  responseId: string,
  decisions: readonly Decision[],
  by: string | null,
  at: Date | null,
): Insertable<DispositionsTable>[] {
  return decisions.map(({ contributionId, disposition }) => ({
    contribution_id: contributionId,
    response_id: responseId,
    disposition,
    decided_by_id: disposition === null ? null : by,
    decided_at: disposition === null ? null : at,
  }))
}

/** One answer to write per theme, due on a day that everyone can see. */
async function assignPending(db: Db, world: World, phase: PhaseKey, pending: readonly Said[]) {
  for (const [theme, assignee] of Object.entries(ASSIGNEES)) {
    const own = pending.filter(({ themes }) => (themes[0] ?? '').split('/')[0] === theme)
    if (own.length === 0) continue
    const id = idFor(`response:${phase}:due:${theme}`)
    await db
      .insertInto('responses')
      .values({
        id,
        consultation_id: world.consultationId,
        assignee_id: world.personId(assignee),
        due_on: world.calendar.day(DUE_ON),
        created_at: world.calendar.at('2026-11-18 10:00'),
      })
      .execute()
    const decisions = own.map(({ id: contributionId }) => ({ contributionId, disposition: null }))
    await insertAll(db, 'dispositions', dispositionRows(id, decisions, null, null))
  }
}
