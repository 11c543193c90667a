import { withContext, type Anchor } from '~/app/domain/anchor'
import type { Block } from '~/app/domain/document'
import type { Tx } from '../../connection'
import { insertAll, insertContributions, type NewContribution } from '../insert'
import { idFor, randomFrom, type Random } from '../random'
import type { SeedContributor, World } from '../world'
import { checkpointIdOf } from './publication'
import { speakers, type Speakers } from './speakers'
import { languageRead, type ThreadSource, type Voice } from './thread-source'

/** A thread with the passage it is pinned to, in the text of its reader. */
export type PinnedThread = { id: string; source: ThreadSource; language: string; anchor: Anchor }

/** Blocks of a version by language. */
export type BlocksByLanguage = ReadonlyMap<string, readonly Block[]>

/** @throws when a quote does not stand in its block. */
export function pinThreads(
  sources: readonly ThreadSource[],
  texts: BlocksByLanguage,
): PinnedThread[] {
  return sources.map((source) => {
    const language = languageRead(source.opener.language, [...texts.keys()])
    const anchor = anchorOf(source, texts.get(language) ?? [])
    return { id: idFor(`thread:${source.name}`), source, language, anchor }
  })
}

function anchorOf({ blockKey, quote, name }: ThreadSource, blocks: readonly Block[]): Anchor {
  const blockId = idFor(`strategy:${blockKey}`)
  const start = blocks.find((block) => block.blockId === blockId)?.text.indexOf(quote) ?? -1
  const place = { startBlockId: blockId, startOffset: start, endBlockId: blockId }
  const anchor =
    start === -1 ? null : withContext({ ...place, endOffset: start + quote.length }, blocks)
  if (!anchor) throw new Error(`thread ${name}: « ${quote} » does not stand in ${blockKey}`)
  return anchor
}

/** The threads on one version of the strategy with all that was said in them. */
export async function insertThreads(
  trx: Tx,
  world: World,
  version: 1 | 2,
  threads: readonly PinnedThread[],
): Promise<void> {
  await insertAll(
    trx,
    'comment_threads',
    threads.map(({ id, source, language, anchor }) => ({
      id,
      checkpoint_id: checkpointIdOf('strategy', version, language),
      start_block_id: anchor.startBlockId,
      start_offset: anchor.startOffset,
      end_block_id: anchor.endBlockId,
      end_offset: anchor.endOffset,
      quote: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      replacement: source.replacement,
    })),
  )
  const random = randomFrom(`threads:${version}`)
  const known = speakers(world, random)
  const rows = threads.flatMap((thread) => commentRows(world, version, thread, known, random))
  await insertAll(trx, 'contributors', known.added)
  rows.sort((one, other) => one.received_at.getTime() - other.received_at.getTime())
  await insertContributions(trx, world, rows)
  await insertAll(
    trx,
    'supports',
    threads.flatMap(({ source }) => supportRows(world, source, random)),
  )
}

/** What opened the thread, and what answered it: `idFor('comment:<name>:<place>')`, from 0. */
function commentRows(
  world: World,
  version: 1 | 2,
  { id, source }: PinnedThread,
  known: Speakers,
  random: Random,
): NewContribution[] {
  const hour = random.between(8, 13)
  return [source.opener, ...source.replies].map((voice, place) => ({
    id: idFor(`comment:${source.name}:${place}`),
    consultation_id: world.consultationId,
    phase_id: world.phaseId(version === 1 ? 2 : 3),
    activity_id: world.activityId(version === 1 ? 'comments-1' : 'comments-2'),
    channel: 'draft_comment',
    kind: place === 0 ? source.kind : 'comment',
    reply_to_id: place === 0 ? null : idFor(`comment:${source.name}:0`),
    thread_id: id,
    language: voice.language,
    text: voice.text,
    received_at: world.calendar.at(`2026-${voice.day} ${twoDigits(hour + place)}:00`),
    ...authorOf(world, voice, known, random),
  }))
}

function authorOf(world: World, voice: Voice, known: Speakers, random: Random) {
  if (voice.teamMember) {
    const personId = world.personId(voice.teamMember)
    return { sent_by_id: personId, state: 'aside' as const, consent: 'public' as const }
  }
  const author = known.find(voice)
  const hidesName = author.kind === 'individual' && random.chance(0.35)
  return {
    contributor_id: author.id,
    contributor_kind: author.kind,
    stakeholder_group_id: world.groupId(author.group),
    sent_by_id: author.personId,
    consent: hidesName ? ('name_hidden' as const) : ('public' as const),
  }
}

function supportRows(world: World, { name, supports, kind }: ThreadSource, random: Random) {
  const contribution_id = idFor(`comment:${name}:0`)
  const crowd = random.shuffled(world.contributors).slice(0, supports + 2)
  const differing = kind === 'wording' || kind === 'objection' ? 1 : 0
  return crowd.slice(0, supports + differing).map((contributor: SeedContributor, place) => ({
    contribution_id,
    contributor_id: contributor.id,
    stance: place < supports ? ('support' as const) : ('differ' as const),
  }))
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
