import { withContext, type Place } from '~/app/domain/anchor'
import { blocksOf, type Block, type BlockNode, type Document } from '~/app/domain/document'
import { THREAD_KINDS } from '~/app/domain/comment-thread'
import type { Db, Tx } from '~/db/connection'
import { insertAll } from '~/db/seed/insert'
import { idFor, randomFrom, type Random } from '~/db/seed/random'
import { publishVersion } from '~/server/commands/publish-version'

export type LargeText = { versionId: string; words: number; blocks: number; threads: number }

type Size = { words: number; threads: number }

const WORDS_ON_A_PAGE = 330

/** What must stay fast: a hundred pages, and five thousand threads on them. */
export const HUNDRED_PAGES: Size = { words: 100 * WORDS_ON_A_PAGE, threads: 5000 }

/**
 * A long text is published in the example's consultation and spoken of: its words and those of
 * its threads are what people said in it, so that it reads, weighs and compresses as text does.
 */
export async function givenLargeText(db: Db, size: Size): Promise<LargeText> {
  const random = randomFrom('large-text')
  const said = await listSaid(db)
  const document = textOf(said, size.words, random)
  return db.transaction().execute(async (trx) => {
    const place = await givenOpenDraft(trx)
    const versionId = await publishVersion(
      trx,
      place.personId,
      {
        draftId: place.draftId,
        texts: [
          {
            language: 'fr',
            draftTextId: place.draftTextId,
            document,
            generation: 1,
            seq: 0,
            problem: null,
          },
        ],
        note: {},
      },
      new Date(),
    )
    const blocks = blocksOf(document)
    await insertThreads(trx, { ...place, versionId, blocks, said, random }, size.threads)
    const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
    return { versionId, words, blocks: blocks.length, threads: size.threads }
  })
}

/** What was said in French, and who said it. */
async function listSaid(db: Db) {
  return db
    .selectFrom('contributions')
    .where('language', '=', 'fr')
    .where('state', '=', 'listed')
    .where('consent', '=', 'public')
    .select([
      'text',
      'contributor_id as contributorId',
      'contributor_kind as contributorKind',
      'stakeholder_group_id as groupId',
    ])
    .orderBy('seq')
    .execute()
}

type Said = Awaited<ReturnType<typeof listSaid>>

const PASSAGES_IN_A_PART = 24

/** Parts of passages: sentences of what was said, put together anew each time round. */
function textOf(said: Said, words: number, random: Random): Document {
  const sentences = said.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/u))
  const nodes: BlockNode[] = [heading('title', 1, 'Un texte de cent pages')]
  let count = 0
  for (let passage = 0; count < words; passage++) {
    if (passage % PASSAGES_IN_A_PART === 0) {
      nodes.push(heading(`part-${passage}`, 2, random.pick(sentences).slice(0, 60)))
    }
    const length = random.between(2, 6)
    const text = Array.from({ length }, () => random.pick(sentences)).join(' ')
    nodes.push({
      type: 'paragraph',
      id: idOf(`block-${passage}`),
      children: [{ type: 'text', text }],
    })
    count += text.split(/\s+/u).length
  }
  return { nodes }
}

function heading(name: string, level: 1 | 2, text: string): BlockNode {
  return { type: 'heading', id: idOf(name), level, children: [{ type: 'text', text }] }
}

async function givenOpenDraft(trx: Tx) {
  const { consultationId, phaseId } = await trx
    .selectFrom('phases')
    .where('opens_at', '<=', new Date())
    .orderBy('position', 'desc')
    .select(['consultation_id as consultationId', 'id as phaseId'])
    .executeTakeFirstOrThrow()
  const { personId } = await trx
    .selectFrom('roles')
    .where('role', '=', 'secretariat')
    .where('consultation_id', '=', consultationId)
    .select('person_id as personId')
    .executeTakeFirstOrThrow()
  const draftId = idOf('draft')
  const draftTextId = idOf('text')
  await insertAll(trx, 'drafts', [
    {
      id: draftId,
      consultation_id: consultationId,
      phase_id: phaseId,
      kind: 'strategy',
      title: { fr: 'Un texte de cent pages' },
      created_by_id: personId,
    },
  ])
  await insertAll(trx, 'draft_texts', [{ id: draftTextId, draft_id: draftId, language: 'fr' }])
  await insertAll(trx, 'activities', [
    { phase_id: phaseId, kind: 'comments', title: { fr: 'Cent pages' }, draft_id: draftId },
  ])
  return { consultationId, phaseId, personId, draftId, draftTextId }
}

