import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  meetThreads,
  ownPassage,
  threadsHere,
  type CarriedHere,
} from '~/server/documents/triage/threads-here'
import { decidePosition, type PositionDecision } from '~/server/commands/decide-position'
import type { Block } from '~/app/domain/document'
import { passageNumbers, sectionsOf } from '~/app/domain/document-sections'
import { draftingRefusal } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import type { Refusal } from '~/app/domain/refusal'
import type { OfferedBlock } from '~/app/domain/threads-beside'
import { isUnconfirmed } from '~/app/domain/thread-position'
import { blockAt } from '~/app/domain/triage'
import { decidePositionSchema, moveThreadSchema } from '~/app/domain/triage.input'
import { PositionsPage } from '~/app/components/triage/positions-page'
import { attempt } from '~/app/http/attempt.server'
import {
  checkForm,
  readSent,
  type Checked,
  type Problems,
  type SentForm,
} from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterTriage } from '~/app/http/triage.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.positions'

export const handle = { frame: 'work', enhance: ['triage'] }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** So many threads are listed under a heading; the others come when these are settled. */
const MOST_LISTED = 200

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterTriage(args, ROUTE)
  const { consultation, db, draft, language, latest, own, person, text, visitor, working } = visit
  const { searchParams } = new URL(args.request.url)
  const carried = await threadsHere(db, working)
  const waiting = carried.filter(({ position }) => isUnconfirmed(position))
  const gone = carried.filter(({ position }) => position.state === 'orphaned')
  const decided = carried.filter(({ position }) => position.decidedById !== null)
  const current = currentOf(carried, waiting, searchParams)
  const meet = (some: readonly CarriedHere[]) =>
    meetThreads(db, working.blocks, some.slice(0, MOST_LISTED))
  const [met] = current ? await meet([current]) : []
  return {
    title: `${text('positions.title')} – ${inLanguage(draft.title, language, consultation.languages)}`,
    consultation,
    draft: { id: draft.id, title: draft.title, texts: draft.texts },
    own,
    personName: person?.name ?? '',
    versionNumber: latest?.number ?? null,
    canDecide: draftingRefusal(visitor, draft) === null,
    current: met ? { ...met, then: await ownPassage(db, met.thread.id) } : null,
    nextId: nextOf(current, waiting),
    waiting: await meet(waiting),
    counts: { waiting: waiting.length, gone: gone.length, all: carried.length },
    gone: await meet(gone.filter(({ position }) => position.decidedById === null)),
    decided: await meet(decided),
    move:
      searchParams.has('move') && current ? moveOffer(working.blocks, current, searchParams) : null,
    done: searchParams.get('done'),
  }
}

/** The thread an address names, else the first that waits, from where somebody had come to. */
function currentOf(
  carried: readonly CarriedHere[],
  waiting: readonly CarriedHere[],
  params: URLSearchParams,
): CarriedHere | undefined {
  const named = params.get('thread')
  if (named !== null) return carried.find(({ threadId }) => threadId === named)
  return waiting.find(({ threadId }) => threadId === params.get('from')) ?? waiting[0]
}

/** The one that waits after this one, else the first; `null`: no other does. */
function nextOf(current: CarriedHere | undefined, waiting: readonly CarriedHere[]): string | null {
  const others = waiting.filter(({ threadId }) => threadId !== current?.threadId)
  const place = waiting.findIndex(({ threadId }) => threadId === current?.threadId)
  return (waiting[place + 1] ?? others[0])?.threadId ?? null
}

/** So many blocks are offered at once. */
const MOST_OFFERED = 12

/** Where a thread may be put: the block that was chosen, or those near it, or those that say a word. */
function moveOffer(blocks: readonly Block[], { position }: CarriedHere, params: URLSearchParams) {
  const query = params.get('q')?.trim() ?? ''
  const numbers = passageNumbers(sectionsOf(blocks))
  const offered = ({ blockId, text }: Block): OfferedBlock => {
    return { blockId, text, number: numbers.get(blockId) ?? null }
  }
  const chosen = blocks.find(({ blockId }) => blockId === params.get('block'))
  const saying = blocks.filter(({ text }) => text.toLowerCase().includes(query.toLowerCase()))
  const at = blocks.findIndex(({ blockId }) => blockId === blockAt(position))
  const near = Math.max(0, at - MOST_OFFERED / 2)
  const shown =
    query === '' ? blocks.slice(near, near + MOST_OFFERED) : saying.slice(0, MOST_OFFERED)
  return { query, chosen: chosen ? offered(chosen) : null, blocks: shown.map(offered) }
}

/** A person says where a thread stands; the page goes on with the next one. */
export async function action(args: ActionFunctionArgs) {
  const { db, draft, language, own, visitor, working } = await enterTriage(args, ROUTE)
  const sent = await readSent(args)
  const checked = checkDecision(sent)
  if (!checked.ok) return refused(sent, { problems: checked.problems })
  const refusal =
    sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visitor) ?? draftingRefusal(visitor, draft)
  if (refusal) return refused(sent, { refusal })

  const { draftTextId, document, generation, seq } = working
  const text = { draftTextId, language: own.language, document, generation, seq }
  const decided = await attempt(db, (trx) =>
    decidePosition(trx, visitor.personId!, text, checked.value.decision),
  )
  if (!decided.ok) return refused(sent, decided)
  const query = new URLSearchParams({ text: own.id, done: sent.intent })
  if (checked.value.from !== '') query.set('from', checked.value.from)
  return redirectTo(`/${language}/drafts/${draft.id}/positions?${query.toString()}`)
}

function checkDecision(sent: SentForm): Checked<{ decision: PositionDecision; from: string }> {
  if (sent.intent === 'move') {
    const checked = checkForm(sent, moveThreadSchema)
    if (!checked.ok) return checked
    const { threadId, seen, from, blockId, words } = checked.value
    return { ok: true, value: { decision: { threadId, seen, what: { blockId, words } }, from } }
  }
  const checked = checkForm(sent, decidePositionSchema)
  if (!checked.ok) return checked
  const { threadId, seen, from } = checked.value
  const what = sent.intent === 'gone' ? 'gone' : 'confirm'
  return { ok: true, value: { decision: { threadId, seen, what }, from } }
}

function refused(
  { intent, typed }: SentForm,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ intent, typed, problems, refusal }, refusal ? 403 : 422)
}

export default function PositionsRoute() {
  return (
    <PositionsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
