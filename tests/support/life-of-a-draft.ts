import type { Db, Tx } from '~/db/connection'
import { findDraft, type DraftTextRow } from '~/db/queries/drafts'
import { findFrozenText } from '~/db/queries/anchor-positions'
import { findSourceText } from '~/db/queries/translations'
import { listVersions } from '~/db/queries/versions'
import { beginAnew } from '~/server/collaboration/begin-anew'
import { changeConsent } from '~/server/commands/change-consent'
import { confirmPosition, moveThread, placeThreads } from '~/server/commands/place-threads'
import { publishVersion } from '~/server/commands/publish-version'
import { restoreDraft } from '~/server/commands/restore-draft'
import { startDraft } from '~/server/commands/start-draft'
import { startDraftText } from '~/server/commands/start-draft-text'
import { startThread } from '~/server/commands/start-thread'
import { translateBlock } from '~/server/commands/translate-block'
import { withdrawVersion } from '~/server/commands/withdraw-version'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { markdownOf } from '~/server/documents/markdown-out'
import { readWord } from '~/server/documents/word/read-word'
import { writeWord } from '~/server/documents/word/write-word'
import { createLiveDrafts } from '~/server/live-drafts'
import type { Rooms } from '~/server/collaboration/rooms'
import { passageAt, type Place } from '~/app/domain/anchor'
import { blocksOf, type Block, type Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { Refused } from '~/app/domain/refusal'
import { withRestoredBlock } from '~/app/domain/restore-block'
import { isUnconfirmed } from '~/app/domain/thread-position'
import type { LiveDrafts } from '~/app/http/context'
import { freezableText, type TextToFreeze } from '~/app/http/freezable-texts.server'
import type { Dice } from './dice'
import { givenConsultation, givenMember, type GivenConsultation } from './given'
import { givenComment, givenSender, SECRET } from './given-publication'
import { duringThePhase } from './moments'
import { changedDocument, someDocument, somePlace, someWords } from './text-changes'

const LANGUAGES = ['en', 'fr', 'es']
const WORD_FILE = {
  ...{ title: 'Plan', language: 'en', pictures: new Map() },
  ...{ citationText: () => '', referenceText: () => '' },
}

const STEPS = [
  ...(['publish', 'publish', 'publish', 'comment', 'comment', 'revise', 'revise'] as const),
  ...(['restoreWhole', 'restoreBlock', 'bringBack', 'addLanguage', 'translate'] as const),
  ...(['translate', 'withdraw', 'erase', 'beginAnew'] as const),
] as const

/** A thread of the draft and the number of the version it was written on. */
export type Written = { threadId: string; version: number; draftTextId: string }

/**
 * A draft to which everything happens that may happen to one, by the very commands behind the
 * pages, in an order that chance decides. `steps` says what was done.
 */
export class LifeOfADraft {
  readonly written: Written[] = []
  readonly steps: string[] = []
  readonly live: LiveDrafts

  private constructor(
    private readonly db: Db,
    private readonly rooms: Rooms,
    private readonly next: Dice,
    private readonly given: GivenConsultation,
    private readonly personId: string,
    readonly draftId: string,
  ) {
    this.live = createLiveDrafts(db, rooms)
  }

  static async begin(db: Db, rooms: Rooms, next: Dice): Promise<LifeOfADraft> {
    const given = await givenConsultation(db, { languages: LANGUAGES })
    const personId = await givenMember(db, 'Salma', 'secretariat', given.consultationId)
    const { consultationId, phaseId } = given
    const first = createLiveDrafts(db, rooms).firstUpdate(someDocument(next))
    const facts = { consultationId, phaseId, kind: 'strategy' as const, title: { en: 'Plan' } }
    const { draftId } = await db
      .transaction()
      .execute((trx) => startDraft(trx, personId, { ...facts, language: 'en' }, first))
    await db
      .updateTable('activities')
      .set({ draft_id: draftId })
      .where('id', '=', given.activityIds.comments)
      .execute()
    return new LifeOfADraft(db, rooms, next, given, personId, draftId)
  }

  /** Something happens; what a rule forbids does not. */
  async step(): Promise<void> {
    const name = STEPS[this.next(STEPS.length)]!
    try {
      await this[name]()
      this.steps.push(name)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.steps.push(`${name} (${error.refusal})`)
    }
  }

  async texts(): Promise<DraftTextRow[]> {
    return (await findDraft(this.db, this.draftId))!.texts
  }

  /** A working text as it would be frozen now. */
  async freezable(text: DraftTextRow): Promise<TextToFreeze> {
    const [previous] = await listVersions(this.db, this.draftId)
    const { id: draftTextId, language } = text
    return freezableText(
      { db: this.db, liveDrafts: this.live },
      { draftTextId, language },
      previous,
    )
  }

  async publish(): Promise<void> {
    const texts = await this.texts()
    const isLeftOut = (text: DraftTextRow) => texts.length > 1 && this.next(4) === 0 && text
    const chosen = await Promise.all(
      texts.filter((text) => !isLeftOut(text)).map((text) => this.freezable(text)),
    )
    for (const text of chosen) await this.decidePositions(text)
    const publication = { draftId: this.draftId, texts: chosen, note: {} }
    await this.commit((trx) => publishVersion(trx, this.personId, publication, duringThePhase))
  }

  /** All that is not sure is confirmed, put elsewhere, or said to be gone; at times what is sure too. */
  private async decidePositions(text: TextToFreeze): Promise<void> {
    const { checkpointId, threads } = await this.commit((trx) => placeThreads(trx, text))
    for (const { threadId, position } of threads) {
      if (!isUnconfirmed(position) && this.next(12) > 0) continue
      const where = { threadId, checkpointId }
      const choice = this.next(4)
      const place = choice === 0 ? null : somePlace(text.blocks, this.next)
      await this.commit((trx) =>
        isUnconfirmed(position) && choice > 1
          ? confirmPosition(trx, this.personId, where)
          : moveThread(trx, this.personId, { ...where, place }),
      )
    }
  }

  async comment(): Promise<void> {
    const [latest] = await listVersions(this.db, this.draftId)
    if (!latest || latest.withdrawnAt) return
    for (let left = 1 + this.next(3); left > 0; left--) {
      const { checkpointId, draftTextId } = latest.texts[this.next(latest.texts.length)]!
      const { blocks } = (await findFrozenText(this.db, checkpointId))!
      const place = this.next(6) === 0 ? WHOLE : somePlace(blocks, this.next)
      const quote = place === WHOLE ? '' : passageAt(place, blocks)!
      const comment = givenComment({ checkpointId, blockIds: [] }, { ...place, quote })
      const sending = { versionId: latest.id, comment, secret: SECRET }
      const sender = givenSender(this.given, { email: 'amina@example.org' })
      const { threadId } = await this.commit((trx) =>
        startThread(trx, sender, sending, duringThePhase),
      )
      this.written.push({ threadId, version: latest.number, draftTextId })
    }
  }

  async revise(): Promise<void> {
    const text = await this.someText()
    await this.live.edit(text.id, this.personId, (document) => changedDocument(document, this.next))
  }

  async restoreWhole(): Promise<void> {
    await this.restore(null)
  }

  async restoreBlock(): Promise<void> {
    const text = await this.someText()
    const { document } = await this.live.read(text.id)
    const { blockId } = blocksOf(document)[this.next(blocksOf(document).length)] ?? {}
    await this.restore(blockId ?? null)
  }

  private async restore(blockId: string | null): Promise<void> {
    const text = await this.someText()
    const { seq, generation } = await this.live.read(text.id)
    const moment = { generation: 1 + this.next(generation), seq: 1 + this.next(seq) }
    const earlier = await this.live.readAt(text.id, moment.generation, moment.seq)
    const restored = { draftId: this.draftId, draftTextId: text.id, blockId, moment }
    await this.live.edit(
      text.id,
      this.personId,
      (current) => (blockId ? withRestoredBlock(current, earlier, blockId) : earlier) ?? current,
      (trx) => restoreDraft(trx, this.personId, restored),
    )
  }

  /** The text went out as a file, was worked on elsewhere, and comes back without its ids. */
  async bringBack(): Promise<void> {
    const text = await this.someText()
    await this.live.edit(text.id, this.personId, (document) => {
      const worked = this.next(3) > 0 ? changedDocument(document, this.next) : document
      const back =
        this.next(2) === 0
          ? documentFromMarkdown(markdownOf(worked)).document
          : readWord(writeWord(worked, WORD_FILE)).document
      return back ?? document
    })
  }

  async addLanguage(): Promise<void> {
    const texts = await this.texts()
    const language = LANGUAGES.find((one) => texts.every((text) => text.language !== one))
    const source = texts[0]!
    if (!language) return
    const first = this.live.firstUpdate((await this.live.read(source.id)).document)
    const added = { draftId: this.draftId, language, sourceId: source.id }
    await this.commit((trx) => startDraftText(trx, this.personId, added, first))
  }

  /** The blocks of a translation are brought in line with its source, and some translated. */
  async translate(): Promise<void> {
    const text = await this.someText()
    const source = await findSourceText(this.db, text.id)
    if (!source) return
    const original = (await this.live.read(source.id)).document
    const chosen = blocksOf(original).filter(() => this.next(3) > 0)
    await this.live.edit(
      text.id,
      this.personId,
      (current) => chosen.reduce((all, block) => this.translated(all, original, block), current),
      async (trx) => {
        for (const { blockId, text: sourceText } of chosen) {
          const own = { draftId: this.draftId, draftTextId: text.id, blockId, sourceText }
          await translateBlock(trx, this.personId, { ...own, sign: 'translated' })
        }
      },
    )
  }

  private translated(current: Document, original: Document, { blockId }: Block): Document {
    const children = [{ type: 'text' as const, text: someWords(this.next) }]
    const own = mapBlocks(original, (block) =>
      block.id === blockId ? { ...block, children } : block,
    )
    return withRestoredBlock(current, own, blockId) ?? current
  }

  async withdraw(): Promise<void> {
    if (this.next(3) > 0) return
    const versions = await listVersions(this.db, this.draftId)
    const version = versions[this.next(versions.length)]
    if (!version) return
    await this.commit((trx) =>
      withdrawVersion(trx, this.personId, version.id, { en: 'Mistaken' }, duringThePhase),
    )
  }

  /** Somebody asks that nothing of them be kept: their name, address and consent go. */
  async erase(): Promise<void> {
    const erased = { name: null, email: null, erased_at: duringThePhase }
    const rows = await this.db
      .selectFrom('contributors')
      .where('consultation_id', '=', this.given.consultationId)
      .select('id')
      .execute()
    const one = rows[this.next(rows.length)]
    if (!one) return
    await this.db.updateTable('contributors').set(erased).where('id', '=', one.id).execute()
    const receipt = await this.db
      .selectFrom('contributions')
      .where('contributor_id', '=', one.id)
      .where('receipt_id', 'is not', null)
      .select('receipt_id as id')
      .executeTakeFirst()
    const { consultationId } = this.given
    if (receipt?.id) {
      const kept = { id: receipt.id, consultationId }
      await this.commit((trx) => changeConsent(trx, kept, 'secretariat_only'))
    }
  }

  /** A text that rests begins anew, without what was deleted on the way. */
  async beginAnew(): Promise<void> {
    const text = await this.someText()
    const { generation, seq } = await this.live.read(text.id)
    const resting = { draftTextId: text.id, generation, seq, kind: 'strategy' as const }
    await beginAnew(this.db, this.rooms, resting, 1)
  }

  private async someText(): Promise<DraftTextRow> {
    const texts = await this.texts()
    return texts[this.next(texts.length)]!
  }

  private commit<T>(work: (trx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(work)
  }
}

/** What a reader sends who comments on the whole. */
const WHOLE: Place = { startBlockId: '', startOffset: 0, endBlockId: '', endOffset: 0 }
