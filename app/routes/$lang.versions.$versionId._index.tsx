import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listCitationWords } from '~/db/queries/citations'
import { listBlocks } from '~/db/queries/checkpoints'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { listGroups } from '~/db/queries/groups'
import { citationIdsOf } from '~/app/domain/document-citations'
import { inLanguage } from '~/app/domain/language'
import { commentedPassage } from '~/app/domain/commented-passage'
import { VersionPage } from '~/app/components/versions/version-page'
import { evidenceOf } from '~/app/http/version-evidence.server'
import { contentOf, enterVersion, versionFacts } from '~/app/http/version-visit.server'

const ROUTE = '$lang.versions.$versionId._index'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const handle = { enhance: ['reading'] }

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const { db, consultation, language, text, version, published, refusal } = visit
  const { searchParams } = new URL(args.request.url)
  const document = await contentOf(visit)
  const view = searchParams.get('view') === 'text' ? ('text' as const) : ('threads' as const)
  const isOpen = refusal === null && searchParams.has('on')
  const title = inLanguage(version.title, language, consultation.languages)
  const threads =
    view === 'text' && visit.isDiscussed
      ? []
      : await listStandingThreads(db, version.texts, published.checkpointId)
  return {
    title: `${title}, ${text('version.name', { number: version.number })} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    version: { ...versionFacts(visit), isDiscussed: visit.isDiscussed || threads.length > 0 },
    document,
    citations: [...(await listCitationWords(db, citationIdsOf(document)))],
    threads,
    evidence: await evidenceOf(visit, document),
    groups: await listGroups(db, consultation.id),
    view,
    openThreadId: searchParams.get('thread'),
    commented: isOpen
      ? commentedPassage(published, await listBlocks(db, published.checkpointId), searchParams)
      : null,
    refusal,
  }
}

export default function VersionRoute() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
