import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { listRegisterRows } from '~/db/queries/register'
import { findResponse, listDecisions, listPassageWords } from '~/db/queries/responses'
import { inLanguage } from '~/app/domain/language'
import { publicView } from '~/app/domain/register'
import { ResponsePage } from '~/app/components/responses/response-page'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text } = await enterConsultation(
    args,
    '$lang.consultations.$slug.responses.$responseId',
    { slug: args.params.slug },
  )
  const response = found(await findResponse(db, consultation.id, foundId(args.params.responseId)))
  found(response.state === 'published' || null)
  const decisions = await listDecisions(db, response.id)
  const ids = decisions.map(({ contributionId }) => contributionId)
  const rows = await listRegisterRows(
    db,
    { consultationId: consultation.id, reader: 'public' },
    ids,
  )
  return {
    title: `${text('response.one')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    response,
    decisions,
    rows: rows.reverse().map(publicView),
    groups: await listGroups(db, consultation.id),
    passages: await listPassageWords(db, [response.id]),
  }
}

export default function ResponseRoute() {
  return <ResponsePage {...useLoaderData<typeof loader>()} />
}
