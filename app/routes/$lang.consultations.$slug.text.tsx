import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findLatestVersion } from '~/db/queries/versions'
import { inLanguage } from '~/app/domain/language'
import { NoTextPage } from '~/app/components/versions/no-text-page'
import { redirectTo } from '~/app/http/redirect.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The text of a consultation: its newest strategy, at the address of its version. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, '$lang.consultations.$slug.text', {
    slug: args.params.slug,
  })
  const { db, consultation, language, text } = visit
  const latest = await findLatestVersion(db, consultation.id, 'strategy')
  if (latest) throw redirectTo(`/${language}/versions/${latest.id}`)
  const title = inLanguage(consultation.title, language, consultation.languages)
  return { title: `${text('text.none')} – ${title}`, consultation }
}

export default function TextRoute() {
  return <NoTextPage {...useLoaderData<typeof loader>()} />
}
