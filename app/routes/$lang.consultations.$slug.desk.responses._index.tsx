import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { countAnswers, listPendingThemes } from '~/db/queries/answers-owed'
import { listResponses } from '~/db/queries/responses'
import { inLanguage } from '~/app/domain/language'
import { filterResponses, responseFilters } from '~/app/domain/response-filters'
import { BoardPage } from '~/app/components/responses/board-page'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { frame: 'work' }

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text, person } = await enterConsultation(
    args,
    '$lang.consultations.$slug.desk.responses._index',
    { slug: args.params.slug },
  )
  const filters = responseFilters(new URL(args.request.url).searchParams)
  const phases = await listPhases(db, consultation.id)
  const phaseIds = phases.flatMap(({ id, position }) =>
    filters.phase === null || filters.phase === position ? [id] : [],
  )
  const responses = await listResponses(db, { consultationId: consultation.id })
  return {
    title: `${text('response.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    person: person!.name ?? person!.email ?? '',
    phases: phases.map(({ position, title }) => ({ position, title })),
    filters,
    counts: await countAnswers(db, consultation.id),
    pending: await listPendingThemes(db, consultation.id, phaseIds),
    responses: filterResponses(responses, filters),
    themes: responses.flatMap(({ themes }) => themes),
  }
}

export default function BoardRoute() {
  return <BoardPage {...useLoaderData<typeof loader>()} />
}
