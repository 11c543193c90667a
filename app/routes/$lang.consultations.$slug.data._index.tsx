import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { countFigure } from '~/db/queries/report-figures'
import { listPhases } from '~/db/queries/phases'
import type { Totals } from '~/app/domain/commented-report'
import { inLanguage } from '~/app/domain/language'
import { DataPage } from '~/app/components/reports/data-page'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text } = await enterConsultation(
    args,
    '$lang.consultations.$slug.data._index',
    { slug: args.params.slug },
  )
  let secretariatOnly = 0
  for (const { id } of await listPhases(db, consultation.id)) {
    secretariatOnly += ((await countFigure(db, 'totals', id)) as Totals).secretariatOnly
  }
  const { licence } = consultation.settings
  return {
    title: `${text('data.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    licence: typeof licence === 'string' ? licence : 'CC BY 4.0',
    secretariatOnly,
  }
}

export default function DataRoute() {
  return <DataPage {...useLoaderData<typeof loader>()} />
}
