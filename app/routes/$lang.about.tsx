import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { StaticPage } from '~/app/components/static-page'
import { enter } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** How accessible the site is, how it works without JavaScript, and what it is made of. */
export async function loader(args: LoaderFunctionArgs) {
  const { text } = await enter(args, '$lang.about')
  return { title: text('about.title') }
}

const PARTS = [
  { title: 'about.access.title', text: 'about.access.text' },
  { title: 'about.script.title', text: 'about.script.text' },
  { title: 'about.promise.title', text: 'about.promise.text' },
  { title: 'about.free.title', text: 'about.free.text' },
] as const

export default function AboutRoute() {
  const { title } = useLoaderData<typeof loader>()
  return <StaticPage title={title} parts={PARTS} />
}
