import { listBlocks } from '~/db/queries/checkpoints'
import { findPublishableDraft, listVersions } from '~/db/queries/versions'
import { blocksOf, type Block } from '~/app/domain/document'
import { withoutEmptyBlocks } from '~/app/domain/document-empty'
import type { Version } from '~/app/domain/version'
import type { Context, FreezableText } from './context'
import { found } from './found.server'

/** A working text as it would be frozen, beside the one it follows. */
export type TextToFreeze = FreezableText & {
  draftTextId: string
  language: string
  /** Of the text published before; `null`: it is published for the first time. */
  before: Block[] | null
}

/** One working text as it would be frozen now, beside its text in the version published before. */
export async function freezableText(
  { db, liveDrafts }: Pick<Context, 'db' | 'liveDrafts'>,
  { draftTextId, language }: { draftTextId: string; language: string },
  previous: Version | undefined,
): Promise<TextToFreeze> {
  const published = previous?.texts.find((text) => text.draftTextId === draftTextId)
  const before = published ? await listBlocks(db, published.checkpointId) : null
  const live = await liveDrafts.readCheckpoint(draftTextId, before ?? [])
  const document = withoutEmptyBlocks(live.document)
  return { ...live, document, blocks: blocksOf(document), draftTextId, language, before }
}

/**
 * The texts of a draft as they would be frozen now, whichever page publishes them. `seen` names
 * this state of them: a page carries it, so that nobody publishes what they have not read.
 *
 * @returns `number`: of the version they would become, from 1.
 * @throws a Response when there is no such draft.
 */
export async function freezableTexts(
  { db, liveDrafts }: Pick<Context, 'db' | 'liveDrafts'>,
  draftId: string,
): Promise<{ texts: TextToFreeze[]; seen: string; number: number }> {
  const draft = found(await findPublishableDraft(db, draftId))
  const [previous] = await listVersions(db, draftId)
  const texts = await Promise.all(
    draft.texts.map((text) => freezableText({ db, liveDrafts }, text, previous)),
  )
  const states = texts.map(({ language, generation, seq }) => `${language}:${generation}:${seq}`)
  return { texts, seen: states.join(' '), number: (previous?.number ?? 0) + 1 }
}
