import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { draftingRefusal } from '~/app/domain/draft'
import { planView } from '~/app/domain/plan-view-names'
import { planPartsOf } from '~/app/domain/plan-views'
import { DraftPlanPage } from '~/app/components/plans/draft-plan-page'
import { draftPlanOf } from '~/app/http/draft-plan.server'
import { enterDraftText } from '~/app/http/draft-visit.server'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterDraftText(args, '$lang.drafts.$draftId.plan._index')
  const { consultation, draft, own, person, text, visitor } = visit
  const { searchParams } = new URL(args.request.url)
  return {
    title: text('plan.title'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    parts: planPartsOf(await draftPlanOf(args.context.liveDrafts, draft.texts, own.id)),
    view: planView(searchParams.get('view')),
    step: searchParams.get('by') === 'quarter' ? ('quarter' as const) : ('month' as const),
  }
}

export default function DraftPlanRoute() {
  return <DraftPlanPage {...useLoaderData<typeof loader>()} />
}
