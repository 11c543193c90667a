import type { Db } from '~/db/connection'
import { listBlocks } from '~/db/queries/checkpoints'
import { listMatchingIds, listRegisterRows } from '~/db/queries/register'
import type { RegisterScope } from '~/db/queries/register-matching'
import { listBeingAnswered, listNamed } from '~/db/queries/answers-owed'
import { findLatestVersion, findVersion, listVersions } from '~/db/queries/versions'
import { blockChanges } from '~/app/domain/block-changes'
import { contributionNumber } from '~/app/domain/contribution'
import type { Block } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import { registerFilters, type RegisterRow } from '~/app/domain/register'
import { MAX_ANSWERED } from '~/app/domain/response'
import { textFor, type Version } from '~/app/domain/version'
import type { Problems, Typed } from './form.server'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address asks to answer, and what of it is left out. */
export type Chosen = {
  ids: string[]
  /** Of the theme that was asked for, but named by a response that is being written. */
  elsewhere: { responseId: string; count: number }[]
}

/**
 * Contributions an address asks to answer: named by number or id, of a thread, or all that waits
 * in a theme and that nobody answers yet.
 */
export async function listChosen(
  db: Db,
  scope: RegisterScope,
  params: URLSearchParams,
): Promise<Chosen> {
  const names = params.getAll('contributions').flatMap((value) => value.split(/[\s,;]+/))
  const chosen = await listNamed(db, scope.consultationId, {
    ids: names.filter((name) => UUID.test(name)),
    numbers: names.flatMap((name) => contributionNumber(name) ?? []),
    threadIds: params.getAll('thread').filter((id) => UUID.test(id)),
  })
  const filters = { ...registerFilters(params), disposition: ['pending' as const], query: '' }
  if (filters.theme.length === 0) return { ids: chosen, elsewhere: [] }
  const waiting = await listMatchingIds(db, scope, filters, MOST_READ)
  const taken = await listBeingAnswered(db, waiting)
  const isTaken = new Set(taken.map(({ contributionId }) => contributionId))
  const free = waiting.filter((id) => !isTaken.has(id))
  const counts = new Map<string, number>()
  for (const { responseId } of taken) counts.set(responseId, (counts.get(responseId) ?? 0) + 1)
  return {
    ids: [...new Set([...chosen, ...free])],
    elsewhere: [...counts].map(([responseId, count]) => ({ responseId, count })),
  }
}

/** So many of a theme are looked through for those nobody answers yet. */
const MOST_READ = 10 * MAX_ANSWERED

/** A contribution to answer, and the other response that is being written for it. */
type RowToAnswer = RegisterRow & { answeredIn: string | null }

/**
 * Contributions as the form lists them, in order of arrival; those beyond the most it takes are
 * left.
 *
 * @param ownId the response the form is about; `null`: a new one.
 */
export async function listToAnswer(
  db: Db,
  scope: RegisterScope,
  ids: readonly string[],
  ownId: string | null = null,
): Promise<RowToAnswer[]> {
  const shown = ids.slice(0, MAX_ANSWERED)
  const taken = await listBeingAnswered(db, shown, ownId)
  const others = new Map(taken.map((one) => [one.contributionId, one.responseId]))
  return (await listRegisterRows(db, scope, shown))
    .reverse()
    .map((row) => ({ ...row, answeredIn: others.get(row.id) ?? null }))
}

/**
 * The form as it was typed, answering also the contributions whose numbers were written in it;
 * numbers that name none stay written, as a problem. A form that had no contributions yet had no
 * other fields either: those are as stored.
 */
export async function chooseMore(
  db: Db,
  scope: RegisterScope,
  typed: Typed,
  ownId: string | null = null,
) {
  const { contributions: numbers = '', ...fields } = typed
  const kept = [typed.contribution ?? []].flat().filter((id) => UUID.test(id))
  const names = [numbers].flat().join(' ').trim()
  const asked = new URLSearchParams({ contributions: names })
  const { ids: added } = await listChosen(db, scope, asked)
  const ids = [...new Set([...kept, ...added])]
  const isUnknown = names !== '' && added.length === 0
  const problems: Problems = isUnknown ? { contributions: 'invalid' } : {}
  return {
    intent: kept.length === 0 ? 'choose' : 'response',
    typed: isUnknown ? typed : fields,
    problems,
    rows: await listToAnswer(db, scope, ids, ownId),
    isCut: ids.length > MAX_ANSWERED,
  }
}

/** A passage that may have changed because of a response. */
export type OfferedPassage = {
  versionId: string
  blockId: string
  /** As readers quote it; `null`: a heading. */
  number: string | null
  text: string
  language: string
}

export type PassageOffer = {
  versionNumber: number
  passages: OfferedPassage[]
  others: { id: string; number: number }[]
}

/** The passages of a version of the strategy that are new or read differently; `null`: none is published. */
export async function findPassageOffer(
  db: Db,
  consultation: { id: string; languages: readonly string[] },
  versionId: string | null,
): Promise<PassageOffer | null> {
  const asked = versionId && UUID.test(versionId) ? await findVersion(db, versionId) : undefined
  const isOwn = asked?.consultationId === consultation.id && asked.kind === 'strategy'
  const version = isOwn ? asked : await findLatestVersion(db, consultation.id, 'strategy')
  if (!version) return null
  const versions = await listVersions(db, version.draftId)
  const previous = versions.find(({ number }) => number === version.number - 1)
  const blocks = await blocksIn(db, version, consultation.languages)
  const before = previous ? await blocksIn(db, previous, consultation.languages) : []
  const numbers = passageNumbers(sectionsOf(blocks))
  const language = textFor(version.texts, consultation.languages)?.language ?? ''
  const passages = changed(before, blocks).map(({ blockId, text }) => ({
    versionId: version.id,
    blockId,
    number: numbers.get(blockId) ?? null,
    text,
    language,
  }))
  const others = versions.filter(({ id }) => id !== version.id)
  return {
    versionNumber: version.number,
    passages,
    others: others.map(({ id, number }) => ({ id, number })),
  }
}

function changed(before: readonly Block[], blocks: readonly Block[]): Block[] {
  return blockChanges(before, blocks).flatMap((change) =>
    change.status === 'added' || change.status === 'rewritten' ? [change.newBlock] : [],
  )
}

async function blocksIn(db: Db, version: Version, languages: readonly string[]) {
  const text = textFor(version.texts, languages)
  return text ? listBlocks(db, text.checkpointId) : []
}
