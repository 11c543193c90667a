import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import { blocksOf, canonicalJson, type Block, type Document } from '~/app/domain/document'
import { htmlOf } from '~/app/domain/document-html'
import type { DraftKind } from '~/app/domain/draft'
import type { Localized } from '~/app/domain/language'
import { seedUpdate } from '~/server/collaboration/headless'
import type { Db, Tx } from '../../connection'
import { appendUpdates } from '../../queries/draft-updates'
import type { CheckpointsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { PersonKey, PhaseKey, World } from '../world'

/** A document in one of its languages. */
export type Text = { language: string; document: Document }

/** `name` makes all ids: `idFor('draft:strategy')`, `idFor('text:strategy:fr')`. */
export type NewDraft = {
  name: string
  kind: DraftKind
  /** `null`: of the whole consultation. */
  phase: PhaseKey | null
  title: Localized
  by: PersonKey
  createdAt: Date
  /** The first is written here, the others are its translations. */
  languages: readonly string[]
  /** Counts the versions published: the live text is the one after. */
  generation: number
}

export async function insertDraft(db: Db, world: World, draft: NewDraft): Promise<void> {
  const draftId = draftIdOf(draft.name)
  await db
    .insertInto('drafts')
    .values({
      id: draftId,
      consultation_id: world.consultationId,
      phase_id: draft.phase === null ? null : world.phaseId(draft.phase),
      kind: draft.kind,
      title: draft.title,
      created_by_id: world.personId(draft.by),
      created_at: draft.createdAt,
    })
    .execute()
  const [source] = draft.languages
  await insertAll(
    db,
    'draft_texts',
    draft.languages.map((language) => ({
      id: textIdOf(draft.name, language),
      draft_id: draftId,
      language,
      source_id: language === source ? null : textIdOf(draft.name, source ?? language),
      generation: draft.generation,
    })),
  )
}

/** The live text opens with these words: one update of the server. */
export async function openLiveText(
  db: Db,
  name: string,
  generation: number,
  { language, document }: Text,
): Promise<void> {
  await appendUpdates(db, [
    {
      draftTextId: textIdOf(name, language),
      generation,
      seq: 1,
      update: seedUpdate(document),
      personId: null,
      clientId: null,
    },
  ])
}

export type NewVersion = {
  name: string
  number: number
  note: Localized
  by: PersonKey
  publishedAt: Date
  texts: readonly Text[]
}

/** The version with its texts and blocks; their ids come from the draft's name and the number. */
export async function publishVersion(
  trx: Tx,
  world: World,
  { name, number, note, by, publishedAt, texts }: NewVersion,
): Promise<void> {
  const versionId = versionIdOf(name, number)
  const checkpoints = texts.map((text) => checkpointRow(name, number, text))
  const lines = checkpoints.map(({ language, hash }) => `${language}:${hash.toString('hex')}`)
  await trx
    .insertInto('versions')
    .values({
      id: versionId,
      draft_id: draftIdOf(name),
      number,
      hash: sha256(lines.sort().join('\n')),
      note,
      published_by_id: world.personId(by),
      published_at: publishedAt,
    })
    .execute()
  await insertAll(trx, 'checkpoints', checkpoints)
  for (const { language, document } of texts) {
    await insertBlocks(trx, checkpointIdOf(name, number, language), blocksOf(document))
  }
}

function checkpointRow(name: string, number: number, { language, document }: Text) {
  return {
    id: checkpointIdOf(name, number, language),
    draft_text_id: textIdOf(name, language),
    version_id: versionIdOf(name, number),
    language,
    generation: number,
    seq: 1,
    content: document,
    html: htmlOf(document),
    hash: sha256(canonicalJson(document)),
  } satisfies Insertable<CheckpointsTable>
}

async function insertBlocks(trx: Tx, checkpointId: string, blocks: readonly Block[]) {
  const rows = blocks.map((block) => ({
    checkpoint_id: checkpointId,
    block_id: block.blockId,
    position: block.position,
    parent_id: block.parentId,
    kind: block.kind,
    level: block.level,
    role: block.role,
    attributes: block.attributes,
    text: block.text,
    text_hash: sha256(block.text),
  }))
  await insertAll(trx, 'blocks', rows)
}

function sha256(content: string): Buffer {
  return createHash('sha256').update(content).digest()
}

export function draftIdOf(name: string): string {
  return idFor(`draft:${name}`)
}
function textIdOf(name: string, language: string): string {
  return idFor(`text:${name}:${language}`)
}
export function versionIdOf(name: string, number: number): string {
  return idFor(`version:${name}:${number}`)
}
export function checkpointIdOf(name: string, number: number, language: string): string {
  return idFor(`checkpoint:${name}:${number}:${language}`)
}
