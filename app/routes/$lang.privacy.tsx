import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { StaticPage } from '~/app/components/static-page'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What is kept of people, by whom, and what never is. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.privacy')
  return { title: text('privacy.title') }
}

const PARTS = [
  { title: 'privacy.never.title', text: 'privacy.never.text' },
  { title: 'privacy.kept.title', text: 'privacy.kept.text' },
  { title: 'privacy.cookies.title', text: 'privacy.cookies.text' },
  { title: 'privacy.device.title', text: 'privacy.device.text' },
  { title: 'privacy.choice.title', text: 'privacy.choice.text' },
] as const

export default function PrivacyRoute() {
  const { title } = useLoaderData<typeof loader>()
  return <StaticPage title={title} parts={PARTS} />
}
