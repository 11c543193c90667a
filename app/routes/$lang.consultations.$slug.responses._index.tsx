import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { countAnswers } from '~/db/queries/answers-owed'
import { listResponseIdsFor, listResponses } from '~/db/queries/responses'
import { inLanguage } from '~/app/domain/language'
import {
  askedNumber,
  filterResponses,
  groupResponses,
  responseFilters,
} from '~/app/domain/response-filters'
import { ResponsesPage } from '~/app/components/responses/responses-page'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text } = await enterConsultation(
    args,
    '$lang.consultations.$slug.responses._index',
    { slug: args.params.slug },
  )
  const filters = responseFilters(new URL(args.request.url).searchParams)
  const number = askedNumber(filters)
  const answering = number === null ? [] : await listResponseIdsFor(db, consultation.id, number)
  const published = await listResponses(db, { consultationId: consultation.id, isPublished: true })
  const standing = published.filter(({ replacedById }) => replacedById === null)
  const shown = filterResponses(standing, filters, answering)
  const phases = await listPhases(db, consultation.id)
  return {
    title: `${text('response.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    phases: phases.map(({ position, title }) => ({ position, title })),
    filters,
    counts: await countAnswers(db, consultation.id),
    total: standing.length,
    shown: shown.length,
    groups: groupResponses(shown),
    themes: standing.flatMap(({ themes }) => themes),
    dispositions: standing.flatMap(({ dispositions }) => dispositions),
  }
}

export default function ResponsesRoute() {
  return <ResponsesPage {...useLoaderData<typeof loader>()} />
}