type Spoken = {
  consultationId: string
  phaseId: string
  versionId: string
  blocks: readonly Block[]
  said: Said
  random: Random
}

/** Most passages have a few threads, some have very many. */
async function insertThreads(trx: Tx, spoken: Spoken, count: number) {
  const { blocks, said, random, versionId } = spoken
  const { id: checkpointId } = await trx
    .selectFrom('checkpoints')
    .where('version_id', '=', versionId)
    .select('id')
    .executeTakeFirstOrThrow()
  const threads = []
  const comments = []
  for (let index = 0; index < count; index++) {
    const at = Math.floor(
      random.chance(0.3) ? blocks.length * 0.1 * random.next() : blocks.length * random.next(),
    )
    const anchor = withContext(placeIn(blocks, at, random), blocks)!
    const kind = random.pick(THREAD_KINDS)
    const id = idOf(`thread-${index}`)
    threads.push({
      id,
      checkpoint_id: checkpointId,
      start_block_id: anchor.startBlockId,
      start_offset: anchor.startOffset,
      end_block_id: anchor.endBlockId,
      end_offset: anchor.endOffset,
      quote: anchor.quote,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      replacement: kind === 'wording' ? random.pick(said).text.slice(0, 200) : null,
    })
    const opening = idOf(`comment-${index}`)
    comments.push(commentOf(spoken, id, kind, opening, null))
    if (random.chance(0.3))
      comments.push(commentOf(spoken, id, 'comment', idOf(`reply-${index}`), opening))
  }
  await insertAll(trx, 'comment_threads', threads)
  await insertAll(trx, 'contributions', comments)
}

function commentOf(
  { consultationId, phaseId, said, random }: Spoken,
  threadId: string,
  kind: (typeof THREAD_KINDS)[number],
  id: string,
  replyToId: string | null,
) {
  const { text, contributorId, contributorKind, groupId } = random.pick(said)
  return {
    id,
    consultation_id: consultationId,
    phase_id: phaseId,
    channel: 'draft_comment' as const,
    kind,
    thread_id: threadId,
    reply_to_id: replyToId,
    contributor_id: contributorId,
    contributor_kind: contributorKind,
    stakeholder_group_id: groupId,
    consent: 'public' as const,
    language: 'fr',
    text,
    received_at: new Date(Date.UTC(2026, 10, 3, 9)),
  }
}

/** Of ten places six are a few words, two or three a sentence, one a block, some reach into the next. */
function placeIn(blocks: readonly Block[], at: number, random: Random): Place {
  const { blockId, text } = blocks[at]!
  const whole = {
    startBlockId: blockId,
    startOffset: 0,
    endBlockId: blockId,
    endOffset: text.length,
  }
  const next = blocks[at + 1]
  const kind = random.next()
  if (kind < 0.1) return whole
  const starts = [...text.matchAll(/\p{L}+/gu)].map(({ index }) => index)
  const first = random.between(0, Math.max(0, starts.length - 2))
  const startOffset = starts[first] ?? 0
  if (kind < 0.15 && next) {
    return {
      ...whole,
      startOffset,
      endBlockId: next.blockId,
      endOffset: Math.min(40, next.text.length),
    }
  }
  const length = kind < 0.4 ? 20 : random.between(3, 12)
  return { ...whole, startOffset, endOffset: starts[first + length] ?? text.length }
}

function idOf(name: string): string {
  return idFor(`large-text:${name}`)
}
