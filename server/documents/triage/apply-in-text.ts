import { findThread } from '~/db/queries/comment-threads'
import { applyWording } from '~/server/commands/apply-wording'
import { passageAt, type Place } from '~/app/domain/anchor'
import { contributionCode } from '~/app/domain/contribution'
import { blocksOf, type Document } from '~/app/domain/document'
import { isInterfaceLanguage, type Localized } from '~/app/domain/language'
import { Refused } from '~/app/domain/refusal'
import { withWording } from '~/app/domain/replace-passage'
import { mayReplace, positionKey } from '~/app/domain/triage'
import { textIn } from '~/app/i18n/catalogues.server'
import { settled, type Attempt } from '~/app/http/attempt.server'
import type { Context } from '~/app/http/context'
import type { TriageVisit } from '~/app/http/triage.server'
import { threadsHere } from './threads-here'

type Asked = {
  /** The first one's passage is replaced. */
  threadId: readonly string[]
  /** What was seen of its position. */
  seen: string
  /** Made of several; `undefined`: what the first one proposes. */
  wording?: string
}

/**
 * The wording a thread proposes takes the place of exactly its passage in the live text, whatever
 * others write elsewhere at the same time.
 */
export async function applyInText(
  context: Context,
  visit: TriageVisit,
  { threadId: threadIds, seen, wording }: Asked,
): Promise<Attempt<void>> {
  const { db, draft, own, visitor, working } = visit
  return settled(async () => {
    const thread = await findThread(db, threadIds[0]!)
    const carried = await threadsHere(db, working)
    const found = carried.find((one) => one.threadId === threadIds[0])
    if (!found || !thread || thread.replacement === null) throw new Refused('not-found')
    const { position } = found
    if (positionKey(position, working.blocks) !== seen) throw new Refused('position-changed-since')
    if (!mayReplace(position) || position.state === 'orphaned') {
      throw new Refused('passage-not-exact')
    }
    const after = wording ?? thread.replacement
    const before = passageAt(position, working.blocks)!
    const credit = await creditOf(visit, threadIds)
    const { startBlockId, startOffset, endBlockId, endOffset } = position
    const place = { startBlockId, startOffset, endBlockId, endOffset }
    const applied = { draftId: draft.id, draftTextId: own.id, threadIds, place, before, after }
    await context.liveDrafts.edit(
      own.id,
      visitor.personId,
      (current) => replaced(current, place, { before, after }),
      (trx, now) => applyWording(trx, visitor.personId!, { ...applied, credit }, now),
    )
  })
}

/** The passage is looked at once more in the text that is changed: somebody may just have written there. */
function replaced(
  current: Document,
  place: Place,
  { before, after }: { before: string; after: string },
): Document {
  if (passageAt(place, blocksOf(current)) !== before) throw new Refused('position-changed-since')
  const changed = withWording(current, place, after)
  if (!changed) throw new Refused('passage-not-exact')
  return changed
}

/** Says in each language of the consultation whose wording was taken, by its number in the register. */
async function creditOf(
  { db, consultation }: TriageVisit,
  threadIds: readonly string[],
): Promise<Localized> {
  const codes: string[] = []
  for (const threadId of threadIds) {
    const number = (await findThread(db, threadId))?.comments[0]?.number
    if (number) codes.push(contributionCode(number))
  }
  const languages = consultation.languages.filter(isInterfaceLanguage)
  return Object.fromEntries(
    languages.map((language) => {
      const names = new Intl.ListFormat(language).format(codes)
      return [language, textIn(language)('triage.credit', { count: codes.length, names })]
    }),
  )
}
