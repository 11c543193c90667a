import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { inLanguage } from '~/app/domain/language'
import { ThreadsPage } from '~/app/components/threads/threads-page'
import { contentOf, enterVersion, versionFacts } from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.threads')
  const { db, consultation, language, text, version, published } = visit
  const title = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('threads.title', { number: version.number })} – ${title}`,
    consultation,
    version: versionFacts(visit),
    document: await contentOf(visit),
    threads: await listStandingThreads(db, version.texts, published.checkpointId),
    mayReply: visit.commentsUntil !== null,
  }
}

export default function ThreadsRoute() {
  return <ThreadsPage {...useLoaderData<typeof loader>()} />
}
