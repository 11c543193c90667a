import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findMoment, listKeptMoments } from '~/db/queries/draft-history'
import { restoreDraft } from '~/server/commands/restore-draft'
import { redlineRows } from '~/app/domain/block-changes'
import { blocksOf, type Document, type TableNode } from '~/app/domain/document'
import { draftingRefusal } from '~/app/domain/draft'
import { restoreBlockSchema, restoreWholeSchema } from '~/app/domain/history.input'
import { readMoment, type Moment } from '~/app/domain/moment'
import { Refused, type Refusal } from '~/app/domain/refusal'
import { withRestoredBlock } from '~/app/domain/restore-block'
import { ComparePage } from '~/app/components/history/compare-page'
import { settled } from '~/app/http/attempt.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { checkForm, readSent, type Problems } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'

const ROUTE = '$lang.drafts.$draftId.history.compare'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const { consultation, db, draft, own, person, text, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  const from = readMoment(searchParams.get('from') ?? '') ?? beforeAll(own)
  const to = readMoment(searchParams.get('to') ?? '')
  const [before, after] = [await stateAt(visit, args, from), await stateAt(visit, args, to)]
  return {
    title: text('history.compareTitle'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    kept: await listKeptMoments(db, own.id),
    from: before.facts,
    to: after.facts,
    rows: redlineRows(blocksOf(before.document), blocksOf(after.document)),
    tables: after.document.nodes.filter((node): node is TableNode => node.type === 'table'),
  }
}

type Visit = Awaited<ReturnType<typeof enterDraftText>>

/** Before the first word. */
const beforeAll = ({ generation }: { generation: number }): Moment => ({ generation, seq: 0 })

/** When a state was reached and by whom; `null`: it is before the first word. */
type ReachedMoment = Moment & { at: Date | null; name: string | null }

/** A state of the text with when it was reached; `null`: as it stands now. */
async function stateAt(
  { db, own }: Visit,
  { context: { liveDrafts } }: LoaderFunctionArgs,
  moment: Moment | null,
): Promise<{ document: Document; facts: ReachedMoment | null }> {
  if (moment === null) return { document: (await liveDrafts.read(own.id)).document, facts: null }
  if (moment.seq === 0) {
    return { document: { nodes: [] }, facts: { ...moment, at: null, name: null } }
  }
  const { content, at, name } = found(await findMoment(db, own.id, moment))
  const document = content ?? (await liveDrafts.readAt(own.id, moment.generation, moment.seq))
  return { document, facts: { ...moment, at, name } }
}

/** A block, or the whole text, as it was: an edit like any other, which can be undone the same way. */
export async function action(args: ActionFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const { draft, own, language, visitor } = visit
  const sent = await readSent(args)
  const checked =
    sent.intent === 'block'
      ? checkForm(sent, restoreBlockSchema)
      : checkForm(sent, restoreWholeSchema)
  if (!checked.ok) return refused({ problems: checked.problems })
  const refusal = sent.refusal ?? draftingRefusal(visitor, draft)
  if (refusal || visitor.personId === null) return refused({ refusal })

  const { personId } = visitor
  const { moment } = checked.value
  const blockId = 'blockId' in checked.value ? checked.value.blockId : null
  const { document } = await stateAt(visit, args, moment)
  const restored = { draftId: draft.id, draftTextId: own.id, blockId, moment }
  const answer = await settled(() =>
    args.context.liveDrafts.edit(
      own.id,
      personId,
      (current) => restoredDocument(current, document, blockId),
      (trx) => restoreDraft(trx, personId, restored),
    ),
  )
  if (!answer.ok) return refused(answer)
  return redirectTo(`/${language}/drafts/${draft.id}/history?text=${own.id}&done=restored`)
}

function restoredDocument(current: Document, earlier: Document, blockId: string | null): Document {
  if (blockId === null) return earlier
  const restored = withRestoredBlock(current, earlier, blockId)
  if (!restored) throw new Refused('not-found')
  return restored
}

function refused({
  problems = {},
  refusal = null,
}: {
  problems?: Problems
  refusal?: Refusal | null
}) {
  return json({ problems, refusal }, refusal ? 403 : 422)
}

export default function CompareRoute() {
  return <ComparePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
