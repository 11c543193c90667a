import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { draftingRefusal } from '~/app/domain/draft'
import { planKindSchema } from '~/app/domain/plan-kind.input'
import { withKindOf } from '~/app/domain/plan-facts'
import { kindRowsOf } from '~/app/domain/plan-kind-rows'
import type { Refusal } from '~/app/domain/refusal'
import { KindsPage } from '~/app/components/plans/kinds-page'
import { blockLockRefusal } from '~/app/http/draft-locks.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'

const ROUTE = '$lang.drafts.$draftId.plan.kinds'

/** So many passages are shown at once: as many as load quickly on a weak line. */
const AT_ONCE = 40

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, draft, own, person, text, visitor } = await enterDraftText(args, ROUTE)
  const { searchParams } = new URL(args.request.url)
  const rows = kindRowsOf((await args.context.liveDrafts.read(own.id)).document)
  const first = firstOf(rows, searchParams)
  return {
    title: text('plan.kindsTitle'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    rows: rows.slice(first, first + AT_ONCE),
    first,
    total: rows.length,
    atOnce: AT_ONCE,
    done: searchParams.get('done'),
  }
}

/** The page that `?block=` stands on, or the one that begins at `?from=`. */
function firstOf(rows: readonly { blockId: string }[], asked: URLSearchParams): number {
  const at = rows.findIndex(({ blockId }) => blockId === (asked.get('block') ?? asked.get('done')))
  const wanted = at === -1 ? Number(asked.get('from')) || 0 : at
  const within = Math.min(Math.max(0, wanted), Math.max(0, rows.length - 1))
  return Math.floor(within / AT_ONCE) * AT_ONCE
}

export async function action(args: ActionFunctionArgs) {
  const { db, draft, own, language, visitor } = await enterDraftText(args, ROUTE)
  const sent = await readSent(args)
  const checked = checkForm(sent, planKindSchema)
  if (!checked.ok) return refused(sent.typed, { problems: checked.problems })
  const { blockId, ...kind } = checked.value
  const { document } = await args.context.liveDrafts.read(own.id)
  const writer = { document, personId: visitor.personId }
  const refusal =
    sent.refusal ??
    draftingRefusal(visitor, draft) ??
    (await blockLockRefusal(db, draft.id, writer, blockId))
  if (refusal) return refused(sent.typed, { refusal })

  await args.context.liveDrafts.edit(own.id, visitor.personId, (current) =>
    withKindOf(current, blockId, kind),
  )
  return redirectTo(
    `/${language}/drafts/${draft.id}/plan/kinds?text=${own.id}&done=${blockId}#row-${blockId}`,
  )
}

function refused(
  typed: Typed,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ typed, problems, refusal }, refusal ? 403 : 422)
}

export default function KindsRoute() {
  return <KindsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
