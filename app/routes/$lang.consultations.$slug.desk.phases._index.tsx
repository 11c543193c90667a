import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPhases } from '~/db/queries/phases'
import { inLanguage } from '~/app/domain/language'
import { PhasesPage } from '~/app/components/setup/phases-page'
import { enterSetup } from '~/app/http/setup-visit.server'

const ROUTE = '$lang.consultations.$slug.desk.phases._index'

export const handle = { frame: 'work' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, text, language, consultation, frame, now } = await enterSetup(args, ROUTE)
  const name = inLanguage(consultation.title, language, consultation.languages)
  const phases = await listPhases(db, consultation.id)
  return { title: `${text('setup.phases')} – ${name}`, frame, phases, now }
}

export default function PhasesRoute() {
  return <PhasesPage {...useLoaderData<typeof loader>()} />
}
