import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { blocksOf, wordCount } from '~/app/domain/document'
import { readableText } from '~/app/domain/document-rows'
import { inLanguage } from '~/app/domain/language'
import { planView } from '~/app/domain/plan-view-names'
import { planPartsOf } from '~/app/domain/plan-views'
import { VersionPlanPage } from '~/app/components/plans/version-plan-page'
import { planOf } from '~/app/http/version-plan.server'
import { enterVersion, versionFacts } from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.plan')
  const { consultation, language, text, version } = visit
  const { searchParams } = new URL(args.request.url)
  const document = await planOf(visit)
  const title = inLanguage(version.title, language, consultation.languages)
  return {
    title: `${text('plan.title')} – ${title}, ${text('version.name', { number: version.number })}`,
    consultation,
    version: versionFacts(visit),
    heading: readableText(document).title,
    words: wordCount(blocksOf(document)),
    parts: planPartsOf(document),
    view: planView(searchParams.get('view')),
    step: searchParams.get('by') === 'quarter' ? ('quarter' as const) : ('month' as const),
  }
}

export default function VersionPlanRoute() {
  return <VersionPlanPage {...useLoaderData<typeof loader>()} />
}
