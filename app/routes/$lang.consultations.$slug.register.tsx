import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { countRegister, listRegister } from '~/db/queries/register'
import { inLanguage } from '~/app/domain/language'
import { publicView, registerFilters } from '~/app/domain/register'
import { RegisterPage } from '~/app/components/register/register-page'
import { findFilterOffer, registerPlace } from '~/app/http/register.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text } = await enterConsultation(
    args,
    '$lang.consultations.$slug.register',
    { slug: args.params.slug },
  )
  const { searchParams } = new URL(args.request.url)
  const filters = { ...registerFilters(searchParams), state: [] }
  const scope = { consultationId: consultation.id, reader: 'public' as const }
  const page = await listRegister(db, scope, filters, registerPlace(searchParams))
  return {
    title: `${text('register.title')} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    filters,
    offer: await findFilterOffer(db, scope, filters, language),
    counts: await countRegister(db, scope, filters),
    page: { ...page, rows: page.rows.map(publicView) },
  }
}

export default function RegisterRoute() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}
